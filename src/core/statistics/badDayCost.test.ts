import { expect, test } from 'vitest'
import type { Attempt } from '../history/records'
import { actionsOf, replay, stamped } from '../log/logFixtures'
import { badDayCost } from './badDayCost'

test('the cost is time, and what came right after beside the rest', () => {
  const answers = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`q${index}`, index < 5 ? ('b' as const) : ('a' as const)]),
  )
  const attempt = replay(stamped(actionsOf({ attemptId: 'one', answers }))).get('attempts one') as Attempt
  const end = { ...attempt.end, elapsedMs: 100_000 }
  const at = { atMs: 500, questionIndex: 2 }
  const disturbances = [
    { kind: 'checkIn' as const, elapsedMs: 10_000, lastsMs: 60_000, ...at },
    { kind: 'checkIn' as const, elapsedMs: 90_000, lastsMs: 60_000, ...at, questionIndex: 18 },
    { kind: 'restart' as const, elapsedMs: 80_000, lastsMs: 45_000, ...at },
  ]
  const interruptions = [{ stoppedAtMs: 500, resumedAtMs: 60_500, elapsedMs: 80_000 }]
  expect(badDayCost({ ...attempt, end, disturbances, interruptions })).toEqual({
    checkInMs: 70_000,
    restartMs: 60_000,
    after: { right: 4, total: 7 },
    elsewhere: { right: 11, total: 13 },
  })
  expect(badDayCost(attempt)).toBeNull()
})
