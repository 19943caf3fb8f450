/**
 * The chance of passing, worked out from its definition and not by the program's own code: each domain's rate is
 * Beta(1 + right, 1 + wrong), its number right beta-binomial, and the domains are independent.
 */

/** `quota`: questions of the domain in one form. */
export type HandDomain = { right: number; total: number; quota: number }

/** Chances of each raw score, index = number right. `harderBy` lowers each domain's mean rate. */
export function rawScores(domains: readonly HandDomain[], harderBy = 0): number[] {
  const sizes = domains.map(({ quota }) => quota)
  const best = sizes.reduce((sum, quota) => sum + quota, 0)
  const chances = Array.from({ length: best + 1 }, () => 0)
  /** Every way to spread a score over the domains. */
  const visit = (index: number, score: number, chance: number) => {
    const domain = domains[index]
    if (!domain) {
      chances[score] = (chances[score] ?? 0) + chance
      return
    }
    for (let right = 0; right <= domain.quota; right += 1) {
      visit(index + 1, score + right, chance * chanceIn(domain, right, harderBy))
    }
  }
  visit(0, 0, 1)
  return chances
}

/** Choose(n, k) B(k + a, n - k + b) / B(a, b), by logarithms of the gamma function. */
function chanceIn({ right, total, quota }: HandDomain, k: number, harderBy: number): number {
  const size = total + 2
  const a = ((1 + right) / size - harderBy) * size
  const b = size - a
  const logChoose = logGamma(quota + 1) - logGamma(k + 1) - logGamma(quota - k + 1)
  return Math.exp(logChoose + logBeta(k + a, quota - k + b) - logBeta(a, b))
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Stirling's series, moved up to where it is exact to some fifteen digits. */
function logGamma(x: number): number {
  let below = 0
  let at = x
  for (; at < 15; at += 1) below += Math.log(at)
  const series = 1 / (12 * at) - 1 / (360 * at ** 3) + 1 / (1260 * at ** 5) - 1 / (1680 * at ** 7)
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - below
}

/** The chance of at least `needed` right. */
export function chanceOfAtLeast(chances: readonly number[], needed: number): number {
  return chances.reduce((sum, chance, score) => (score >= needed ? sum + chance : sum), 0)
}

/** The lowest and highest raw score after a tenth is cut off at either end. */
export function middleFourFifths(chances: readonly number[]): { low: number; high: number } {
  const scoreAt = (share: number) =>
    chances.findIndex((_, score) => 1 - chanceOfAtLeast(chances, score + 1) >= share)
  return { low: scoreAt(0.1), high: scoreAt(0.9) }
}
