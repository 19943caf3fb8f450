/** The known word a misspelt one was probably meant to be. */

/**
 * The word of `known` that is fewest edits from `word`, or null when none is near: at most a third of its letters,
 * and at least one. Letter case and hyphens do not count. The first of equals.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = fold(word).slice(0, 100)
  let best: string | null = null
  let bestDistance = Infinity
  for (const candidate of known) {
    const other = fold(candidate)
    const most = Math.max(1, Math.floor(other.length / 3))
    if (Math.abs(other.length - plain.length) > most) continue
    const distance = editDistance(plain, other)
    if (distance <= most && distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '')
}

/** Insertions, deletions and replacements from one word to the other. "kitten" to "sitting" takes 3. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + Number(from[i - 1] !== to[j - 1])
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
