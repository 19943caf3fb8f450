/**
 * Finding words in study notes. Invariant: a hit holds every word that was typed, in its title or its text; the same
 * notes and words give the same hits in the same order.
 */
import type { Note } from '../bank/bank'
import { blockText, noteBlocks } from './noteBlocks'

/** A piece of a note that holds at least one of the words; `heading` is the one it stands under. */
export type NoteExcerpt = { heading: string | null; text: string }

/** A note found. `excerpts`: up to three, those with most of the words first; `count` is how many pieces hold any. */
export type NoteHit = { topic: string; title: string; excerpts: NoteExcerpt[]; count: number }

const mostHits = 40
const mostExcerpts = 3
const excerptLength = 180

/** The words of a query: lower case, at most eight, without those of one letter unless there is no other. */
export function searchWords(query: string): string[] {
  const all = query
    .toLowerCase()
    .split(/[\s,;"'()]+/)
    .filter(Boolean)
  const long = all.filter((word) => word.length > 1)
  return [...new Set(long.length > 0 ? long : all)].slice(0, 8)
}

/**
 * The notes that hold all words of the query, at most 40: those with the words in their title first, then by how many
 * of the words stand together, else in the order given. Nothing for a query without words.
 */
export function findInNotes(
  notes: readonly Pick<Note, 'topic' | 'title' | 'text'>[],
  query: string,
): NoteHit[] {
  const words = searchWords(query)
  if (words.length === 0) return []
  return notes
    .flatMap((note) => hitIn(note, words) ?? [])
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, mostHits)
    .map(({ hit }) => hit)
}

type Ranked = { hit: NoteHit; rank: number }

function hitIn(
  { topic, title, text }: Pick<Note, 'topic' | 'title' | 'text'>,
  words: string[],
): Ranked | null {
  const whole = `${title}\n${text}`.toLowerCase()
  // A cheap look first: most notes are passed over without being cut into blocks.
  if (!words.every((word) => whole.includes(word))) return null
  const pieces = noteBlocks(text)
    .map((block) => ({ heading: block.heading, text: blockText(block) }))
    .map((excerpt) => ({ excerpt, together: countIn(excerpt.text, words) }))
    .filter(({ together }) => together > 0)
    .toSorted((a, b) => b.together - a.together)
  const inTitle = countIn(title, words)
  const best = pieces[0]?.together ?? 0
  const excerpts = pieces
    .slice(0, mostExcerpts)
    .map(({ excerpt }) => ({ heading: excerpt.heading, text: clip(excerpt.text, words) }))
  return { hit: { topic, title, excerpts, count: pieces.length }, rank: inTitle * 2 + best }
}

function countIn(text: string, words: string[]): number {
  const lower = text.toLowerCase()
  return words.filter((word) => lower.includes(word)).length
}

/** The stretch around the first word found, cut at spaces. */
function clip(text: string, words: string[]): string {
  if (text.length <= excerptLength) return text
  const lower = text.toLowerCase()
  const first = Math.min(...words.map((word) => lower.indexOf(word)).filter((place) => place >= 0))
  const start = first < excerptLength / 2 ? 0 : text.lastIndexOf(' ', first - excerptLength / 4) + 1
  const cut = text.lastIndexOf(' ', start + excerptLength)
  const end = start + excerptLength >= text.length ? text.length : cut > first ? cut : start + excerptLength
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}

/** A text cut where the words stand in it: every second piece, from the second on, is a word found. */
export function markWords(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return [text]
  const pattern = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|')
  return text.split(new RegExp(`(${pattern})`, 'i'))
}
