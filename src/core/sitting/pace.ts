/**
 * Times as they are: with a long right tail, so by median and geometric mean, never by the plain mean.
 * Invariant: a list without a middle, or too short for a typical value, says so by null.
 */

/** The middle value, the mean of the two middle ones for an even count; null for none. Does not change `values`. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (upper === undefined) return null
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return (lower + upper) / 2
}

/** Fewer times than this and none of them is typical. */
export const typicalCount = 5

/** The median where there are times enough to call it typical; else null. */
export function typical(values: readonly number[]): number | null {
  return values.length < typicalCount ? null : median(values)
}

/**
 * Geometric mean and standard deviation of the logarithms; values are above 0. `logSd` is null below two values.
 * 35, 42, 50, 61, 75, 90, 48, 55, 120 and 30 seconds give 55.7035 and .425377.
 */
export function logMoments(
  values: readonly number[],
): { geometricMean: number; logSd: number | null } | null {
  if (values.length === 0) return null
  const logs = values.map((value) => Math.log(value))
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0)
  const logSd = logs.length < 2 ? null : Math.sqrt(squares / (logs.length - 1))
  return { geometricMean: Math.exp(mean), logSd }
}
