/**
 * Directed pairs of QTI as prompts with one answer each.
 * Invariant: every prompt of one side has exactly one partner on the other, or the pairs are refused.
 */

export type Pairs2 =
  { pairs: { prompt: string; answer: string }[]; options: string[] } | { kind: string; reason: string }

/** `key` holds pairs such as `A X`, either end first. The side whose items have one partner each is asked for. */
export function pairsOf(key: readonly string[], left: readonly string[], right: readonly string[]): Pairs2 {
  const links = key
    .map((pair) => pair.trim().split(/\s+/))
    .map(([a = '', b = '']) => (left.includes(a) ? [a, b] : [b, a]))
  if (links.length === 0) return { kind: 'key-missing', reason: 'Nothing says which pairs are right.' }
  const asked = oneEach(links, left, 0) ?? oneEach(links, right, 1)
  if (asked)
    return { pairs: asked, options: [...(asked[0] && left.includes(asked[0].prompt) ? right : left)] }
  return {
    kind: 'matching-many',
    reason: 'One of its items goes with several others or with none, which cannot be asked here.',
  }
}

/** The pairs with side `end` as prompts, when each of its items is in exactly one. */
function oneEach(
  links: string[][],
  items: readonly string[],
  end: 0 | 1,
): { prompt: string; answer: string }[] | null {
  const pairs = items.map((prompt) => {
    const own = links.filter((link) => link[end] === prompt)
    return own.length === 1 ? { prompt, answer: own[0]?.[1 - end] ?? '' } : null
  })
  return pairs.every((pair) => pair !== null) ? pairs : null
}
