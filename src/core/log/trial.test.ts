import { expect, test } from 'vitest'
import type { AttemptId } from '../bank/ids'
import type { LogEvent } from './logEvent'
import { actionsOf, stamped } from './logFixtures'
import { createTrial } from './trial'

/** Changes this program cannot work anything out from, whatever let them in. */
const unknown = { type: 'sitting.started', sitting: null } as unknown as Parameters<typeof stamped>[0][number]

const played = actionsOf({ attemptId: 'attempt 1', answers: { q0: 'a', q1: 'b' } })
const later = actionsOf({ attemptId: 'attempt 2', answers: { q0: 'b', q2: null } })
const deleted = { type: 'attempt.deleted' as const, attemptId: 'attempt 1' as AttemptId }

test('what can be shown passes: sittings, what rests on them, and changes of nothing known', () => {
  const trial = createTrial()
  const events = stamped([...played, ...later, deleted, { ...deleted, attemptId: 'nowhere' as AttemptId }])
  expect(events.map(trial.take)).toEqual(events.map(() => true))
})

test('a change that cannot be shown is told, and those around it pass', () => {
  const trial = createTrial()
  const events = stamped([...played, unknown, ...later, unknown, deleted])
  const told = events.filter((event) => !trial.take(event)).map(({ seq }) => seq)
  expect(told).toEqual([played.length + 1, played.length + later.length + 2])
})

test('a change that fails half way leaves nothing behind', () => {
  const trial = createTrial()
  const [first, ...rest] = stamped([...played, ...later]) as [LogEvent, ...LogEvent[]]
  const before = [first, ...rest.slice(0, 2)]
  before.forEach(trial.take)
  const broken = { ...first, type: 'questions.kept', questions: [{ hash: 'x' }, null] } as unknown as LogEvent
  expect(trial.take(broken)).toBe(false)
  expect(rest.slice(2).every((event) => trial.take(event))).toBe(true)
})
