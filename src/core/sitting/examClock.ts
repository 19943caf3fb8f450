/**
 * The exam clock: how much of an exam's time is used. It counts what a monotonic clock and the machine's uptime say,
 * never ticks and never the wall clock, so throttled timers, sleep and a changed system clock do not move it.
 * Pure: samples come from outside, all in milliseconds.
 */

/**
 * `monoMs` is performance.now() of the page, which stands still in sleep on some systems. `uptimeMs` is the machine's
 * uptime as the service reads it, which runs on in sleep; null when the service was not asked.
 */
export type ClockSample = { monoMs: number; uptimeMs: number | null }

export type ExamClock = {
  elapsedMs: number
  monoMs: number
  /** Last uptime heard, the monotonic time at which it was heard, and the exam clock then. */
  anchor: { uptimeMs: number; monoMs: number; elapsedMs: number } | null
  /** Mock exams run on while the machine sleeps; practice pauses. */
  doesCountSleep: boolean
}

/** Below this, a difference between two clocks is measuring noise. */
const noiseMs = 1_000
/** Hidden pages are woken at least once a minute; a longer silence in practice was sleep. */
const longestTickMs = 90_000

/** A clock that shows `elapsedMs` now. */
export function startClock(elapsedMs: number, sample: ClockSample, doesCountSleep: boolean): ExamClock {
  return { elapsedMs, monoMs: sample.monoMs, anchor: anchorAt(elapsedMs, sample), doesCountSleep }
}

function anchorAt(elapsedMs: number, sample: ClockSample): ExamClock['anchor'] {
  return sample.uptimeMs === null ? null : { uptimeMs: sample.uptimeMs, monoMs: sample.monoMs, elapsedMs }
}

/**
 * The clock at a later sample. `elapsedMs` never decreases. In a mock, time that only the uptime saw pass was sleep
 * and counts; in practice a silence of more than 90 seconds was sleep and does not.
 */
export function advanceClock(clock: ExamClock, sample: ClockSample): ExamClock {
  const passedMs = Math.max(0, sample.monoMs - clock.monoMs)
  const isAsleep = !clock.doesCountSleep && passedMs > longestTickMs
  const elapsedMs = clock.elapsedMs + (isAsleep ? 0 : passedMs) + sleptMs(clock, sample)
  return {
    ...clock,
    elapsedMs,
    monoMs: sample.monoMs,
    anchor: anchorAt(elapsedMs, sample) ?? clock.anchor,
  }
}

function sleptMs(clock: ExamClock, sample: ClockSample): number {
  if (!clock.doesCountSleep || !clock.anchor || sample.uptimeMs === null) return 0
  const byUptimeMs = sample.uptimeMs - clock.anchor.uptimeMs
  const byMonoMs = sample.monoMs - clock.anchor.monoMs
  // A smaller uptime means the machine was started again: the program was not running, time stood still.
  const missedMs = byUptimeMs - byMonoMs
  return missedMs > noiseMs ? missedMs : 0
}
