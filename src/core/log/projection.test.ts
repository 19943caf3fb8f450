import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttemptId } from '../bank/ids'
import { actionsOf, bankId, replay, stamped, type Given, type Played, type Rows } from './logFixtures'
import type { LogAction } from './logEvent'
import type { DomainTotal, QuestionHistory } from '../history/records'
import { fixtureExam } from '../form/fixtures'

const rowsOf = (actions: LogAction[]) => replay(stamped(actions))
const historyOf = (rows: Rows, questionId: string) =>
  rows.get(`histories b/${questionId}`) as QuestionHistory | undefined
const totalsOf = (rows: Rows) =>
  [...rows].flatMap(([key, row]) => (key.startsWith('totals ') ? [row as DomainTotal] : []))

describe('a finished sitting', () => {
  const played: Played = { attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null, q3: 'a' } }

  test('becomes an attempt with its result, and is no sitting any more', () => {
    const rows = rowsOf(actionsOf(played))
    expect(rows.get('sittings one')).toBeUndefined()
    expect(rows.get('attempts one')).toMatchObject({
      result: { right: 2, total: 4, blank: 1 },
      isArchived: false,
    })
    expect(rows.get('summaries one')).toMatchObject({ rightCount: 2, questionCount: 4, kind: 'mock' })
  })

  test('moves the totals of its domains', () => {
    expect(totalsOf(rowsOf(actionsOf(played)))).toEqual([
      {
        bankId,
        examId: 'e',
        domain: '1',
        right: 1,
        total: 1,
        firstRight: 1,
        firstTotal: 1,
        rapidRight: 0,
        rapidTotal: 0,
      },
      {
        bankId,
        examId: 'e',
        domain: '2',
        right: 0,
        total: 1,
        firstRight: 0,
        firstTotal: 1,
        rapidRight: 0,
        rapidTotal: 1,
      },
      {
        bankId,
        examId: 'e',
        domain: '3',
        right: 0,
        total: 1,
        firstRight: 0,
        firstTotal: 1,
        rapidRight: 0,
        rapidTotal: 0,
      },
      {
        bankId,
        examId: 'e',
        domain: '4',
        right: 1,
        total: 1,
        firstRight: 1,
        firstTotal: 1,
        rapidRight: 1,
        rapidTotal: 1,
      },
    ])
  })

  test('that is deleted leaves nothing but its snapshots, and that its questions were seen', () => {
    const deleted: LogAction = { type: 'attempt.deleted', attemptId: 'one' as AttemptId }
    const left = rowsOf([...actionsOf(played), deleted])
    const isKept = (key: string) => key.startsWith('snapshots ') || key.startsWith('histories ')
    expect([...left.keys()].filter((key) => !isKept(key))).toEqual([])
    expect(historyOf(left, 'q1')).toMatchObject({ exposures: [], missedAtMs: null })
  })

  test('that is archived counts in nothing and can still be read', () => {
    const restarted: LogAction = {
      type: 'exam.restarted',
      bankId,
      examId: fixtureExam.id,
      attemptIds: ['one' as AttemptId],
    }
    const rows = rowsOf([...actionsOf(played), restarted, restarted])
    expect(rows.get('attempts one')).toMatchObject({ isArchived: true, result: { right: 2 } })
    expect(totalsOf(rows)).toEqual([])
    expect(historyOf(rows, 'q0')).toBeUndefined()
  })
})

describe('a mock that was ended before its last question', () => {
  const played: Played = { attemptId: 'one', answers: { q0: 'a', q1: null, q2: null, q3: null }, reached: 2 }

  test('scores what was never reached as blank', () => {
    expect(rowsOf(actionsOf(played)).get('attempts one')).toMatchObject({
      result: { right: 1, total: 4, blank: 3 },
    })
  })

  test('leaves what was never reached unseen: no history, no miss, no domain score, no statistics', () => {
    const rows = rowsOf(actionsOf(played))
    expect(historyOf(rows, 'q1')?.missedAtMs).not.toBeNull()
    expect(historyOf(rows, 'q2')).toBeUndefined()
    expect(historyOf(rows, 'q3')).toBeUndefined()
    expect(totalsOf(rows).map(({ domain, total }) => [domain, total])).toEqual([
      ['1', 1],
      ['2', 1],
    ])
    const [month] = [...rows].filter(([key]) => key.startsWith('months ')).map(([, row]) => row)
    expect(month).toMatchObject({ counts: { all: { right: 1, total: 2 } } })
  })
})

