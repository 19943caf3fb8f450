/**
 * Rules on what a bank's texts point to: notes, pictures, addresses.
 * Invariant: addresses are judged in banks that list their sources, topics in banks that have notes.
 */
import { withoutEnding } from '#core/common/withoutEnding'
import type { Problem } from '#core/bank/bank'
import { problemIn, shown, type Path, type SourceFile } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import { askedTexts, explanationsOf, warningOn, type Saying } from './questionTexts'

const address = /https?:\/\/[^\s)>\]"'`]+/gi
const picture = /!\[([^\]]{0,1000})\]\(([^)\s]{1,2000})(?:\s[^)]{0,1000})?\)/g

/** What can be pointed to. `urls` is null when the bank lists no sources, `topics` when it has no notes. */
type Targets = {
  urls: ReadonlySet<string> | null
  topics: ReadonlySet<string> | null
  pictures: ReadonlySet<string>
}

type Placed = { text: string; file: SourceFile; path: Path; id: string | null }

/**
 * Codes: `no-objective`, `topic-without-note`, `no-reference`, `no-date`, `unlisted-source`, `source-twice`, `unknown-picture`,
 * `picture-without-text`.
 */
export function linkProblems(content: BankContent): Problem[] {
  const { questions, notes, sources, assets } = content
  const targets: Targets = {
    urls: sources && new Set(sources.map(({ value }) => value.url)),
    topics: notes.length > 0 ? new Set(notes.map(({ value }) => value.topic)) : null,
    pictures: new Set(assets.map(({ path }) => path)),
  }
  return [
    ...questions.flatMap((read) => [
      ...objectiveProblems(read, content),
      ...topicProblems(read, targets),
      ...referenceProblems(read, targets),
    ]),
    ...placedTexts(content).flatMap((placed) => [
      ...pictureProblems(placed, targets),
      ...addressProblems(placed, targets),
    ]),
    ...citedProblems(content, targets),
  ]
}

/** With objectives that name nothing the reader finds fault; in a bank without an exam the bank itself is at fault. */
function objectiveProblems(read: ReadQuestion, { exams }: BankContent): Problem[] {
  if (exams.length === 0 || read.question.objectives.length > 0) return []
  return [
    warningOn(read, read.path, {
      code: 'no-objective',
      message: 'This question belongs to no domain of an exam, so no mock asks it.',
      advice: 'Name a domain or task of an exam under "objectives".',
    }),
  ]
}

function topicProblems(read: ReadQuestion, { topics }: Targets): Problem[] {
  const { topic } = read.question
  if (!topics || topics.has(topic)) return []
  return [
    topic === ''
      ? warningOn(read, read.path, {
          code: 'topic-without-note',
          message: 'This question names no topic.',
          advice: 'Name the note it belongs to.',
        })
      : warningOn(read, [...read.path, 'topic'], withoutNote(topic)),
  ]
}

function withoutNote(topic: string): Saying {
  return {
    code: 'topic-without-note',
    message: `There is no note on ${shown(topic)}.`,
    advice: 'Write it, or name another topic.',
  }
}

function referenceProblems(read: ReadQuestion, { urls }: Targets): Problem[] {
  if (urls === null) return []
  const { references, asOf } = read.question
  const problems = references.flatMap((url, index) =>
    urls.has(url) ? [] : [warningOn(read, [...read.path, 'references', index], unlisted(url))],
  )
  if (references.length === 0) {
    problems.push(
      warningOn(read, read.path, {
        code: 'no-reference',
        message: 'Nothing says where the key can be checked.',
        advice: 'Add an address of sources.yaml under "references".',
      }),
    )
  }
  if (asOf === null) {
    problems.push(
      warningOn(read, read.path, {
        code: 'no-date',
        message: 'Nothing says when the key was last checked.',
        advice: 'Check it and add the day as "asOf".',
      }),
    )
  }
  return problems
}

