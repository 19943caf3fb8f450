/**
 * Times a question as marks over a logarithmic scale, ready to be drawn. Invariants: no stack is higher than
 * `mostHigh`, no side has more than `mostPoints` marks, and all answers are in some stack, however slow or fast.
 */
import { mostPoints } from './progress'
import type { TimeBin } from './timeCounts'

/** The highest stack still read at a glance. */
const mostHigh = 12
/** Beyond these times the allowance, answers share the stack at the edge: an afternoon away is not a pace. */
const leastShare = 1 / 32
const mostShare = 8

/** `marks` one above the other at one place, 0 (left) to 1 (right), for `count` answers. */
export type Stack = { at: number; marks: number; count: number }

/** The scale from `fromMs` to `toMs`; a mark stands for up to `perMark` answers. Stacks from fast to slow. */
export type PaceStrip = { fromMs: number; toMs: number; perMark: number; right: Stack[]; wrong: Stack[] }

/** The strip of right and wrong answers; `budgetMs`, above 0, always lies on its scale. Null without any answer. */
export function paceStrip(
  right: readonly TimeBin[],
  wrong: readonly TimeBin[],
  budgetMs: number,
): PaceStrip | null {
  const held = [right, wrong].map((bins) => clamped(bins, budgetMs))
  const [heldRight = [], heldWrong = []] = held
  const times = held.flat().map(({ atMs }) => atMs)
  if (times.length === 0) return null
  // A little air at both ends, so that no mark is cut.
  const fromMs = Math.min(...times, budgetMs) * 0.9
  const toMs = Math.max(...times, budgetMs) * 1.1
  const perMark = answersPerMark(held)
  const at = (ms: number) => shareOfScale(ms, { fromMs, toMs })
  const stacks = (bins: readonly TimeBin[]) =>
    bins.map(({ atMs, count }): Stack => ({ at: at(atMs), marks: Math.ceil(count / perMark), count }))
  return { fromMs, toMs, perMark, right: stacks(heldRight), wrong: stacks(heldWrong) }
}

/** Where a time lies on the scale, 0 to 1: equal ratios are equally far apart. 20 s between 10 s and 40 s: .5. */
export function shareOfScale(ms: number, { fromMs, toMs }: Pick<PaceStrip, 'fromMs' | 'toMs'>): number {
  return Math.min(1, Math.max(0, Math.log(ms / fromMs) / Math.log(toMs / fromMs)))
}

/** Round times in the order they are wanted, and how far apart on the scale two have to be to be read. */
const tickSeconds = [60, 300, 15, 1200, 5, 30, 120, 600, 10, 2, 1, 3600]
const leastApart = 0.14

/** Round times on the scale, milliseconds, far enough apart to be written beside each other; from fast to slow. */
export function paceTicks(scale: Pick<PaceStrip, 'fromMs' | 'toMs'>): number[] {
  const ticks: number[] = []
  for (const ms of tickSeconds.map((seconds) => seconds * 1000)) {
    const isOn = ms >= scale.fromMs && ms <= scale.toMs
    const at = shareOfScale(ms, scale)
    if (isOn && ticks.every((other) => Math.abs(shareOfScale(other, scale) - at) >= leastApart))
      ticks.push(ms)
  }
  return ticks.toSorted((a, b) => a - b)
}

function clamped(bins: readonly TimeBin[], budgetMs: number): TimeBin[] {
  const byTime = new Map<number, number>()
  for (const { atMs, count } of bins) {
    const shown = Math.min(budgetMs * mostShare, Math.max(budgetMs * leastShare, atMs))
    byTime.set(shown, (byTime.get(shown) ?? 0) + count)
  }
  return [...byTime].map(([atMs, count]) => ({ atMs, count })).toSorted((a, b) => a.atMs - b.atMs)
}

function answersPerMark(sides: readonly TimeBin[][]): number {
  const tallest = Math.max(...sides.flat().map(({ count }) => count))
  const marksOf = (bins: readonly TimeBin[], perMark: number) =>
    bins.reduce((sum, { count }) => sum + Math.ceil(count / perMark), 0)
  let perMark = Math.ceil(tallest / mostHigh)
  while (perMark < tallest && sides.some((bins) => marksOf(bins, perMark) > mostPoints)) perMark += 1
  return perMark
}
