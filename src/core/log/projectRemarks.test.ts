import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttemptId, ContentHash, DeviceId, QuestionId } from '../bank/ids'
import type { Attempt, DomainTotal, QuestionHistory } from '../history/records'
import type { Remark } from '../scoring/result'
import {
  actionsOf,
  bankId,
  replay,
  replayTogether,
  snapshotOf,
  stamped,
  type Given,
  type Rows,
} from './logFixtures'
import type { LogAction, LogEvent } from './logEvent'

const rowsOf = (actions: LogAction[]) => replay(stamped(actions))
const attemptOf = (rows: Rows, attemptId = 'one') => rows.get(`attempts ${attemptId}`) as Attempt
const historyOf = (rows: Rows, questionId: string) => rows.get(`histories b/${questionId}`) as QuestionHistory

/** The question with b as its key, as a bank has it after the key was fixed. */
const fixedOf = (questionId: string) => {
  const before = snapshotOf(questionId)
  const options = before.options.map((option) => ({ ...option, isCorrect: option.id === 'b' }))
  return { ...before, hash: `fixed ${questionId}` as ContentHash, options }
}
const kept = (...questionIds: string[]): LogAction => {
  return { type: 'questions.kept', questions: questionIds.map(fixedOf) }
}
const byKey = (questionId: string): Remark => ({ kind: 'key', hash: `fixed ${questionId}` as ContentHash })
const remarked = (questionId: string, remark: Remark | null, attemptIds = ['one']): LogAction => ({
  type: 'attempts.remarked',
  bankId,
  questionId: questionId as QuestionId,
  attemptIds: attemptIds as AttemptId[],
  remark,
})

/** Every row but the decisions themselves. */
const scored = (rows: Rows) =>
  Object.fromEntries([...rows].filter(([key]) => !/^(remarks|snapshots) /.test(key)).toSorted())

const sat = actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null, q3: 'a' } })

describe('an answer that was taken out of the score', () => {
  const rows = rowsOf([...sat, remarked('q1', { kind: 'void' })])

  test('counts neither as right nor as asked, and the attempt says so', () => {
    expect(attemptOf(rows)).toMatchObject({
      result: { right: 2, total: 3, blank: 1 },
      remarks: { q1: { kind: 'void', atMs: (sat.length + 1) * 1_000 } },
    })
    expect(attemptOf(rows).result.items[1]).toMatchObject({ questionId: 'q1', isVoid: true })
    expect(rows.get('summaries one')).toMatchObject({ rightCount: 2, questionCount: 3 })
  })

  test('is no miss, makes no card and moves no total, but was seen', () => {
    expect(historyOf(rows, 'q1')).toMatchObject({ missedAtMs: null, exposures: [{ isVoid: true }] })
    expect(rows.get('cards b/q1')).toBeUndefined()
    const totals = [...rows].flatMap(([key, row]) => (key.startsWith('totals ') ? [row as DomainTotal] : []))
    expect(totals.map(({ domain }) => domain)).toEqual(['1', '3', '4'])
  })

  test('is no first exposure when it is asked again', () => {
    const again = actionsOf({ attemptId: 'two', kind: 'practice', answers: { q1: 'a' } })
    const later = rowsOf([...sat, remarked('q1', { kind: 'void' }), ...again])
    expect(later.get('totals b/e/2')).toBeUndefined()
  })
})

describe('an answer scored by a fixed key', () => {
  test('is right where the new key says so, and the snapshot to read is the fixed one', () => {
    const rows = rowsOf([...sat, kept('q1'), remarked('q1', byKey('q1'))])
    expect(attemptOf(rows).result).toMatchObject({ right: 3, total: 4 })
    expect(historyOf(rows, 'q1')).toMatchObject({ missedAtMs: null, hash: 'fixed q1' })
    expect(rows.get('cards b/q1')).toBeUndefined()
    expect(rows.get('totals b/e/2')).toMatchObject({ right: 1, total: 1, firstRight: 1 })
  })

  test('keeps its old score while the fixed snapshot is missing', () => {
    expect(attemptOf(rowsOf([...sat, remarked('q1', byKey('q1'))])).result.right).toBe(2)
  })
})

test('a decision on an attempt that ends later, or comes from another machine first, holds all the same', () => {
  const before = rowsOf([...sat.slice(0, -1), remarked('q1', { kind: 'void' }), ...sat.slice(-1)])
  expect(attemptOf(before).result).toEqual(
    attemptOf(rowsOf([...sat, remarked('q1', { kind: 'void' })])).result,
  )
})

