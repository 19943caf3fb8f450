/** What a benchmark gives: a subject over a yardstick measured in the same run, so that a slow machine slows both. */
import { createRandom } from '#core/common/random'
import { knownMisses } from './knownMisses'

/** `quick` is the default; `full` takes the largest data sets there are. */
export type Size = 'quick' | 'full'

export type Measure = {
  name: string
  /** What it is divided by; for what is no ratio, what it is a part of. */
  yardstick: string
  /** One for each pair. */
  samples: number[]
  unit: 'times' | 'frames' | 'ms' | 'MB' | '%'
  /** Which of them counts: the median, the slow end, or the worst. */
  percentile: 50 | 98 | 100
  /** The most it may be; null for what is told beside others and judged by nobody. */
  target: number | null
  /** Typical absolute values, for the curious; they depend on the machine and judge nothing. */
  detail: string
}

/**
 * `met`: the upper bound is within the target; `near`: the figure is, its bound is not; `known`: missed, for a reason
 * that is told (knownMisses.ts); `MISSED`: missed unexpectedly; `told`: without a target.
 */
export type Verdict = 'met' | 'near' | 'known' | 'MISSED' | 'told'

export type Judged = Measure & { value: number; bound: number; verdict: Verdict; reason: string | null }

const resamples = 400

/** The figure of a measure, the bound it is under with 90 % confidence (bootstrap, seeded), and what follows. */
export function judge(measure: Measure): Judged {
  const { samples, percentile, target, name } = measure
  const value = percentileOf(samples, percentile)
  const random = createRandom(1)
  const again = Array.from({ length: resamples }, () =>
    percentileOf(
      samples.map(() => samples[Math.floor(random.next() * samples.length)] ?? Number.NaN),
      percentile,
    ),
  )
  const bound = samples.length < 3 ? Number.NaN : percentileOf(again, 90)
  const reason = knownMisses[name] ?? null
  return { ...measure, value, bound, verdict: verdictOf(value, bound, target, reason), reason }
}

function verdictOf(value: number, bound: number, target: number | null, reason: string | null): Verdict {
  if (target === null) return 'told'
  if (!(value <= target)) return reason === null ? 'MISSED' : 'known'
  return Number.isNaN(bound) || bound <= target ? 'met' : 'near'
}

/** The value below which this share of the values lies. */
export function percentileOf(values: number[], percentile: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percentile) / 100))] ?? Number.NaN
}

/** Milliseconds an act takes. */
export async function timed(act: () => unknown): Promise<number> {
  const startedAtMs = performance.now()
  await act()
  return performance.now() - startedAtMs
}

export type Pairs = { subjectMs: number[]; yardstickMs: number[]; ratios: number[] }

/** Subject and yardstick by turns, so that what disturbs one disturbs the other. */
export async function inTurns(
  pairCount: number,
  subject: () => Promise<number>,
  yardstick: () => Promise<number>,
): Promise<Pairs> {
  const subjectMs: number[] = []
  const yardstickMs: number[] = []
  for (let pair = 0; pair < pairCount; pair += 1) {
    subjectMs.push(await subject())
    yardstickMs.push(await yardstick())
  }
  return { subjectMs, yardstickMs, ratios: ratiosOf(subjectMs, yardstickMs) }
}

/** Subject over yardstick, pair by pair. */
export function ratiosOf(subject: readonly number[], yardstick: readonly number[]): number[] {
  return subject.map((value, pair) => value / (yardstick[pair] ?? Number.NaN))
}

/** Such as `12.3 ms`. */
export function inMs(values: number[], percentile = 50): string {
  return `${percentileOf(values, percentile).toFixed(1)} ms`
}
