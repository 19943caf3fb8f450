/**
 * Questions whose answer is typed: words and numbers.
 * Invariant: what earns full credit is accepted, and what earns a part of it stays readable in the explanation.
 */
import { defaultLimits } from '../limits'
import { blankQuestion, type Collector, type Place } from './collector'
import type { ImportedQuestion } from './imported'
import { markdownOf } from './richText'

/** `why` is Markdown, shown for this answer. `weight` is a share of the credit, -1 to 1. */
export type TypedAnswer = { text: string; weight: number; why: string }
/** `value` null stands for any number. */
export type NumberAnswer = {
  value: number | null
  tolerance: number
  weight: number
  why: string
  unit?: string
}

type Shared = { stem: string; more?: Partial<ImportedQuestion> }
export type TextDraft = Shared & {
  answers: TypedAnswer[]
  isCaseSensitive: boolean
  /** Whether `*` stands for any letters, as in Moodle. */
  hasWildcards?: boolean
}
export type NumericDraft = Shared & { answers: NumberAnswer[] }

const mostAnswers = 100

/** Adds the question, or refuses it when nothing that can be compared earns credit. */
export function addTextQuestion(collector: Collector, draft: TextDraft, place: Place): void {
  const read = draft.answers.map((answer) => ({ ...answer, ...literal(answer.text, draft.hasWildcards) }))
  const best = Math.max(0, ...read.map(({ weight }) => weight))
  const top = read.filter(({ weight, text }) => weight > 0 && weight === best && text.trim() !== '')
  const exact = top.filter(({ isPattern }) => !isPattern)
  const refusal = stemFault(draft.stem) ?? textFault(top.length, exact.length)
  if (refusal) {
    collector.refuse({ ...refusal, title: draft.stem }, place)
    return
  }
  if (exact.length < top.length) {
    const message =
      'Answers with * for any letters cannot be compared here; only the answers without it are accepted.'
    collector.issue({ severity: 'warning', code: 'wildcard-answer', message }, place)
  }
  warnOfCredit(collector, best, place)
  const accepted = [...new Set(exact.map(({ text }) => text))].slice(0, mostAnswers)
  collector.add({
    ...blankQuestion('text', draft.stem, place),
    ...draft.more,
    textAnswer: { accepted, isCaseSensitive: draft.isCaseSensitive },
    explanation: withAnswerNotes(
      draft.more?.explanation ?? '',
      read.map(({ text, weight, why }) => ({ label: text, weight, why, isKey: weight === best })),
    ),
  })
}

/** Adds the question, or refuses it when no number earns credit. */
export function addNumericQuestion(collector: Collector, draft: NumericDraft, place: Place): void {
  const best = Math.max(0, ...draft.answers.map(({ weight }) => weight))
  const key = draft.answers.flatMap(({ value, tolerance, weight, unit }) =>
    value !== null && weight > 0 && weight === best
      ? [{ value, tolerance, ...(unit === undefined ? {} : { unit }) }]
      : [],
  )
  const refusal = stemFault(draft.stem) ?? (key.length === 0 ? numberMissing : null)
  if (refusal) {
    collector.refuse({ ...refusal, title: draft.stem }, place)
    return
  }
  warnOfCredit(collector, best, place)
  collector.add({
    ...blankQuestion('numeric', draft.stem, place),
    ...draft.more,
    numericAnswers: key,
    explanation: withAnswerNotes(
      draft.more?.explanation ?? '',
      draft.answers.map(({ value, tolerance, weight, why }) => {
        const label = value === null ? '*' : `${value}${tolerance > 0 ? ` ± ${tolerance}` : ''}`
        return { label, weight, why, isKey: weight === best }
      }),
    ),
  })
}

const numberMissing = {
  kind: 'key-missing',
  reason: 'No number is given as the right answer. Add one, then import it again.',
}

function stemFault(stem: string): { kind: string; reason: string } | null {
  return stem.trim() === ''
    ? { kind: 'stem-missing', reason: 'This question has no text. Add one, then import it again.' }
    : null
}

function textFault(topCount: number, exactCount: number): { kind: string; reason: string } | null {
  if (topCount === 0) {
    return { kind: 'key-missing', reason: 'No right answer is given. Add one, then import it again.' }
  }
  if (exactCount > 0) return null
  return {
    kind: 'wildcard-answer',
    reason: 'Every right answer has * for any letters, which cannot be compared here.',
  }
}

/** Moodle writes `\*` for a star that means itself. */
function literal(text: string, hasWildcards = false): { text: string; isPattern: boolean } {
  if (!hasWildcards || !text.includes('*')) return { text, isPattern: false }
  return { text: text.replaceAll('\\*', '*'), isPattern: text.replaceAll('\\*', '').includes('*') }
}

function warnOfCredit(collector: Collector, best: number, place: Place): void {
  if (best > 0.999) return
  const message = `The best answer earns ${Math.round(best * 100)}% only; it was taken as the key.`
  collector.issue({ severity: 'warning', code: 'no-full-credit', message }, place)
}

type Note = { label: string; weight: number; why: string; isKey: boolean }

/** What was said about single answers, below the explanation: these types have no option to hang it on. */
function withAnswerNotes(explanation: string, notes: Note[]): string {
  const lines = notes
    .filter(({ why, weight, isKey }) => why.trim() !== '' || (weight > 0 && !isKey))
    .map(({ label, weight, why, isKey }) => {
      const shown = label.trim() === '*' ? 'Anything else' : markdownOf(label, 'plain', () => null).markdown
      const share = weight > 0 && !isKey ? ` (${Math.round(weight * 100)}%)` : ''
      return `- ${shown}${share}${why.trim() === '' ? '' : `: ${why.trim().replace(/\n/g, '\n  ')}`}`
    })
  const text = [explanation.trim(), lines.join('\n')].filter((part) => part !== '').join('\n\n')
  return text.slice(0, defaultLimits.textLength)
}
