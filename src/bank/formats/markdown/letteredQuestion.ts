/**
 * One question of the lettered dialect, from the lines that were found to be its parts.
 * Invariant: text without options is no question unless it carried a number of its own, and then it is said.
 */
import { addChoice } from '../choiceQuestion'
import type { Collector, Place } from '../collector'
import { lettersOf } from '../keyText'
import { explanationOf } from './explanation'
import { withoutHtml } from './inlineHtml'
import { namesOthersByPlace, withoutNumber } from './optionTexts'

type Line = { text: string; line: number }

/** What was found of a question. `key` is null before its line; `isKeyOpen` when the line ended after the colon. */
export type LetteredDraft = {
  line: number
  heading: string | null
  number: string | null
  category: string[]
  stem: Line[]
  /** Characters before the text of the stem's first line. */
  indent: number
  options: { lines: string[]; indent: number }[]
  key: string | null
  isKeyOpen: boolean
  after: Line[]
}

/** Adds the question, or says why it cannot be asked. Headings and texts that are no question are passed over. */
export function addLettered(collector: Collector, draft: LetteredDraft, place: Place): void {
  const { stem, title } = stemOf(draft)
  if (draft.options.length === 0) {
    if (draft.number === null && draft.key === null) return
    if (!stem.includes('?') && draft.key === null) return
    collector.refuse(
      { kind: 'no-options', reason: 'This question has no lettered options.', title: stem },
      place,
    )
    return
  }
  const options = draft.options.map(({ lines }) => ({
    text: withoutHtml(lines.join('\n').trim()).replace(/\*\*$/, closeBold(lines)),
  }))
  const texts = options.map(({ text }) => text)
  const keys = draft.key === null ? null : keysOf(draft.key, texts)
  if (draft.key !== null && draft.key !== '' && keys === null) {
    const reason = `The key "${draft.key.slice(0, 60)}" is neither a letter of an option nor its text.`
    collector.refuse({ kind: 'key-unreadable', reason, title: stem }, place)
    return
  }
  const more = {
    title,
    ...explanationOf(withoutHtml(textBelow(draft.after))),
    category: draft.category.map(withoutHtml),
    hasFixedOrder: namesOthersByPlace(texts),
  }
  addChoice(collector, { stem, options, keys, more }, place)
}

/** Bold that began before the letter, which is cut off, must not end after the text. */
function closeBold(lines: string[]): string {
  const stars = lines.join('\n').match(/\*\*/g)?.length ?? 0
  return stars % 2 === 1 ? '' : '**'
}

function stemOf({ heading, stem }: LetteredDraft): { stem: string; title: string } {
  const body = withoutHtml(
    stem
      .map(({ text }) => text)
      .join('\n')
      .trim(),
  )
  if (heading === null) return { stem: unbolded(body), title: '' }
  const named = withoutHtml(withoutNumber(heading))
  if (body === '') return { stem: named, title: '' }
  return { stem: body, title: heading }
}

/** A stem set in bold from its number on has lost the opening sign. */
function unbolded(stem: string): string {
  const stars = stem.match(/\*\*/g)?.length ?? 0
  return stars === 1 && stem.endsWith('**') ? stem.slice(0, -2) : stem
}

function keysOf(key: string, options: readonly string[]): number[] | null {
  const letters = lettersOf(key, options.length)
  if (letters) return letters
  const fold = (text: string) =>
    text
      .replace(/[*_`.]/g, '')
      .trim()
      .toLowerCase()
  const place = options.findIndex((option) => fold(option) === fold(key))
  return place < 0 ? null : [place]
}

function textBelow(lines: readonly Line[]): string {
  const text = lines.map(({ text }) => text)
  const indents = text
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const width = Math.min(...indents, 80)
  return text
    .map((line) => line.slice(Math.min(width, line.length - line.trimStart().length)))
    .join('\n')
    .trim()
    .replace(/^-{3,}$/gm, '')
    .trim()
}
