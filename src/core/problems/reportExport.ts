/**
 * Reports for the author of a bank, as a patch whose every change can be found again; as a text the page words them.
 * Invariant: whatever a person or a bank wrote, the patch is YAML with the values it names; questions/README.md
 * describes it.
 */
import type { Question, Response } from '../bank/question'
import { keySequence } from '../bank/question'
import type { IsoDay } from '../common/calendar'
import { plainText } from '../common/plainText'
import { textAt, type ProblemKind, type ProblemReport, type TextPlace } from './problemReport'

/** A report with what it is about. `question` is the snapshot reported on, null where the log has lost it. */
export type ReportedProblem = {
  report: ProblemReport
  question: Question | null
  bankTitle: string | null
  isLeftOut: boolean
}

const kindNames: Record<ProblemKind, string> = {
  wrongKey: 'wrong-key',
  unclear: 'unclear',
  outdated: 'outdated',
  typo: 'typo',
  other: 'other',
}

/** A value of the patch: scalars, lists and records of them. */
type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

/** One part of a key: an option, a pair, or what is typed. */
type KeyPart = {
  prompt?: string
  promptText?: string
  id?: string
  text?: string
  value?: number
  tolerance?: number
}

/** Where a text stands in a question, such as `stem`, `options/b/why` or `prompts/1/text`. */
export function placePath(place: TextPlace): string {
  switch (place.field) {
    case 'stem':
    case 'explanation':
      return place.field
    case 'option':
      return `options/${place.optionId}/text`
    case 'why':
      return `options/${place.optionId}/why`
    case 'prompt':
      return `prompts/${place.promptId}/text`
  }
}

/** The key a question has. */
export function keyParts(question: Question): KeyPart[] {
  const { type, options, prompts, numericAnswer, textAnswer } = question
  switch (type) {
    case 'single':
    case 'multiple':
      return options.filter(({ isCorrect }) => isCorrect).map(({ id, text }) => ({ id, text }))
    case 'ordering':
      return keySequence(options).map(({ id, text }) => ({ id, text }))
    case 'matching':
      return prompts.map(({ id, answer }) => pairOf(question, id, answer))
    case 'numeric':
      return numericAnswer ? [{ value: numericAnswer.value, tolerance: numericAnswer.tolerance }] : []
    case 'text':
      return (textAnswer?.accepted ?? []).map((text) => ({ text }))
  }
}

/** The key a person suggests, in the same parts. */
export function suggestedParts(question: Question, response: Response): KeyPart[] {
  const option = (id: string) => ({ id, text: question.options.find((known) => known.id === id)?.text ?? '' })
  switch (response.type) {
    case 'single':
      return [option(response.chosen)]
    case 'multiple':
      return response.chosen.map(option)
    case 'ordering':
      return response.order.map(option)
    case 'matching':
      return Object.entries(response.pairs).map(([id, answer]) => pairOf(question, id, answer))
    case 'numeric':
    case 'text':
      return [{ text: response.text }]
  }
}

function pairOf({ prompts, options }: Question, promptId: string, answer: string): KeyPart {
  const textOf = (list: readonly { id: string; text: string }[], id: string) =>
    list.find((known) => known.id === id)?.text ?? ''
  return {
    prompt: promptId,
    promptText: textOf(prompts, promptId),
    id: answer,
    text: textOf(options, answer),
  }
}

/** The patch: YAML with one entry a report. */
export function reportsAsPatch(problems: readonly ReportedProblem[], madeOn: IsoDay): string {
  const head = [
    '# Suggested changes to questions, made with Rehearse. questions/README.md describes the format.',
    'format: rehearse-patch',
    'version: 1',
    `madeOn: ${scalar(madeOn)}`,
  ]
  const entries = problems.flatMap((problem) => asEntry(patchEntry(problem)))
  return `${[...head, problems.length > 0 ? 'changes:' : 'changes: []', ...entries].join('\n')}\n`
}

function patchEntry({ report, question }: ReportedProblem): Record<string, Value> {
  const { bankId, questionId, hash, kind, evidence, fix } = report
  const { key, text } = fix
  return {
    bank: bankId,
    question: questionId,
    hash,
    ...(question?.drawn ? { family: question.drawn.family } : {}),
    problem: kindNames[kind],
    ...(evidence ? { evidence } : {}),
    ...(key && question ? { key: { was: keyParts(question), now: suggestedParts(question, key) } } : {}),
    ...(text
      ? {
          text: {
            at: placePath(text.place),
            ...(question ? { was: textAt(question, text.place) } : {}),
            now: text.now,
          },
        }
      : {}),
  }
}

/** An entry of the list, its fields on lines of their own. */
function asEntry(entry: Record<string, Value>): string[] {
  return linesOf(entry).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`))
}

function linesOf(record: Record<string, Value>): string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null) return [`${name}: ${scalar(value)}`]
    if (!Array.isArray(value)) return [`${name}:`, ...linesOf(value).map((line) => `  ${line}`)]
    return value.length > 0 ? [`${name}:`, ...value.map((part) => `  - ${scalar(part)}`)] : [`${name}: []`]
  })
}

/**
 * JSON, which YAML reads as it stands: quoted, so that no text is taken for something else. What JSON leaves bare and
 * YAML forbids or breaks lines at is escaped.
 */
function scalar(value: Value): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A key in one line, as a person reads it; `numberText` writes its numbers. */
export function partsText(parts: readonly KeyPart[], numberText: (value: number) => string = String): string {
  return parts
    .map(({ promptText, text = '', value, tolerance = 0 }) => {
      const within = tolerance > 0 ? ` ± ${numberText(tolerance)}` : ''
      const said = value === undefined ? plainText(text) : `${numberText(value)}${within}`
      return promptText === undefined ? said : `${plainText(promptText)} → ${said}`
    })
    .join(' | ')
}
