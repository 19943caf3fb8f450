/**
 * Which pieces of a study note carry what a question asks. Words that are rare among the notes count most, and a piece
 * counts by how much of it the question is about. Invariant: the same notes and question give the same pieces.
 */
import { blockText, type NoteBlock } from './noteBlocks'
import type { Question } from '../bank/question'

/** A piece of a note and how well it fits, above 0; comparable within one set of notes. */
export type Match = { block: NoteBlock; fit: number }

/** A piece that shares less with a question does so by chance; measured on the shipped notes. */
const leastShare = 0.2
const leastWords = 2
const mostMatches = 3
/** A second piece stands beside the best one when it fits nearly as well. */
const shareOfBest = 0.6

/**
 * Prepares matching in these blocks, one list a note. The returned function finds the one to three pieces of one of
 * the lists that carry a question's key, best first; none when no piece does.
 */
export function createNoteMatcher(notes: readonly (readonly NoteBlock[])[]) {
  const terms = new Map<NoteBlock, Set<string>>()
  const counts = new Map<string, number>()
  for (const block of notes.flat()) {
    const words = termsOf(blockText(block))
    terms.set(block, words)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  // Never 0: in a book of one piece every word is in all of it.
  const weightOf = (word: string) => Math.log((terms.size + 2) / ((counts.get(word) ?? 0) + 1))
  const sumOf = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weightOf(word), 0)

  return (blocks: readonly NoteBlock[], question: Question): Match[] => {
    const asked = termsOf(keyText(question))
    const matches = blocks.map((block) => {
      const words = terms.get(block) ?? new Set()
      const shared = [...words].filter((word) => asked.has(word))
      const share = sumOf(shared) / (sumOf(words) || 1)
      const isChance = shared.length < leastWords || share < leastShare
      return { block, fit: isChance ? 0 : sumOf(shared) * share }
    })
    const sorted = matches.filter(({ fit }) => fit > 0).toSorted((a, b) => b.fit - a.fit)
    const best = sorted[0]?.fit ?? 0
    return sorted.filter(({ fit }) => fit >= shareOfBest * best).slice(0, mostMatches)
  }
}

/** What the key of a question rests on, in its own words. */
function keyText({ explanation, options, prompts }: Question): string {
  const keys = options.filter((option) => option.isCorrect).map(({ text, why }) => `${text} ${why}`)
  return [explanation, ...keys, ...prompts.map(({ why }) => why)].join(' ')
}

/** The distinct words of a text, without the commonest endings: `shards` and `shard` are one. */
function termsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 2).map(withoutEnding))
}

function withoutEnding(word: string): string {
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`
  return word.replace(/(?<=.{3})(?:ing|ed|es|s)$/, '')
}
