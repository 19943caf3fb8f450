/** What exporters of learning systems have in common. */
import type { Question } from '#core/bank/question'
import { slugOf } from '../toBank/domains'
import type { ExportBank } from './exported'
import { markdownToLine } from './markdownToHtml'

/** The bank's title, then the domain of the question's first task where the bank's exam has one. */
export function categoryNames(bank: ExportBank, { objectives }: Question): string[] {
  const [examId = '', task = ''] = (objectives[0] ?? '').split('/')
  const exam = bank.exams.find(({ id }) => id === examId)
  const domain = exam?.domains.find(
    ({ id, tasks }) => id === task || tasks.some((known) => known.id === task),
  )
  return [bank.title, ...(domain ? [domain.title] : [])]
}

/** Topic, tags and tasks, each once: all that a program can find a question by. A tag that names the topic is the topic. */
export function tagsOf({ topic, tags = [], objectives }: Question): string[] {
  const named = tags.find((tag) => slugOf(tag) === topic)
  return [...new Set([named ?? topic, ...tags, ...objectives])].filter(Boolean)
}

/** The same and the difficulty, for programs that have no other place for it. */
export function tagsWithLevel(question: Question): string[] {
  const level = { 1: 'easy', 2: '', 3: 'hard' }[question.difficulty]
  return [...new Set([...tagsOf(question), level])].filter(Boolean)
}

/** The explanation, and below it where the key can be checked. Markdown. */
export function explanationOf({ explanation, references }: Question): string {
  const links = references.map((address) => `- <${address}>`).join('\n')
  return [explanation, links].filter(Boolean).join('\n\n')
}

/** The stem below its case study, where it has one. Markdown. */
export function withStimulus({ stem, stimulus }: Question): string {
  return stimulus ? `**${stimulus.title}**\n\n${stimulus.text}\n\n---\n\n${stem}` : stem
}

/** The start of the stem as a name for a list of questions: no sign in it means anything to anybody. */
export function nameOf({ stem, id }: Question): string {
  return markdownToLine(stem).replaceAll(/[\\$]/g, '').slice(0, 80).trim() || id
}

/** Every right number with its tolerance and unit, as a person reads it. */
export function numbersOf({ numericAnswer }: Question): string[] {
  const { unit, also = [], ...first } = numericAnswer ?? { value: 0, tolerance: 0 }
  return [first, ...also].map(
    ({ value, tolerance }) => `${value}${tolerance > 0 ? ` ± ${tolerance}` : ''}${unit ? ` ${unit}` : ''}`,
  )
}
