/**
 * The questions of a bank, each judged alone, then against the rest of the bank.
 * Invariant: ids are unique under NFC, outer spaces and letter case, so that two histories never become one; a
 * question with an error is left out and costs no other.
 */
import type { Exam } from '#core/bank/exam'
import type { Question, Stimulus } from '#core/bank/question'
import { ownCopy } from '#core/bank/ownCopy'
import type { Family } from '#core/family/family'
import { announced, type BankParts, type RawPart, type Reading } from './compile/collectParts'
import { compileQuestion, tidyId } from './compile/compileQuestion'
import { questionSizeFaults } from './compile/sizes'
import { plainNames } from './plainNames'
import { problemIn, shown, type Fault, type Path, type Report, type SourceFile } from './problem'
import { createSuggestions } from './schema/nearest'
import { questionSchema, stimulusSchema, type FileQuestion } from './schema/questionSchema'
import { parseWith } from './schema/schemaFaults'

/** A sound question. `fields` as written; `line` and `family` as `compileQuestion` gives them. */
export type ReadQuestion = {
  question: Question
  line: string
  family: Family | null
  fields: FileQuestion
  file: SourceFile
  path: Path
}

/** What questions may name. `topics` is null when the bank does not list them; `hasLostExams` when some are broken. */
export type Surroundings = { exams: readonly Exam[]; hasLostExams: boolean; topics: readonly string[] | null }

/** The sound questions in the order of their files. Everything else is reported. */
export function readQuestions(
  parts: BankParts,
  surroundings: Surroundings,
  reading: Reading,
): ReadQuestion[] {
  const { addStimuli, judge } = createQuestionReader(surroundings, reading)
  addStimuli(parts.stimuli)
  return judge(parts.questions)
}

/** Where the question that has an id stands. */
type Taken = Pick<ReadQuestion, 'file' | 'path'> & { id: string }

export type QuestionReader = {
  /** Takes in case studies. All of a bank's come before its first question. */
  addStimuli: (parts: readonly RawPart[]) => void
  /** The sound ones of some questions. Nothing of them is kept but where they stand. */
  judge: (parts: readonly RawPart[]) => ReadQuestion[]
}

/** Reads a bank's questions in pieces, in the order of its files. Everything that is not sound is reported. */
export function createQuestionReader(surroundings: Surroundings, reading: Reading): QuestionReader {
  const { report, begins } = reading
  const stimuli = new Map<string, Stimulus>()
  const known = namesOf(stimuli, surroundings)
  const taken = new Map<string, Taken>()

  const judgeOne = (part: RawPart): ReadQuestion[] => {
    const read = readQuestion(part, known, report)
    if (!read) return []
    const key = foldId(read.question.id)
    const earlier = taken.get(key)
    const faults = [
      ...(earlier ? [duplicate(read, earlier)] : []),
      ...objectiveFaults(read, known, surroundings.hasLostExams),
      ...topicFaults(read, known),
    ]
    for (const fault of faults) report(problemIn(part.file, withBase(fault, part.path), read.question.id))
    if (faults.some((fault) => fault.severity === 'error')) return []
    taken.set(ownCopy(key), { file: read.file, path: read.path, id: ownCopy(read.fields.id) })
    return [read]
  }

  return {
    addStimuli: (parts) => readStimuli(parts, stimuli, reading),
    judge(parts) {
      const sound: ReadQuestion[] = []
      for (const part of announced(parts, begins)) sound.push(...judgeOne(part))
      return sound
    },
  }
}

/** Ids that fold to the same text count as one. */
function foldId(id: string): string {
  return tidyId(id).toLowerCase()
}

function withBase(fault: Fault, base: Path): Fault {
  return { ...fault, path: [...base, ...(fault.path ?? [])] }
}

function readStimuli(
  parts: readonly RawPart[],
  stimuli: Map<string, Stimulus>,
  { report, begins }: Reading,
): void {
  for (const { file, path, value } of announced(parts, begins)) {
    const fields = parseWith(stimulusSchema, value, { file, path, questionId: null, report })
    if (!fields) continue
    const id = tidyId(fields.id)
    if (stimuli.has(id)) {
      const message = `The case study ${shown(id)} is there twice.`
      report(problemIn(file, error('duplicate-id', [...path, 'id'], message, 'Give one of them another id.')))
    } else {
      const { title } = plainNames({ title: fields.title }, { file, path, report })
      stimuli.set(ownCopy(id), ownCopy({ id, title, text: fields.text }))
    }
  }
}

