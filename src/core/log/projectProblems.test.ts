import { expect, test } from 'vitest'
import type { ContentHash, DeviceId, KeyHash, QuestionId, ReportId, WordingHash } from '../bank/ids'
import type { ProblemReport } from '../problems/problemReport'
import { actionsOf, bankId, replay, stamped } from './logFixtures'
import type { LogAction, LogEvent } from './logEvent'

const questionId = 'q0' as QuestionId
const reportId = 'r1' as ReportId
const report: ProblemReport = {
  bankId,
  questionId,
  hash: 'hash of q0' as ContentHash,
  kind: 'wrongKey',
  evidence: 'The guide says otherwise.',
  fix: { key: null, text: null },
}
const wording = 'w' as WordingHash
const ruling = { right: 'k1' as KeyHash, sides: [{ bankId, questionId, key: 'k1' as KeyHash }] }

const at = (action: LogAction, seconds: number) =>
  ({
    ...action,
    id: `e${seconds}`,
    device: 'one' as DeviceId,
    seq: seconds,
    atMs: seconds * 1_000,
  }) as LogEvent

/** The same rows whichever of two writings arrived first. */
function bothWays(early: LogEvent, late: LogEvent): Record<string, unknown> {
  const rows = Object.fromEntries(replay([early, late]))
  expect(Object.fromEntries(replay([late, early]))).toEqual(rows)
  expect(Object.fromEntries(replay([early, late, early]))).toEqual(rows)
  return rows
}

test('a question is left out, and brought back', () => {
  const leave = at({ type: 'question.leftOut', bankId, questionId, isLeftOut: true }, 1)
  const bring = at({ type: 'question.leftOut', bankId, questionId, isLeftOut: false }, 2)
  expect(replay([leave]).get('leftOut b/q0')).toMatchObject({ isLeftOut: true })
  expect(bothWays(leave, bring)['leftOut b/q0']).toMatchObject({ isLeftOut: false })
})

test('a report is written anew, keeps when it was made, and is deleted', () => {
  const written = at({ type: 'problem.reported', reportId, report }, 1)
  const edited = at({ type: 'problem.reported', reportId, report: { ...report, kind: 'typo' } }, 2)
  const deleted = at({ type: 'problem.reported', reportId, report: null }, 3)
  expect(bothWays(written, edited)['reports r1']).toMatchObject({
    report: { kind: 'typo' },
    madeAtMs: 1_000,
    stamp: { atMs: 2_000 },
  })
  expect(bothWays(edited, deleted)['reports r1']).toMatchObject({ report: null })
})

test('a ruling on a key is changed, and taken back', () => {
  const ruled = at({ type: 'conflict.ruled', wording, ruling }, 1)
  const back = at({ type: 'conflict.ruled', wording, ruling: null }, 2)
  expect(replay([ruled]).get('rulings w')).toMatchObject({ ruling: { right: 'k1' } })
  expect(bothWays(ruled, back)['rulings w']).toMatchObject({ ruling: null })
})

test('the card of a question that is left out waits, and goes on as if it had not when it is brought back', () => {
  const sat = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a' } })
  const later = actionsOf({ attemptId: 'two', answers: { q0: 'a' } })
  const leave: LogAction = { type: 'question.leftOut', bankId, questionId, isLeftOut: true }
  const bring: LogAction = { ...leave, isLeftOut: false }
  const left = replay(stamped([...sat, leave, ...later]))
  expect(left.get('cards b/q0')).toMatchObject({ suspension: 'leftOut', dueAtMs: null })
  expect(left.get('loads b')).toMatchObject({ counts: { suspended: 1 } })
  const back = replay(stamped([...sat, leave, ...later, bring]))
  const never = replay(stamped([...sat, bring, ...later, bring]))
  for (const key of ['cards b/q0', 'loads b']) expect(back.get(key)).toEqual(never.get(key))
})
