/**
 * Times as counts: how many answers fell in which bin, and the sums behind mean and spread of their logarithms.
 * Bins are a tenth of a natural logarithm wide, so a median read from them is within about five percent.
 */
import { typicalCount } from '../sitting/pace'
import { countHere, countsAt, numberAt, within, type Counts } from './counts'

const binsPerLog = 10
/** Logarithms are summed in millionths, so that sums are whole and can be taken back exactly. */
const million = 1e6

/** Counts one time, in place; below one millisecond it says nothing and is left out. */
export function countTime(counts: Counts, elapsedMs: number): void {
  if (elapsedMs < 1) return
  const log = Math.log(elapsedMs)
  countHere(counts, 'count')
  countHere(counts, 'logs', Math.round(log * million))
  countHere(counts, 'squares', Math.round(log * log * million))
  countHere(within(counts, 'bins'), String(Math.floor(log * binsPerLog)))
}

/** Answers of about the same time: `atMs` is the middle of the bin, in milliseconds. */
export type TimeBin = { atMs: number; count: number }

/** The answers at a path by their times, from fast to slow; none of the bins is empty. */
export function timeBins(counts: Counts, ...path: string[]): TimeBin[] {
  const bins = countsAt(counts, ...path, 'bins')
  return Object.keys(bins)
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((bin) => ({ atMs: Math.exp((bin + 0.5) / binsPerLog), count: numberAt(bins, String(bin)) }))
}

/** Milliseconds; null where there is none, and below five for `typicalMs`. */
export type TimeSummary = {
  count: number
  medianMs: number | null
  typicalMs: number | null
  geometricMeanMs: number | null
  logSd: number | null
}

/** The summary of the times at a path. */
export function timeSummary(counts: Counts, ...path: string[]): TimeSummary {
  const number = numberAt(counts, ...path, 'count')
  const mean = numberAt(counts, ...path, 'logs') / million / Math.max(1, number)
  const squares = numberAt(counts, ...path, 'squares') / million
  const variance = number < 2 ? null : Math.max(0, squares - number * mean * mean) / (number - 1)
  const medianMs = medianOf(countsAt(counts, ...path, 'bins'), number)
  return {
    count: number,
    medianMs,
    typicalMs: number < typicalCount ? null : medianMs,
    geometricMeanMs: number === 0 ? null : Math.exp(mean),
    logSd: variance === null ? null : Math.sqrt(variance),
  }
}

/** The middle time, the mean of the two middle ones for an even count; null for none. */
function medianOf(bins: Counts, total: number): number | null {
  const lower = timeAt(bins, Math.ceil(total / 2) - 1)
  const upper = timeAt(bins, Math.floor(total / 2))
  return lower === null || upper === null ? null : (lower + upper) / 2
}

/** The time at a place in order, from 0: the middle of its share of the bin it lies in. */
function timeAt(bins: Counts, place: number): number | null {
  let below = 0
  for (const bin of Object.keys(bins).toSorted((a, b) => Number(a) - Number(b))) {
    const here = numberAt(bins, bin)
    if (place < below + here) {
      const within = (place - below + 0.5) / here
      return Math.exp((Number(bin) + within) / binsPerLog)
    }
    below += here
  }
  return null
}
