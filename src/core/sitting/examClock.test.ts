import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advanceClock, startClock, type ClockSample } from './examClock'

const hourMs = 3_600_000
const sample = (monoMs: number, uptimeMs: number | null = null): ClockSample => ({ monoMs, uptimeMs })
const mock = (elapsedMs = 0) => startClock(elapsedMs, sample(1_000, 50_000), true)
const practice = (elapsedMs = 0) => startClock(elapsedMs, sample(1_000, 50_000), false)

describe('a mock exam', () => {
  test('counts what the monotonic clock says, however seldom it is asked', () => {
    expect(advanceClock(mock(), sample(61_000)).elapsedMs).toBe(60_000)
    expect(advanceClock(mock(5_000), sample(1_000 + hourMs)).elapsedMs).toBe(5_000 + hourMs)
  })

  test('counts sleep, which only the uptime has seen', () => {
    const asleep = advanceClock(mock(), sample(2_000, 51_000 + 8 * hourMs))
    expect(asleep.elapsedMs).toBe(1_000 + 8 * hourMs)
    expect(advanceClock(asleep, sample(3_000, 52_000 + 8 * hourMs)).elapsedMs).toBe(2_000 + 8 * hourMs)
  })

  test('counts sleep once where the monotonic clock runs on through it', () => {
    const asleep = advanceClock(mock(), sample(1_000 + hourMs, 50_000 + hourMs))
    expect(asleep.elapsedMs).toBe(hourMs)
  })

  test('takes an uptime that starts again for a restart of the machine: nothing is added', () => {
    expect(advanceClock(mock(9_000), sample(2_000, 10)).elapsedMs).toBe(10_000)
  })

  test('does not take a late reply of the service for sleep', () => {
    expect(advanceClock(mock(), sample(6_000, 55_900)).elapsedMs).toBe(5_000)
  })
})

describe('practice', () => {
  test('pauses while the machine sleeps', () => {
    expect(advanceClock(practice(), sample(2_000, 51_000 + hourMs)).elapsedMs).toBe(1_000)
    expect(advanceClock(practice(), sample(1_000 + hourMs)).elapsedMs).toBe(0)
  })

  test('counts through a hidden window, which is woken once a minute', () => {
    expect(advanceClock(practice(), sample(61_000)).elapsedMs).toBe(60_000)
  })
})

test('whatever the clocks say, exam time never runs backwards', () => {
  const anySample = fc.record({
    monoMs: fc.nat(10 * hourMs),
    uptimeMs: fc.option(fc.nat(10 * hourMs), { nil: null }),
  })
  fc.assert(
    fc.property(fc.array(anySample), fc.boolean(), (samples, doesCountSleep) => {
      let clock = startClock(0, sample(0, 0), doesCountSleep)
      for (const later of samples) {
        const after = advanceClock(clock, later)
        expect(after.elapsedMs).toBeGreaterThanOrEqual(clock.elapsedMs)
        clock = after
      }
    }),
  )
})
