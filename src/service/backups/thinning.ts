/** Which of the backups made by themselves are kept as they grow old. Times are epoch milliseconds. */

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** For each age: how long one backup a step is kept. Months are counted as thirty days. */
const ages = [
  { stepMs: hourMs, forMs: dayMs },
  { stepMs: dayMs, forMs: 7 * dayMs },
  { stepMs: 7 * dayMs, forMs: 35 * dayMs },
  { stepMs: 30 * dayMs, forMs: 365 * dayMs },
]

/**
 * The times to keep: the newest, and of each step of each age the oldest in it, so that what is kept now is still kept
 * when it has grown older. Times in the future (a clock that was set back) are kept.
 */
export function keptTimes(times: readonly number[], nowMs: number): Set<number> {
  const ordered = times.toSorted((a, b) => a - b)
  const kept = new Set(ordered.slice(-1))
  for (const { stepMs, forMs } of ages) {
    const taken = new Set<number>()
    for (const time of ordered) {
      const step = Math.floor(time / stepMs)
      if (nowMs - time >= forMs || taken.has(step)) continue
      taken.add(step)
      kept.add(time)
    }
  }
  return kept
}
