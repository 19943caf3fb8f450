/**
 * Finds what separates the columns of a text, from the text alone.
 * Invariant: quoted cells are stepped over, one character at a time and once for each candidate, whatever they hold.
 */

/** What columns may be separated by, the likeliest first. */
export const delimiters = [',', '\t', ';', '|'] as const

/** `share` of the records, from 0 to 1, that have `columnCount` cells, the most usual count. */
export type DelimiterVote = { delimiter: string; columnCount: number; share: number; recordCount: number }

const sampleLength = 200_000
const sampleRecords = 200

/** The vote for each candidate, best first: the most even table of at least two columns, then the widest. */
export function delimiterVotes(text: string): DelimiterVote[] {
  const sample = text.slice(0, sampleLength)
  return delimiters.map((delimiter) => vote(sample, delimiter)).toSorted((a, b) => strength(b) - strength(a))
}

/** A ragged wide table loses to an even narrow one; among even ones the wider is right. */
function strength({ columnCount, share }: DelimiterVote): number {
  return columnCount < 2 ? 0 : share * share * (1 + Math.log2(columnCount))
}

function vote(sample: string, delimiter: string): DelimiterVote {
  const counts = cellCounts(sample, delimiter)
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  const [columnCount, times] = [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  const recordCount = counts.length
  return { delimiter, columnCount, share: recordCount === 0 ? 0 : times / recordCount, recordCount }
}

/** Cells of each record. A quote counts at the start of a cell only, where it opens one. Empty lines are no record. */
function cellCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = []
  let cells = 0
  for (let at = 0; at < sample.length && counts.length < sampleRecords;) {
    const end = cellEnd(sample, at, delimiter)
    const isLast = sample[end] !== delimiter
    if (!isLast || cells > 0 || end > at) cells += 1
    at = end + 1
    if (isLast && cells > 0) {
      counts.push(cells)
      cells = 0
    }
  }
  // The last record of a cut sample may be incomplete.
  if (sample.length === sampleLength) counts.pop()
  return counts
}

/** Where the cell at an offset ends: at a delimiter, a line end or the end of the text. */
function cellEnd(sample: string, start: number, delimiter: string): number {
  let at = start
  while (sample[at] === ' ') at += 1
  if (sample[at] === '"') at = quoteEnd(sample, at)
  while (at < sample.length && sample[at] !== delimiter && sample[at] !== '\n' && sample[at] !== '\r') at += 1
  return at
}

/** After the quote that closes the one at `start`; doubled quotes stand for themselves. */
function quoteEnd(sample: string, start: number): number {
  let at = start + 1
  for (;;) {
    const quote = sample.indexOf('"', at)
    if (quote < 0) return sample.length
    if (sample[quote + 1] !== '"') return quote + 1
    at = quote + 2
  }
}
