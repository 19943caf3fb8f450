/** One benchmark: a subject over a yardstick measured in the same run, so that a slow machine slows both. */
export type Measure = {
  name: string
  /** What it is divided by. */
  yardstick: string
  /** Subject over yardstick, one for each pair. */
  ratios: number[]
  /** Which of them counts: the median, or the slow end. */
  percentile: 50 | 98
  /** The most it may be. */
  target: number
  /** Typical absolute values, for the curious; they depend on the machine and judge nothing. */
  detail: string
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

/** Subject and yardstick by turns, so that what disturbs one disturbs the other. */
export async function inTurns(
  pairCount: number,
  subject: () => Promise<number>,
  yardstick: () => Promise<number>,
): Promise<{ subjectMs: number[]; yardstickMs: number[]; ratios: number[] }> {
  const subjectMs: number[] = []
  const yardstickMs: number[] = []
  for (let pair = 0; pair < pairCount; pair += 1) {
    subjectMs.push(await subject())
    yardstickMs.push(await yardstick())
  }
  return {
    subjectMs,
    yardstickMs,
    ratios: subjectMs.map((ms, pair) => ms / (yardstickMs[pair] ?? Number.NaN)),
  }
}

/** Such as `12.3 ms`. */
export function inMs(values: number[], percentile = 50): string {
  return `${percentileOf(values, percentile).toFixed(1)} ms`
}
