/**
 * Reads what stands between the braces of a GIFT question.
 * Invariant: the type is inferred in Moodle's order, and what cannot be read is a fault with a sentence.
 */
import { parseNumber } from '#core/scoring/typedAnswer'
import { middleOf } from '../numberRange'
import type { TextFormat } from '../richText'
import { restore } from './giftEscapes'

/** A text with the format it is in; escapes are undone. */
export type GiftText = { text: string; format: TextFormat }

export type GiftAnswer = { answer: GiftText; weight: number; feedback: GiftText }
export type GiftNumber = { value: number | null; tolerance: number; weight: number; feedback: GiftText }

/** `value` null is `*`, any number. `right` and `wrong` are shown after a right and a wrong answer. */
export type GiftAnswers =
  | { kind: 'essay' }
  | { kind: 'choice'; isSingle: boolean; options: GiftAnswer[] }
  | { kind: 'matching'; pairs: { left: GiftText; right: string }[] }
  | { kind: 'true-false'; isTrue: boolean; right: GiftText; wrong: GiftText }
  | { kind: 'text'; answers: GiftAnswer[] }
  | { kind: 'numeric'; answers: GiftNumber[] }
  | { kind: 'fault'; code: string; reason: string }

/** `text` is protected, trimmed and without general feedback; `format` is that of the stem. */
export function giftAnswers(text: string, format: TextFormat): GiftAnswers {
  if (text === '') return { kind: 'essay' }
  if (text.startsWith('#')) return numericAnswers(text.slice(1), format)
  if (text.includes('~')) return choiceAnswers(text, format)
  if (text.includes('=') && text.includes('->')) return matchingAnswers(text, format)
  const word = (text.split('#', 1)[0] ?? '').trim()
  if (/^(?:T|TRUE|F|FALSE)$/.test(word)) return trueFalse(text, format)
  return textAnswers(text, format)
}

const formats: Record<string, TextFormat> = {
  html: 'html',
  markdown: 'markdown',
  plain: 'plain',
  moodle: 'auto',
}

/** The text without the format it may start with, escapes undone. */
export function giftText(text: string, format: TextFormat): GiftText {
  const trimmed = text.trim()
  const named = /^\[(html|markdown|plain|moodle)\]/.exec(trimmed)
  const rest = named ? trimmed.slice(named[0].length) : trimmed
  return { text: restore(rest).trim(), format: formats[named?.[1] ?? ''] ?? format }
}

/** The parts between markers; what stands before the first counts only when something does. */
function partsOf(text: string, marker: string): string[] {
  const [first = '', ...rest] = text.split(marker)
  return first.trim() === '' ? rest : [first, ...rest]
}

function withFeedback(part: string, format: TextFormat): Pick<GiftAnswer, 'answer' | 'feedback'> {
  const at = part.indexOf('#')
  return {
    answer: giftText(at < 0 ? part : part.slice(0, at), format),
    feedback: giftText(at < 0 ? '' : part.slice(at + 1), format),
  }
}

/** Takes a weight such as `%50%` off the start of an answer; null when there is none. */
function takeWeight(part: string): { weight: number | null; rest: string } {
  const found = /^%\s{0,5}(-{0,3}\d{1,3}(?:[.,]\d{0,10})?)\s{0,5}%/.exec(part)
  if (!found) return { weight: null, rest: part }
  const value = Number((found[1] ?? '').replace(/^-+/, '-').replace(',', '.')) / 100
  return { weight: Math.max(-1, Math.min(1, value)), rest: part.slice(found[0].length) }
}

function choiceAnswers(text: string, format: TextFormat): GiftAnswers {
  const options = partsOf(text.replaceAll('=', '~='), '~').flatMap((part) => {
    const trimmed = part.trim()
    const isRight = trimmed.startsWith('=')
    const { weight, rest } = takeWeight(isRight ? trimmed.slice(1).trimStart() : trimmed)
    const option = { ...withFeedback(rest, format), weight: weight ?? (isRight ? 1 : 0) }
    return option.answer.text === '' && option.feedback.text === '' && !isRight ? [] : [option]
  })
  return { kind: 'choice', isSingle: text.includes('='), options }
}

function matchingAnswers(text: string, format: TextFormat): GiftAnswers {
  const parts = partsOf(text, '=').filter((part) => part.trim() !== '')
  const broken = parts.find((part) => !part.includes('->'))
  if (broken !== undefined) {
    const reason = `The matching answer "${restore(broken.trim()).slice(0, 60)}" has no arrow "->" in it.`
    return { kind: 'fault', code: 'matching-arrow', reason }
  }
  if (parts.length < 2) {
    const reason = 'A matching question needs two pairs or more; this one has one.'
    return { kind: 'fault', code: 'matching-pairs', reason }
  }
  const pairs = parts.map((part) => {
    const at = part.indexOf('->')
    return { left: giftText(part.slice(0, at), format), right: restore(part.slice(at + 2)).trim() }
  })
  return { kind: 'matching', pairs }
}

function trueFalse(text: string, format: TextFormat): GiftAnswers {
  const [word = '', wrong = '', ...right] = text.split('#')
  return {
    kind: 'true-false',
    isTrue: word.trim().startsWith('T'),
    wrong: giftText(wrong, format),
    right: giftText(right.join('#'), format),
  }
}

function textAnswers(text: string, format: TextFormat): GiftAnswers {
  const answers = partsOf(text, '=').map((part) => {
    const { weight, rest } = takeWeight(part.trim())
    return { ...withFeedback(rest, format), weight: weight ?? 1 }
  })
  return { kind: 'text', answers }
}

function numericAnswers(text: string, format: TextFormat): GiftAnswers {
  const tilde = text.indexOf('~')
  const parts = partsOf(tilde < 0 ? text : text.slice(0, tilde), '=')
  const answers: GiftNumber[] = []
  for (const part of parts) {
    const { weight, rest } = takeWeight(part.trim())
    const { answer, feedback } = withFeedback(rest, format)
    const range = numberRange(answer.text)
    if (!range) {
      const reason = `"${answer.text.slice(0, 60)}" is not a number, a range such as 1..5 or a number with its tolerance such as 3:0.5.`
      return { kind: 'fault', code: 'not-a-number', reason }
    }
    answers.push({ ...range, weight: weight ?? 1, feedback })
  }
  if (tilde >= 0) {
    const { feedback } = withFeedback(text.slice(tilde + 1), format)
    answers.push({ value: null, tolerance: 0, weight: 0, feedback })
  }
  return { kind: 'numeric', answers }
}

/** `a..b`, `value:tolerance`, a number, or `*` for any. */
function numberRange(text: string): { value: number | null; tolerance: number } | null {
  if (text === '*') return { value: null, tolerance: 0 }
  const dots = text.indexOf('..')
  if (dots > 0) {
    const from = numberOf(text.slice(0, dots))
    const to = numberOf(text.slice(dots + 2))
    if (from === null || to === null) return null
    return middleOf(from, to)
  }
  const colon = text.indexOf(':')
  const value = numberOf(colon > 0 ? text.slice(0, colon) : text)
  const tolerance = colon > 0 ? numberOf(text.slice(colon + 1)) : 0
  return value === null || tolerance === null ? null : { value, tolerance: Math.abs(tolerance) }
}

function numberOf(text: string): number | null {
  const trimmed = text.trim()
  const value = trimmed === '' ? Number.NaN : Number(trimmed)
  return Number.isFinite(value) && /^[+-]?[\d.]+(?:e[+-]?\d+)?$/i.test(trimmed) ? value : parseNumber(trimmed)
}
