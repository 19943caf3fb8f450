/**
 * Judges one question while it is written, as the reader and the rules would judge it in its bank.
 * Invariant: only this question is judged; what is wrong elsewhere in the bank is no finding of it.
 */
import type { Problem } from '#core/bank/bank'
import { seedOnForm } from '#core/family/family'
import type { BankParts } from '../compile/collectParts'
import { tidyId } from '../compile/compileQuestion'
import { questionOfLine } from '../compile/familyLine'
import { createLocator } from '../files/locator'
import { parseData } from '../files/parseData'
import { FileRefusal } from '../files/refusal'
import { hasTooManyValues } from '../files/valueFaults'
import { defaultLimits } from '../limits'
import { factProblems } from '../lint/factRules'
import { familyProblems } from '../lint/familyRules'
import { keyProblems } from '../lint/keyRules'
import { linkProblems } from '../lint/linkRules'
import { markdownProblems } from '../lint/markdownRules'
import { serviceProblems } from '../lint/serviceRules'
import { areNear, shingles, textProblems } from '../lint/textRules'
import { problemOf, shown, type Location, type Path, type SourceFile } from '../problem'
import { readQuestions, type ReadQuestion } from '../readQuestions'
import type { CheckedQuestion, Finding, QuestionPlace } from './authoringTypes'
import { fixFor } from './certainFixes'
import type { OpenedBank } from './deskFolder'

/** No file of a bank is called so: problems of this question are known by it. */
const ownFile = '<this question>'

type Written = { text: string; format: 'yaml' | 'json'; place: QuestionPlace | null }

/** The question as it would be asked, and what is wrong with it. `place` is null for one that is not in a file yet. */
export function checkQuestion(bank: OpenedBank, written: Written): CheckedQuestion {
  const paths = new Map<string, Path>()
  const problems: Problem[] = []
  const read = readWritten(bank, written, { paths, problems })
  if (!read)
    return { question: null, findings: findingsOf(problems, { paths, value: null, takenIds: new Set() }) }
  const { value, question } = read
  const others = bank.content.questions.filter(({ file, path }) => !isAt(written.place, file.path, path))
  const takenIds = new Set(others.map(({ question: other }) => other.id.toLowerCase()))
  if (question) problems.push(...ruleProblems(bank, question), ...besideOthers(question, bank, takenIds))
  const drawn =
    question && questionOfLine(question.line, question.question.hash, seedOnForm(0, question.question.id))
  return { question: drawn, findings: findingsOf(problems, { paths, value, takenIds }) }
}

type Noted = { paths: Map<string, Path>; problems: Problem[] }

function readWritten(
  { content, parts }: OpenedBank,
  { text, format }: Written,
  { paths, problems }: Noted,
): { value: unknown; question: ReadQuestion | null } | null {
  let value: unknown
  try {
    value = parseData(text, format)
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    problems.push(problemOf(ownFile, error.fault, error.place))
    return null
  }
  if (hasTooManyValues(value, defaultLimits)) return null
  const locate = createLocator(text)
  const file: SourceFile = {
    path: ownFile,
    locate(path): Location {
      const location = locate(path)
      paths.set(`${location.line}:${location.column}`, path)
      return location
    },
  }
  const alone: BankParts = { ...parts, questions: [{ file, path: [], value }] }
  const exams = content.exams.map((exam) => exam.value)
  const surroundings = { exams, hasLostExams: parts.hasLostExams, topics: content.bank?.value.topics ?? null }
  const report = (problem: Problem) => {
    if (problem.file === ownFile) problems.push(problem)
  }
  const [question = null] = readQuestions(alone, surroundings, { report, begins: () => undefined })
  return { value, question }
}

function isAt(place: QuestionPlace | null, file: string, path: Path): boolean {
  return place !== null && place.file === file && path.at(-1) === place.index
}

/** What the rules say of the question alone. */
function ruleProblems({ content }: OpenedBank, question: ReadQuestion): Problem[] {
  const alone = { ...content, questions: [question] }
  const rules = [
    keyProblems,
    textProblems,
    markdownProblems,
    factProblems,
    familyProblems,
    linkProblems,
    serviceProblems,
  ]
  return rules.flatMap((rule) => rule(alone)).filter(({ file }) => file === ownFile)
}

/** What is wrong beside the other questions of the bank: an id that is taken, a stem that is there already. */
function besideOthers(
  { file, question }: ReadQuestion,
  bank: OpenedBank,
  takenIds: ReadonlySet<string>,
): Problem[] {
  const say = (field: string, about: Pick<Problem, 'severity' | 'code' | 'message' | 'advice'>): Problem => {
    const { line, column } = file.locate([field])
    return { ...about, file: ownFile, line, column, questionId: question.id }
  }
  const id = tidyId(question.id).toLowerCase()
  const own = shingles(question.stem)
  const twin = [...bank.runs()].find(
    ([other, runs]) => takenIds.has(other.toLowerCase()) && areNear(own, runs),
  )
  return [
    ...(takenIds.has(id)
      ? [
          say('id', {
            severity: 'error',
            code: 'duplicate-id',
            message: `Another question of this bank has the id ${shown(question.id)}.`,
            advice: 'Give this one an id of its own.',
          }),
        ]
      : []),
    ...(twin
      ? [
          say('stem', {
            severity: 'warning',
            code: 'near-duplicate',
            message: `This stem is nearly that of ${shown(twin[0])}.`,
            advice: 'Ask something else, or remove one of the two.',
          }),
        ]
      : []),
  ]
}

type Basis = { paths: ReadonlyMap<string, Path>; value: unknown; takenIds: ReadonlySet<string> }

function findingsOf(problems: readonly Problem[], { paths, value, takenIds }: Basis): Finding[] {
  return problems.map((problem) => {
    const { severity, code, message, advice, line, column } = problem
    const path = paths.get(`${line}:${column}`) ?? []
    return { severity, code, message, advice, line, column, fix: fixFor({ problem, path, value, takenIds }) }
  })
}
