/** What differs between two texts, line by line. */

/** `side`: the line is in both texts, or in one of them only. */
export type DiffLine = { side: 'both' | 'theirs' | 'mine'; text: string }

/** More lines than this are not compared one by one. */
const mostLines = 1_000

/** The lines of both texts in one order, by their longest common run. */
export function lineDiff(theirs: string, mine: string): DiffLine[] {
  const [a, b] = [theirs.split('\n'), mine.split('\n')]
  if (a.length > mostLines || b.length > mostLines) {
    return [
      ...a.map((text): DiffLine => ({ side: 'theirs', text })),
      ...b.map((text): DiffLine => ({ side: 'mine', text })),
    ]
  }
  const lengths = commonLengths(a, b)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      lines.push({ side: 'both', text: left })
      i += 1
      j += 1
    } else if (
      right === undefined ||
      (left !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))
    ) {
      lines.push({ side: 'theirs', text: left ?? '' })
      i += 1
    } else {
      lines.push({ side: 'mine', text: right })
      j += 1
    }
  }
  return lines
}

const at = (lengths: number[][], i: number, j: number) => lengths[i]?.[j] ?? 0

/** For each pair of places, how many lines the rest of both has in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () => [])
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row)
        row[j] =
          a[i] === b[j]
            ? at(lengths, i + 1, j + 1) + 1
            : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}
