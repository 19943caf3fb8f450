/**
 * The known word a misspelled one was probably meant to be.
 * Invariant: however many names a bank has and gets wrong, what a search costs has an end.
 */

/** Letters of a word that are looked at, known words that are compared, and words of a bank that are looked for. */
const mostLetters = 100
const mostCompared = 500
const mostSearches = 50

/**
 * The word of `known` that is fewest edits from `word`, or null when none is near: at most a third of its letters,
 * and at least one. Letter case and hyphens do not count. The first of equals, among the first 500 of about its length.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = fold(word).slice(0, mostLetters)
  let best: string | null = null
  let bestDistance = Infinity
  let compared = 0
  for (const candidate of known) {
    const other = fold(candidate)
    const most = Math.max(1, Math.floor(other.length / 3))
    if (Math.abs(other.length - plain.length) > most) continue
    compared += 1
    if (compared > mostCompared) break
    const distance = editDistance(plain, other)
    if (distance <= most && distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** `nearest` for all of a bank: a word is looked for once, and after 50 words there are no more suggestions. */
export function createSuggestions(known: readonly string[]): (word: string) => string | null {
  const found = new Map<string, string | null>()
  return (word) => {
    const before = found.get(word)
    if (before !== undefined || found.size >= mostSearches) return before ?? null
    const near = nearest(word, known)
    found.set(word, near)
    return near
  }
}

/** Twice the letters, for hyphens and spaces are left out after the cut. */
function fold(word: string): string {
  return word
    .slice(0, 2 * mostLetters)
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '')
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
