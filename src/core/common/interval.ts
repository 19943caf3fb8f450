/**
 * Intervals for a proportion, and the beta distribution behind one of them.
 * Invariant: low <= high, both within 0 to 1, and exactly 0 or 1 where nothing or everything was right.
 */
/** A range with its ends, `low` at most `high`. */
export type Interval = { low: number; high: number }

/** Standard normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054

/**
 * Wilson's interval for `right` of `total`, 95 % unless `z` says otherwise. Both may be fractions (an effective count);
 * 0 <= right <= total. A total of 0 says nothing: 0 to 1. 49 of 65 gives .636942 to .842420. Source: Wilson 1927;
 * Brown, Cai and DasGupta 2001.
 */
export function wilsonInterval(right: number, total: number, z = z95): Interval {
  if (total <= 0) return { low: 0, high: 1 }
  const p = right / total
  const spread = z ** 2 / total
  const center = (p + spread / 2) / (1 + spread)
  const half = Math.sqrt(p * (1 - p) * spread + spread ** 2 / 4) / (1 + spread)
  return {
    low: right <= 0 ? 0 : Math.max(0, center - half),
    high: right >= total ? 1 : Math.min(1, center + half),
  }
}

/**
 * Jeffreys' 95 % interval for `right` of `total`: quantiles of Beta(right + 1/2, wrong + 1/2), with 0 and 1 at the
 * edges. A total of 0 says nothing: 0 to 1. 49 of 65 gives .639666 to .845995. Source: Brown, Cai and DasGupta 2001.
 */
export function jeffreysInterval(right: number, total: number): Interval {
  if (total <= 0) return { low: 0, high: 1 }
  const a = right + 0.5
  const b = total - right + 0.5
  return {
    low: right <= 0 ? 0 : betaQuantile(0.025, a, b),
    high: right >= total ? 1 : betaQuantile(0.975, a, b),
  }
}

/** The x in 0 to 1 below which Beta(a, b) has the share `probability`; a, b > 0. Accurate to about 1e-12. */
export function betaQuantile(probability: number, a: number, b: number): number {
  let low = 0
  let high = 1
  // Halving is slower than Newton's steps but cannot run away near the edges, where the density is infinite.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (betaCdf(middle, a, b) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Share of Beta(a, b) below x: the regularised incomplete beta function, for x in 0 to 1 and a, b > 0. */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The continued fraction converges fast on the left of the mean only; the right is its mirror image.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a)
  const logDensity = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)
  return (Math.exp(logDensity) / a) * betaFraction(x, a, b)
}

/** The continued fraction of the incomplete beta function, DLMF 8.17.22, evaluated forwards by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let upper = 1
  let lower = 0
  let value = 1
  for (let n = 1; n <= 500; n += 1) {
    const m = Math.floor(n / 2)
    const term =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + n - 1) * (a + n))
        : (-(a + m) * (a + b + m) * x) / ((a + n - 1) * (a + n))
    upper = 1 + term / upper || tiny
    lower = 1 / (1 + term * lower || tiny)
    value *= upper * lower
    if (Math.abs(upper * lower - 1) < 1e-15) break
  }
  return 1 / value
}

/** Natural logarithm of the gamma function for x > 0: Stirling's series (DLMF 5.11.1) after moving x up to 10. */
function logGamma(x: number): number {
  let shift = 0
  let y = x
  for (; y < 10; y += 1) shift += Math.log(y)
  const r = 1 / (y * y)
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / y
  return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + series - shift
}
