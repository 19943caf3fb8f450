import { expect, test } from 'vitest'
import type { ContentHash, QuestionId } from '../bank/ids'
import type { Question } from '../bank/question'
import type { Attempt } from '../history/records'
import { actionsOf, replay, snapshotOf, stamped } from '../log/logFixtures'
import { scoreBefore, scoreChange } from './remarkPreview'

const q1 = 'q1' as QuestionId
const rows = replay(
  stamped(actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null, q3: 'a' } })),
)
const attempt = rows.get('attempts one') as Attempt
const fixed: Question = {
  ...snapshotOf('q1'),
  hash: 'fixed' as ContentHash,
  options: snapshotOf('q1').options.map((option) => ({ ...option, isCorrect: option.id === 'b' })),
}
const findQuestion = (hash: ContentHash) =>
  hash === fixed.hash ? fixed : (rows.get(`snapshots ${hash}`) as Question | undefined)

test('a change is told with the score before and after, and nothing is changed', () => {
  const change = scoreChange(attempt, q1, { remark: { kind: 'key', hash: fixed.hash }, findQuestion })
  expect(change).toMatchObject({
    attemptId: 'one',
    kind: 'mock',
    passMark: 720,
    before: { right: 2, total: 4, isPassed: false },
    after: { right: 3, total: 4 },
  })
  expect(change?.after.estimate).toBeGreaterThan(change?.before.estimate ?? 0)
  expect(attempt.result.right).toBe(2)
  expect(scoreChange(attempt, q1, { remark: { kind: 'void' }, findQuestion })?.after).toMatchObject({
    right: 2,
    total: 3,
  })
})

test('what changes no score is no change', () => {
  const same = { remark: { kind: 'key' as const, hash: 'hash of q1' as ContentHash }, findQuestion }
  expect(scoreChange(attempt, q1, same)).toBeNull()
  expect(scoreChange(attempt, q1, { remark: null, findQuestion })).toBeNull()
})

test('a score that was changed can be told as it was', () => {
  expect(scoreBefore(attempt, findQuestion)).toBeNull()
  const changed = { ...attempt, remarks: { [q1]: { kind: 'void' as const, atMs: 1 } } }
  expect(scoreBefore(changed, findQuestion)).toMatchObject({ right: 2, total: 4 })
})
