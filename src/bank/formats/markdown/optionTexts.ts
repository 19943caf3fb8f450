/**
 * What stands around an option's text and does not belong to it: checkboxes, letters, numbers of questions.
 * Invariant: letters are cut off only where all options of a question carry them in order.
 */
import type { ItemBlock } from './blocks'

const checkbox = /^\[\s{0,3}([xX✓✔√*]?)\s{0,3}\](?:\s|$)/
const strayMark = /^\[[^\][\s()]\](?:\s|$)/

/** Whether a text starts with a checkbox: ticked, empty, `unclear` with another sign in it, or null without one. */
export function checkboxOf(text: string): 'ticked' | 'empty' | 'unclear' | null {
  const match = checkbox.exec(text)
  if (match) return match[1] ? 'ticked' : 'empty'
  return strayMark.test(text) ? 'unclear' : null
}

/** The checkbox of a list's item, or null when it has none that can be read. */
export function checkboxOfItem(item: ItemBlock, text: string): 'ticked' | 'empty' | null {
  // GFM takes the checkbox away from the text it stands before.
  if (item.checked === true) return 'ticked'
  if (item.checked === false) return 'empty'
  const start = (item.children[0] ?? item).position?.start.offset ?? 0
  const box = checkboxOf(text.slice(start, start + 10))
  return box === 'unclear' ? null : box
}

/** A text without the checkbox it starts with. */
export function withoutCheckbox(text: string): string {
  return checkboxOf(text) === null ? text : text.slice(text.indexOf(']') + 1).trim()
}

const letter = /^(?:\*\*)?\(?([A-Za-z])[.):]\s{0,3}(?:\*\*\s)?/

/** The options without their letters, where these run from A on without a gap. */
export function withoutLetters(options: readonly string[]): string[] {
  const isLettered = options.every((option, index) => {
    const found = letter.exec(option)?.[1]?.toUpperCase()
    return found === String.fromCharCode(65 + index)
  })
  if (!isLettered || options.length < 2) return [...options]
  return options.map((option) => {
    const mark = letter.exec(option)?.[0] ?? ''
    const rest = option.slice(mark.length)
    // Bold that began before the letter and ends after the text stays bold.
    return mark.startsWith('**') && !mark.trimEnd().endsWith('**') ? `**${rest}` : rest
  })
}

const questionNumber =
  /^(?:\*\*)?(?:(?:Q|Question)\s{0,2}[#№]?\s{0,2}\d{1,5}|[#№]?\d{1,5})\s{0,2}(?:[.):\]–—-]|$)\s{0,3}(?:\*\*\s{0,3})?/i

/** A heading without the number of its question. Empty when it holds nothing else. */
export function withoutNumber(heading: string): string {
  const mark = questionNumber.exec(heading)?.[0] ?? ''
  const rest = heading.slice(mark.length)
  // A number that belongs to the sentence, such as 3.5, stays.
  if (mark === '' || /^\d/.test(rest)) return heading.trim()
  const isBoldCut = mark.startsWith('**') && !mark.trimEnd().slice(2).endsWith('**')
  return (isBoldCut && rest !== '' ? `**${rest}` : rest).trim()
}

const byPlace =
  /\b(?:all|none|any|both|neither|either|each) of (?:the )?(?:above|these|options? above|preceding)\b|\b(?:both|either|neither|options?)\s[A-H]\s(?:and|or|nor|&)\s[A-H]\b|^\s*[A-H]\s(?:and|&)\s[A-H]\b/i

/** Whether an option speaks of others by their place, so that the order must stay. */
export function namesOthersByPlace(options: readonly string[]): boolean {
  return options.some((option) => byPlace.test(option))
}