function readQuestion(part: RawPart, known: Names, report: Report): ReadQuestion | null {
  const { file, path, value } = part
  const questionId = writtenId(value)
  const fields = parseWith(questionSchema, value, { file, path, questionId, report })
  if (!fields) return null
  const named = fields.stimulus === undefined ? null : tidyId(fields.stimulus)
  const stimulus = named === null ? null : (known.stimuli.get(named) ?? null)
  if (named !== null && !stimulus) {
    const message = `The case study ${shown(named)} is not in this bank, or has an error itself.`
    const near = known.nearStimulus(named)
    const advice = near ? `Did you mean ${near}?` : 'Add it under "stimuli", or correct the name.'
    report(problemIn(file, error('unknown-stimulus', [...path, 'stimulus'], message, advice), questionId))
    return null
  }
  const compiled = compileQuestion(fields, stimulus)
  const faults =
    'faults' in compiled ? compiled.faults : [...compiled.warnings, ...questionSizeFaults(compiled)]
  for (const fault of faults) report(problemIn(file, withBase(fault, path), questionId))
  if ('faults' in compiled || faults.some(({ severity }) => severity === 'error')) return null
  const { question, line, family } = compiled
  return { question, line, family, fields, file, path }
}

function writtenId(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' ? id : null
}

function duplicate(read: ReadQuestion, earlier: Taken): Fault {
  const { line } = earlier.file.locate([...earlier.path, 'id'])
  const [id, other, path] = [shown(read.fields.id), shown(earlier.id), shown(earlier.file.path, 120)]
  return error(
    'duplicate-id',
    ['id'],
    earlier.id === read.fields.id
      ? `The id ${id} is already used in ${path}, line ${line}.`
      : `The id ${id} is already used in ${path}, line ${line} as ${other}; letter case and outer spaces do not count.`,
    'Give this question an id of its own; its history will be kept under it.',
  )
}

/** What questions name, and the names that were probably meant. `objectives`: by exam, its domains and tasks. */
type Names = {
  stimuli: ReadonlyMap<string, Stimulus>
  objectives: ReadonlyMap<string, ReadonlySet<string>>
  topics: ReadonlySet<string> | null
  nearStimulus: Suggest
  nearExam: Suggest
  nearTopic: Suggest
}

type Suggest = ReturnType<typeof createSuggestions>

function namesOf(stimuli: Names['stimuli'], { exams, topics }: Surroundings): Names {
  const objectives = new Map(
    exams.map((exam) => [
      exam.id as string,
      new Set(exam.domains.flatMap((domain) => [domain.id, ...domain.tasks.map((task) => task.id)])),
    ]),
  )
  // Case studies come in later than this, and before the first question that asks.
  let suggestStimulus: Suggest | null = null
  return {
    stimuli,
    objectives,
    topics: topics && new Set(topics),
    nearStimulus: (name) => (suggestStimulus ??= createSuggestions([...stimuli.keys()]))(name),
    nearExam: createSuggestions([...objectives.keys()]),
    nearTopic: createSuggestions(topics ?? []),
  }
}

function objectiveFaults({ question }: ReadQuestion, known: Names, hasLostExams: boolean): Fault[] {
  return question.objectives.flatMap((objective, index): Fault[] => {
    const slash = objective.indexOf('/')
    const examId = objective.slice(0, slash)
    const place = objective.slice(slash + 1)
    const path = ['objectives', index]
    const places = known.objectives.get(examId)
    if (!places) {
      // The exam may be there with an error of its own, which is reported at its place.
      if (hasLostExams) return []
      const near = known.nearExam(examId)
      const message = `This bank has no exam ${shown(examId)}.`
      return [
        error(
          'unknown-exam',
          path,
          message,
          near ? `Did you mean ${near}?` : `Add exams/${shown(examId)}.yaml, or correct the name.`,
        ),
      ]
    }
    if (places.has(place)) return []
    const message = `The exam ${examId} has no task or domain ${shown(place)}.`
    return [
      error(
        'unknown-objective',
        path,
        message,
        `Write one of: ${[...places]
          .slice(0, 30)
          .map((id) => shown(id, 12))
          .join(', ')}.`,
      ),
    ]
  })
}

function topicFaults({ question }: ReadQuestion, { topics, nearTopic }: Names): Fault[] {
  if (!topics || question.topic === '' || topics.has(question.topic)) return []
  const near = nearTopic(question.topic)
  return [
    {
      severity: 'warning',
      code: 'unknown-topic',
      message: `The topic ${shown(question.topic)} is not listed in the bank's topics.`,
      advice: near ? `Did you mean ${near}?` : 'Add it to "topics" of the bank, or correct the name.',
      path: ['topic'],
    },
  ]
}

function error(code: string, path: Path, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice, path }
}