test('of two decisions the later holds, whichever arrived first', () => {
  const stamp = (action: LogAction, seq: number, atMs: number) =>
    ({ ...action, id: `e${seq}`, device: 'other' as DeviceId, seq, atMs }) as LogEvent
  const early = stamp(remarked('q1', { kind: 'void' }), 1, 1_000_000)
  const late = stamp(remarked('q1', null), 2, 2_000_000)
  const oneWay = replay([early, late], rowsOf(sat))
  const otherWay = replay([late, early], rowsOf(sat))
  expect(Object.fromEntries(otherWay)).toEqual(Object.fromEntries(oneWay))
  expect(attemptOf(oneWay).remarks).toBeUndefined()
})

test('a history remembers what it showed before under the same id', () => {
  const fixedSat = actionsOf({ attemptId: 'two', answers: { q1: 'b' } }).map((action): LogAction => {
    if (action.type !== 'sitting.started') return action
    const items = action.sitting.form.items.map((item) => ({ ...item, hash: 'fixed q1' as ContentHash }))
    return { ...action, sitting: { ...action.sitting, form: { ...action.sitting.form, items } } }
  })
  expect(historyOf(rowsOf(sat), 'q1').earlier).toBeUndefined()
  const both = historyOf(rowsOf([...sat, kept('q1'), ...fixedSat]), 'q1')
  expect([both.hash, both.earlier]).toEqual(['fixed q1', ['hash of q1']])
})

test('an archived attempt is scored anew and still counts in nothing', () => {
  const archived: LogAction = {
    type: 'exam.restarted',
    bankId,
    examId: 'e' as never,
    attemptIds: ['one' as AttemptId],
  }
  const before = rowsOf([...sat, archived])
  const after = rowsOf([...sat, archived, remarked('q1', { kind: 'void' })])
  expect(attemptOf(after).result.total).toBe(3)
  const counting = (rows: Rows) =>
    [...rows].filter(([key]) => /^(totals|histories|statistics|months) /.test(key))
  expect(counting(after)).toEqual(counting(before))
})

test('a decision for another bank than the attempt’s changes nothing of it', () => {
  const other = { ...remarked('q1', { kind: 'void' }), bankId: 'another' } as LogAction
  expect(scored(rowsOf([...sat, other]))).toEqual(scored(rowsOf(sat)))
})

const given = fc.constantFrom<Given>('a', 'b', null)
const kinds = fc.constantFrom<'mock' | 'practice' | 'retry'>('mock', 'practice', 'retry')
const decision = fc.record({
  questionId: fc.constantFrom('q0', 'q1', 'q2'),
  attemptIds: fc.subarray(['one', 'two', 'three'], { minLength: 1 }),
  how: fc.constantFrom<'void' | 'key' | null>('void', 'key', null),
})
const history = fc.record({
  sittings: fc.array(fc.record({ kind: kinds, answers: fc.tuple(given, given, given) }), {
    minLength: 3,
    maxLength: 3,
  }),
  decisions: fc.array(decision, { maxLength: 6 }),
  atEnd: fc.boolean(),
})

type Plan = typeof history extends fc.Arbitrary<infer T> ? T : never

/** Three sittings and decisions, either between them or after all of them. */
function logOf({ sittings, decisions, atEnd }: Plan): LogAction[] {
  const played = sittings.map(({ kind, answers: [q0, q1, q2] }, index) =>
    actionsOf({ attemptId: ['one', 'two', 'three'][index] ?? '', kind, answers: { q0, q1, q2 } }),
  )
  const decided = decisions.map(({ questionId, attemptIds, how }) => {
    const remark: Remark | null = how === 'key' ? byKey(questionId) : how && { kind: how }
    return remarked(questionId, remark, attemptIds)
  })
  const [first = [], ...rest] = played
  const all = kept('q0', 'q1', 'q2')
  return atEnd ? [all, ...played.flat(), ...decided] : [all, ...first, ...decided, ...rest.flat()]
}

test('totals do not depend on when a decision was made, nor any row on how many events are taken together', () => {
  fc.assert(
    fc.property(history, (plan) => {
      const actions = logOf(plan)
      const oneByOne = rowsOf(actions)
      const together: Rows = new Map()
      replayTogether(stamped(actions), together)
      expect(Object.fromEntries(together)).toEqual(Object.fromEntries(oneByOne))
      const totals = (atEnd: boolean) =>
        Object.entries(scored(rowsOf(logOf({ ...plan, atEnd })))).filter(([key]) =>
          /^(totals|taskTotals) /.test(key),
        )
      expect(totals(true)).toEqual(totals(false))
    }),
    { numRuns: 60 },
  )
})

test('taking every decision back gives the rows of before', () => {
  fc.assert(
    fc.property(history, (plan) => {
      const actions = logOf({ ...plan, atEnd: true })
      const undone = plan.decisions.map(({ questionId, attemptIds }) =>
        remarked(questionId, null, attemptIds),
      )
      const plain = logOf({ ...plan, decisions: [], atEnd: true })
      expect(scored(rowsOf([...actions, ...undone]))).toEqual(scored(rowsOf(plain)))
    }),
    { numRuns: 60 },
  )
})
