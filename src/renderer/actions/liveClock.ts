/**
 * The exam clock of one running sitting: samples the page's monotonic clock once a second and the service's uptime
 * every five, which is also the sitting's heartbeat. Hidden pages tick less often; nothing depends on the ticks.
 */
import { advanceClock, startClock } from '#core/sitting/examClock'
import type { AttemptId } from '#core/bank/ids'
import type { Client } from '../api/client'

export type LiveClock = {
  /** Exam clock now, milliseconds; never decreases. */
  elapsedMs: () => number
  stop: () => void
}

export type LiveClockDeps = {
  attemptId: AttemptId
  elapsedMs: number
  doesCountSleep: boolean
  heartbeat: Client['heartbeat']
  onTick: (elapsedMs: number) => void
}

const tickMs = 1_000
const heartbeatMs = 5_000

/** Starts a clock at `deps.elapsedMs`. It runs until `stop`, whether or not a screen shows it. */
export function createLiveClock(deps: LiveClockDeps): LiveClock {
  let clock = startClock(deps.elapsedMs, { monoMs: performance.now(), uptimeMs: null }, deps.doesCountSleep)
  let lastBeatMs = Number.NEGATIVE_INFINITY
  let isStopped = false

  const elapsedMs = () => {
    clock = advanceClock(clock, { monoMs: performance.now(), uptimeMs: null })
    return clock.elapsedMs
  }

  const beat = async () => {
    lastBeatMs = performance.now()
    try {
      const { uptimeMs } = await deps.heartbeat({ attemptId: deps.attemptId, elapsedMs: elapsedMs() })
      clock = advanceClock(clock, { monoMs: performance.now(), uptimeMs })
    } catch {
      // Without the service the monotonic clock goes on alone; saving says what is wrong.
    }
  }

  const tick = () => {
    if (isStopped) return
    if (performance.now() - lastBeatMs >= heartbeatMs)
      void beat().then(() => !isStopped && deps.onTick(elapsedMs()))
    deps.onTick(elapsedMs())
  }

  const wake = () => {
    if (document.visibilityState === 'visible') {
      lastBeatMs = Number.NEGATIVE_INFINITY
      tick()
    }
  }

  const timer = setInterval(tick, tickMs)
  document.addEventListener('visibilitychange', wake)
  tick()
  return {
    elapsedMs,
    stop() {
      isStopped = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', wake)
    },
  }
}
