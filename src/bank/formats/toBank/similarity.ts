/**
 * How alike two texts are, and the likest of many, without comparing each with each.
 * Invariant: symmetric, from 0 to 1; 1 for texts of the same words.
 */
import { normalizedText } from '../normalized'

/** The words of a text and its pairs of words, each once. */
export function featuresOf(text: string): Set<string> {
  const words = normalizedText(text)
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '')
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  return new Set([...words, ...pairs])
}

/** Share of features that both have (Dice). */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let common = 0
  for (const feature of one) if (other.has(feature)) common += 1
  return (2 * common) / (one.size + other.size)
}

/** Features that so many texts share tell nothing apart and are not followed. */
const mostFollowed = 200

/** Finds, for a text's features, the index of the likest of `all`, with its similarity; null below `least`. */
export function createFinder(all: readonly ReadonlySet<string>[], least: number) {
  const withFeature = new Map<string, number[]>()
  for (const [index, features] of all.entries()) {
    for (const feature of features) {
      const list = withFeature.get(feature)
      if (list) list.push(index)
      else withFeature.set(feature, [index])
    }
  }
  return (
    features: ReadonlySet<string>,
    isFree: (index: number) => boolean,
  ): { index: number; share: number } | null => {
    const candidates = new Set<number>()
    for (const feature of features) {
      const list = withFeature.get(feature) ?? []
      if (list.length <= mostFollowed) for (const index of list) candidates.add(index)
    }
    let best: { index: number; share: number } | null = null
    for (const index of candidates) {
      const share = isFree(index) ? similarity(features, all[index] ?? new Set()) : 0
      if (share >= least && share > (best?.share ?? 0)) best = { index, share }
    }
    return best
  }
}
