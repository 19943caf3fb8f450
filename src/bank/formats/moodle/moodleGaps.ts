/**
 * Texts with numbered gaps (`[[1]]`), to be filled by choosing or dragging words, as matching: each gap is a prompt.
 * Invariant: each place in the text is one prompt, also when two places take the same word.
 */
import type { MatchingDraft } from '../arrangedQuestion'
import { childOf, childrenOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import type { ReadText } from './moodleText'

const marker = /\\?\[\\?\[(\d{1,3})\\?\]\\?\]/g

/** Gaps and words of a question, or a sentence on why it cannot be asked. `stem` is its text with the markers. */
export function gapMatching(
  question: XmlElement,
  stem: string,
  read: ReadText,
): Pick<MatchingDraft, 'stem' | 'pairs' | 'spares'> | { reason: string } {
  const words = childrenOf(question, 'selectoption', 'dragbox').map((box) => read(childOf(box, 'text')))
  const pairs: MatchingDraft['pairs'] = []
  let missing: string | null = null
  const text = stem.replace(marker, (whole, number: string) => {
    const answer = words[Number(number) - 1]
    if (answer === undefined) missing ??= whole.replaceAll('\\', '')
    pairs.push({ prompt: `(${pairs.length + 1})`, answer: answer ?? '' })
    return `(${pairs.length}) _____`
  })
  if (missing !== null) return { reason: `Its gap ${String(missing)} has no word to go with it.` }
  if (pairs.length === 0) return { reason: 'Its text has no gaps such as [[1]].' }
  return { stem: text, pairs, spares: words.filter((word) => word !== '') }
}
