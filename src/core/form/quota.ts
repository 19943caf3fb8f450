/**
 * How many questions of a form come from each domain.
 * Invariant: quotas add up to the number asked for, and each is less than one away from its exact share.
 */
import type { Domain } from '../bank/exam'

/** Shares are compared in billionths of a question: what differs by less is rounding of the machine. */
const billion = 1e9

/**
 * Whole numbers in the proportion of `weights` (0 or more, any sum) that add up to `count`: floors first, the rest to
 * the largest fractions, ties to the earlier weight. All 0 when no weight is above 0.
 * Weights .24, .30, .34, .12 give 16, 19, 22, 8 of 65. Source: largest remainder (Hamilton) method.
 */
export function largestRemainder(weights: readonly number[], count: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum <= 0) return weights.map(() => 0)
  const shares = weights.map((weight) => Math.round((weight / sum) * count * billion))
  const quotas = shares.map((share) => Math.floor(share / billion))
  const left = count - quotas.reduce((total, quota) => total + quota, 0)
  const served = shares
    .map((share, index) => ({ index, fraction: share % billion }))
    .toSorted((a, b) => b.fraction - a.fraction || a.index - b.index)
    .slice(0, left)
  for (const { index } of served) quotas[index] = (quotas[index] ?? 0) + 1
  return quotas
}

/** Quotas of `count` questions by domain id, in blueprint order, from the domains' weights. */
export function domainQuotas(domains: readonly Domain[], count: number): Map<string, number> {
  const quotas = largestRemainder(
    domains.map((domain) => domain.weight),
    count,
  )
  return new Map(domains.map((domain, index) => [domain.id, quotas[index] ?? 0]))
}
