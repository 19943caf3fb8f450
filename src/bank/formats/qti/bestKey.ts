/**
 * Which options to choose for the most credit, when only the credit of a choice is known.
 * Invariant: of choices that earn the same, the smallest is the key.
 */

/** Subsets of so many options are all tried; above it only those the rules name. */
export const mostTried = 10

/** Every choice of one option or more. */
export function subsetsOf(idents: readonly string[]): string[][] {
  return Array.from({ length: 2 ** idents.length - 1 }, (_, bits) =>
    idents.filter((_option, index) => ((bits + 1) >> index) & 1),
  )
}

/** The choice that earns most, and more than `base`; empty when none does. Earlier ones win among equals of a size. */
export function bestSet(
  candidates: string[][],
  scoreOf: (chosen: string[]) => number,
  base: number,
): string[] {
  let best: string[] = []
  let most = Math.max(0, base)
  for (const candidate of candidates) {
    const score = scoreOf(candidate)
    if (score > most + 1e-9 || (score > most - 1e-9 && best.length > 0 && candidate.length < best.length)) {
      most = Math.max(most, score)
      best = candidate
    }
  }
  return best
}

/** Each option's share when single gains add up to the whole; null when all is earned at once. */
export function sharesOf(
  key: string[],
  gains: Map<string, number>,
  whole: number,
): Map<string, number> | null {
  const sum = key.reduce((total, option) => total + (gains.get(option) ?? 0), 0)
  if (key.length === 0 || sum <= 0 || Math.abs(sum - whole) > whole * 0.01) return null
  return new Map([...gains].map(([option, gain]) => [option, Math.max(-1, gain / sum)]))
}