/** Every text that may hold pictures and addresses; a case study once, at its first question. */
function placedTexts({ questions, notes }: BankContent): Placed[] {
  const told = new Set<string>()
  const ofQuestions = questions.flatMap((read): Placed[] => {
    const { file, path, question } = read
    const texts = [...askedTexts(read), ...explanationsOf(read)]
    if (question.stimulus && !told.has(question.stimulus.id)) {
      told.add(question.stimulus.id)
      texts.push({ text: question.stimulus.text, path: [...path, 'stimulus'] })
    }
    return texts.map((placed) => ({ ...placed, file, id: question.id }))
  })
  const ofNotes = notes.map(({ value, file }) => ({ text: value.text, file, path: ['text'], id: null }))
  return [...ofQuestions, ...ofNotes]
}

function warnAt({ text, file, path, id }: Placed, offset: number, saying: Saying): Problem {
  const problem = problemIn(file, { severity: 'warning', ...saying, path }, id)
  // Only a note's text stands in its file as it is; the lines of a YAML text may be folded.
  if (path[0] !== 'text' || problem.line === null) return problem
  const lines = text.slice(0, offset).split('\n')
  return { ...problem, line: problem.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 }
}

function pictureProblems(placed: Placed, { pictures }: Targets): Problem[] {
  return [...placed.text.matchAll(picture)].flatMap(({ index, 1: alternative = '', 2: target = '' }) => {
    const problems: Problem[] = []
    if (!pictures.has(target.replace(/^assets\//, ''))) {
      problems.push(
        warnAt(placed, index, {
          code: 'unknown-picture',
          message: `There is no picture ${shown(target)}.`,
          advice: 'Put it into assets/, or correct the name.',
        }),
      )
    }
    if (alternative.trim() === '') {
      problems.push(
        warnAt(placed, index, {
          code: 'picture-without-text',
          message: `The picture ${shown(target)} has no text for those who cannot see it.`,
          advice: 'Describe it between the brackets, without giving the key away.',
        }),
      )
    }
    return problems
  })
}

function addressProblems(placed: Placed, { urls }: Targets): Problem[] {
  if (urls === null) return []
  return [...placed.text.matchAll(address)].flatMap(({ index, 0: found }) => {
    const url = withoutEnding(found, '.,;:!?*_')
    return urls.has(url) ? [] : [warnAt(placed, index, unlisted(url))]
  })
}

/** Addresses and topics that stand in fields of their own, outside questions. */
function citedProblems({ exams, facts, services, sources }: BankContent, targets: Targets): Problem[] {
  const { urls, topics } = targets
  const problems: Problem[] = []
  const warn = (file: SourceFile, path: Path, saying: Saying) =>
    problems.push(problemIn(file, { severity: 'warning', ...saying, path }))
  const cite = (url: string, file: SourceFile, path: Path) => {
    if (urls && !urls.has(url)) warn(file, path, unlisted(url))
  }
  for (const { value, file, path } of exams) {
    value.sources.forEach((url, index) => cite(url, file, [...path, 'sources', index]))
  }
  for (const { value, file, path } of facts ?? []) {
    cite(value.source, file, [...path, 'source'])
    if (topics && !topics.has(value.topic)) warn(file, [...path, 'topic'], withoutNote(value.topic))
  }
  for (const { value, file, path } of services) cite(value.source, file, [...path, 'source'])
  const seen = new Set<string>()
  for (const { value, file, path } of sources ?? []) {
    if (seen.has(value.url)) warn(file, [...path, 'url'], twice(value.url))
    seen.add(value.url)
  }
  return problems
}

function twice(url: string): Saying {
  return {
    code: 'source-twice',
    message: `${shown(url, 120)} is listed twice.`,
    advice: 'Keep the entry that says how it was read last.',
  }
}

function unlisted(url: string): Saying {
  return {
    code: 'unlisted-source',
    message: `${shown(url, 120)} is not in sources.yaml.`,
    advice: 'Add it there with how it was read, or cite another page.',
  }
}
