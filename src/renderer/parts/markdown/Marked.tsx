import { markWords } from '#core/notes/noteSearch'

/** A line of plain text with the words found in it marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return markWords(text, words).map((piece, index) =>
    // Every second piece is a word found; pieces have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece,
  )
}
