/**
 * The functions calculation families may use. Invariant: each is pure, ends quickly for every input, and is NaN where
 * it has no value.
 */

/** `takes`: fewest and most arguments. */
type Known = { takes: readonly [number, number]; of: (...inputs: number[]) => number }

const one = [1, 1] as const
const two = [2, 2] as const

/** 9.999999999 hours of work are ten: the last digits a machine keeps decide nothing. */
const settled = (value: number) => Number(value.toPrecision(12))

/** Half away from zero, on the decimal digits a person sees: round(1.005, 2) is 1.01. */
function rounded(value: number, digits = 0): number {
  if (!Number.isFinite(value) || !Number.isInteger(digits) || Math.abs(digits) > 12) return NaN
  const scale = 10 ** digits
  return (Math.sign(value) * Math.round(settled(Math.abs(value) * scale))) / scale
}

/** Most trials and events: sums and products stay short. */
const mostEvents = 10_000
const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= mostEvents

function lnChoose(n: number, k: number): number {
  let sum = 0
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i)
  return sum
}

function choose(n: number, k: number): number {
  if (!isCount(n) || !isCount(k)) return NaN
  return k > n ? 0 : settled(Math.exp(lnChoose(n, Math.min(k, n - k))))
}

/** Chance of exactly `k` successes in `n` trials of chance `p`. */
function binomial(k: number, n: number, p: number): number {
  if (!isCount(n) || !isCount(k) || !(p >= 0 && p <= 1)) return NaN
  if (k > n) return 0
  if (p === 0 || p === 1) return Number(k === n * p)
  return Math.exp(lnChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p))
}

/** Chance of exactly `k` events where `mean` are expected. */
function poisson(k: number, mean: number): number {
  if (!isCount(k) || !(mean >= 0)) return NaN
  if (mean === 0) return Number(k === 0)
  let ln = -mean
  for (let i = 1; i <= k; i += 1) ln += Math.log(mean / i)
  return Math.exp(ln)
}

/** Share of a standard normal distribution below `z`, within 1.5e-7. Source: Abramowitz and Stegun 7.1.26. */
function normal(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429]
  const tail = series.reduceRight((sum, factor) => (sum + factor) * t, 0) * Math.exp(-x * x)
  return z >= 0 ? 1 - tail / 2 : tail / 2
}

/** By name. Logarithms of what is not above 0 are not finite; a draw that meets one is refused. */
export const functions: Readonly<Record<string, Known>> = {
  abs: { takes: one, of: (x = NaN) => Math.abs(x) },
  ceil: { takes: one, of: (x = NaN) => Math.ceil(settled(x)) },
  floor: { takes: one, of: (x = NaN) => Math.floor(settled(x)) },
  round: { takes: [1, 2], of: (x = NaN, digits = 0) => rounded(x, digits) },
  min: { takes: [2, 20], of: (...inputs) => Math.min(...inputs) },
  max: { takes: [2, 20], of: (...inputs) => Math.max(...inputs) },
  mod: { takes: two, of: (a = NaN, b = NaN) => a - b * Math.floor(settled(a / b)) },
  sqrt: { takes: one, of: (x = NaN) => Math.sqrt(x) },
  exp: { takes: one, of: (x = NaN) => Math.exp(x) },
  ln: { takes: one, of: (x = NaN) => Math.log(x) },
  log2: { takes: one, of: (x = NaN) => Math.log2(x) },
  log10: { takes: one, of: (x = NaN) => Math.log10(x) },
  cos: { takes: one, of: (x = NaN) => Math.cos(x) },
  choose: { takes: two, of: (n = NaN, k = NaN) => choose(n, k) },
  binomial: { takes: [3, 3], of: (k = NaN, n = NaN, p = NaN) => binomial(k, n, p) },
  poisson: { takes: two, of: (k = NaN, mean = NaN) => poisson(k, mean) },
  normal: { takes: one, of: (z = NaN) => normal(z) },
}