test('a running sitting that is deleted is gone', () => {
  const actions = actionsOf({ attemptId: 'one', answers: { q0: 'a' }, isEnded: false })
  expect(rowsOf(actions).has('sittings one')).toBe(true)
  const deleted: LogAction = { type: 'attempt.deleted', attemptId: 'one' as AttemptId }
  expect(rowsOf([...actions, deleted]).has('sittings one')).toBe(false)
})

test('changes of an attempt nobody knows change nothing', () => {
  const [, , answer] = actionsOf({ attemptId: 'one', answers: { q0: 'a' } })
  expect(answer && rowsOf([answer, { type: 'attempt.deleted', attemptId: 'two' as AttemptId }]).size).toBe(0)
})

describe('a missed question', () => {
  const after = (...given: Given[]) =>
    historyOf(
      rowsOf(
        given.flatMap((answer, index) =>
          actionsOf({
            attemptId: `attempt ${index}`,
            kind: index === 0 ? 'mock' : 'retry',
            answers: { q0: answer },
          }),
        ),
      ),
      'q0',
    )

  test.each<[Given[], boolean]>([
    [['a'], false],
    [['b'], true],
    [[null], true],
    [['b', 'a'], true],
    [['b', 'a', 'a'], false],
    [['b', 'a', 'b', 'a'], true],
    [['b', 'a', 'a', 'b'], true],
  ])('after %j it stands missed: %s', (given, isMissed) => {
    expect(after(...given)?.missedAtMs != null).toBe(isMissed)
  })

  test('answered right in retries moves no domain score', () => {
    const rows = rowsOf([
      ...actionsOf({ attemptId: 'one', answers: { q0: 'b' } }),
      ...actionsOf({ attemptId: 'two', kind: 'retry', answers: { q0: 'a' } }),
    ])
    expect(totalsOf(rows)).toEqual([expect.objectContaining({ right: 0, total: 1 })])
  })
})

const anyGiven = fc.constantFrom<Given>('a', 'b', null)
const anyPlayed: fc.Arbitrary<Omit<Played, 'attemptId'>> = fc.record({
  kind: fc.constantFrom('mock' as const, 'practice' as const, 'retry' as const),
  answers: fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', 'q3', 'q4', 'q5'), anyGiven, { minKeys: 1 }),
  isEnded: fc.boolean(),
})
/** Sittings one after the other; some are deleted or archived later. */
const anyHistory = fc
  .array(fc.tuple(anyPlayed, fc.constantFrom('keep', 'delete', 'archive')), { maxLength: 6 })
  .map((entries) => [
    ...entries.flatMap(([played], index) => actionsOf({ ...played, attemptId: `attempt ${index}` })),
    ...entries.flatMap(([, fate], index): LogAction[] => {
      const attemptId = `attempt ${index}` as AttemptId
      if (fate === 'delete') return [{ type: 'attempt.deleted', attemptId }]
      if (fate === 'archive')
        return [{ type: 'exam.restarted', bankId, examId: fixtureExam.id, attemptIds: [attemptId] }]
      return []
    }),
  ])

/** Domain scores counted anew from the attempts that are left, by the words of the definition. */
function countedTotals(rows: Rows): Map<string, { right: number; total: number }> {
  const counted = new Map<string, { right: number; total: number }>()
  for (const [key, row] of rows) {
    if (!key.startsWith('histories ')) continue
    const { exposures, firstSeenIn } = row as QuestionHistory
    exposures.forEach(({ attemptId, kind, domain, isRight }) => {
      const counts = kind === 'mock' || (attemptId === firstSeenIn && kind !== 'retry')
      if (!counts) return
      const { right, total } = counted.get(domain ?? '') ?? { right: 0, total: 0 }
      counted.set(domain ?? '', { right: right + Number(isRight), total: total + 1 })
    })
  }
  return counted
}

describe('whatever was done', () => {
  test('a replay in two parts gives the rows of a replay in one, and the same event twice changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(60), (actions, cut) => {
        const events = stamped(actions)
        const whole = replay(events)
        expect(replay(events.slice(cut), replay(events.slice(0, cut)))).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  test('totals are the sum of what the histories say, and no history has an attempt that is gone', () => {
    fc.assert(
      fc.property(anyHistory, (actions) => {
        const rows = rowsOf(actions)
        const totals = totalsOf(rows).map(({ domain, right, total }) => [domain, { right, total }] as const)
        expect(new Map(totals)).toEqual(countedTotals(rows))
        for (const [key, row] of rows) {
          if (!key.startsWith('histories ')) continue
          for (const { attemptId } of (row as QuestionHistory).exposures) {
            expect(rows.get(`attempts ${attemptId}`)).toMatchObject({ isArchived: false })
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
