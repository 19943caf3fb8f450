/**
 * A card with two sides, and a question whose answer is given in words: asked by typing.
 * Invariant: only an answer that a person can type word for word is asked; the others are named, with their text.
 */
import { blankQuestion, type Collector, type Place } from './collector'
import type { ImportedQuestion } from './imported'

/** Longest answer that is reasonable to type, in UTF-16 units. */
const longestAnswer = 120

/** `front` and `back` are Markdown. */
export type Flashcard = { front: string; back: string; more?: Partial<ImportedQuestion> }

/** Adds a question that asks for the back, or refuses the card with the reason. */
export function addFlashcard(collector: Collector, { front, back, more }: Flashcard, place: Place): void {
  const answer = back.trim()
  const fault = faultOf(front, answer)
  if (fault) {
    collector.refuse({ ...fault, title: front }, place)
    return
  }
  collector.add({
    ...blankQuestion('text', front, place),
    ...more,
    textAnswer: { accepted: [answer], isCaseSensitive: false },
  })
}

function faultOf(front: string, answer: string): { kind: string; reason: string } | null {
  if (front.trim() === '') return { kind: 'stem-missing', reason: 'This card has nothing on its front.' }
  if (answer === '') return { kind: 'key-missing', reason: 'This card has nothing on its back.' }
  if (answer.length <= longestAnswer && !answer.includes('\n')) return null
  const reason =
    'The answer is a text of its own, too long to be typed word for word. It can be read, not asked.'
  return { kind: 'flashcard', reason }
}
