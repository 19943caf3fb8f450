import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureExam } from '../form/fixtures'
import type { AttemptId, ExamId, QuestionId, ReviewId } from '../bank/ids'
import { actionsOf, bankId, replay, stamped, type Rows } from '../log/logFixtures'
import type { LogAction } from '../log/logEvent'
import type { MissCause } from '../history/marks'
import type { ReviewLoad } from './statisticsRows'
import type { MonthRow, StatisticsRow } from './statisticsRows'
import type { DomainTotal, TaskTotal } from '../history/records'
import { schedulerStamp } from '../learning/scheduler'
import { tallyAt } from './counts'
import { progressOf, thinned } from './progress'

const rowsOf = (actions: LogAction[]) => replay(stamped(actions))

const all = <Row>(rows: Rows, table: string) =>
  [...rows].flatMap(([key, row]) => (key.startsWith(`${table} `) ? [row as Row] : []))
const statistics = (rows: Rows, period: string) =>
  rows.get(`statistics b/e/${period}`) as StatisticsRow | undefined
const monthOf = (rows: Rows) => rows.get('months b/e/1970-01') as MonthRow | undefined
const examId = 'e' as ExamId
const one = actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null, q3: 'a' } })
const two = actionsOf({ attemptId: 'two', kind: 'practice', answers: { q0: 'b', q4: 'a' } })
const deleted = (attemptId: string): LogAction => ({
  type: 'attempt.deleted',
  attemptId: attemptId as AttemptId,
})
const tag = (cause: MissCause | null): LogAction => ({
  type: 'miss.tagged',
  bankId,
  examId,
  questionId: 'q1' as QuestionId,
  occasion: 'one' as AttemptId,
  cause,
})
const tagged = tag('slip')
const review = (reviewId: string): LogAction => ({
  type: 'review.answered',
  bankId,
  questionId: 'q1' as QuestionId,
  review: {
    reviewId: reviewId as ReviewId,
    examId,
    askedId: 'q1' as QuestionId,
    hash: 'hash of q1' as never,
    response: null,
    isRight: true,
    confidence: null,
    elapsedMs: 60_000,
    isLearningStep: false,
    scheduler: schedulerStamp,
  },
})

describe('counts in rows', () => {
  test('are kept for all time and for the month', () => {
    const rows = rowsOf([...one, ...two])
    expect(tallyAt(statistics(rows, 'all')?.counts ?? {}, 'all')).toMatchObject({ right: 3, total: 6 })
    expect(tallyAt(statistics(rows, '1970-01')?.counts ?? {}, 'all')).toMatchObject({ right: 3, total: 6 })
  })

  test('go with a deleted attempt, whatever came after it', () => {
    const rows = rowsOf([...one, tagged, ...two, deleted('one')])
    const never = rowsOf([...one.slice(0, 1), ...two])
    expect(statistics(rows, 'all')).toEqual(statistics(never, 'all'))
    expect(all(rowsOf([...one, tagged, deleted('one')]), 'statistics')).toEqual([])
    expect(all(rowsOf([...one, tagged, deleted('one')]), 'months')).toEqual([])
    expect(all(rowsOf([...one, tagged, deleted('one')]), 'tags')).toEqual([])
  })

  test('go once with an attempt that is archived and then deleted', () => {
    const archived: LogAction = { type: 'exam.restarted', bankId, examId, attemptIds: ['one' as AttemptId] }
    const rows = rowsOf([...one, review('r1'), archived, ...two, deleted('one')])
    expect(tallyAt(statistics(rows, 'all')?.counts ?? {}, 'all')).toMatchObject({ right: 1, total: 2 })
    expect(all(rowsOf([...one, review('r1'), archived, deleted('one')]), 'statistics')).toEqual([])
  })

  test('hold the cause of a miss as it was tagged last', () => {
    const causes = (actions: LogAction[]) => statistics(rowsOf(actions), 'all')?.counts.causes
    expect(causes([tagged])).toEqual({ slip: 1 })
    expect(causes([tagged, tag('time')])).toEqual({ time: 1 })
    expect(causes([tagged, tag(null)])).toBeUndefined()
  })

  test('hold reviews as activity, once, until they are undone', () => {
    const undone: LogAction = {
      type: 'review.undone',
      bankId,
      questionId: 'q1' as QuestionId,
      reviewId: 'r1' as ReviewId,
    }
    const answers = (actions: LogAction[]) => monthOf(rowsOf(actions))?.hours?.answers[0] ?? 0
    expect(answers([...one, review('r1')])).toBe(answers(one) + 1)
    expect(answers([...one, review('r1'), review('r1')])).toBe(answers(one) + 1)
    expect(answers([...one, review('r1'), undone])).toBe(answers(one))
  })

  test('of due reviews follow the cards', () => {
    const load = (actions: LogAction[]) => (rowsOf(actions).get('loads b') as ReviewLoad | undefined)?.counts
    const suspend: LogAction = {
      type: 'card.changed',
      bankId,
      questionId: 'q1' as QuestionId,
      act: 'suspended',
      hash: 'hash of q1' as never,
    }
    expect(load(one)).toEqual({ hours: { '24': 2 } })
    expect(load([...one, suspend])).toEqual({ hours: { '24': 1 }, suspended: 1 })
    expect(load([...one, deleted('one')])).toBeUndefined()
  })

  test('are the sum of what is left, whichever attempts are deleted', () => {
    const names = ['a', 'b', 'c', 'd']
    const played = names.map((attemptId, index) =>
      actionsOf({
        attemptId,
        kind: index % 2 ? 'practice' : 'mock',
        answers: { q0: 'a', [`q${index}`]: 'b' },
      }),
    )
    const snapshots = played.flatMap((actions) => actions.filter(({ type }) => type === 'questions.kept'))
    fc.assert(
      fc.property(fc.subarray(names), (gone) => {
        const rows = rowsOf([...played.flat(), ...gone.map(deleted)])
        const never = rowsOf([
          ...snapshots,
          ...played.filter((_, index) => !gone.includes(names.at(index) ?? '')).flat(),
        ])
        const lasting = (of: Rows) =>
          all<StatisticsRow>(of, 'statistics').filter(({ period }) => period === 'all')
        expect(lasting(rows)).toEqual(lasting(never))
        expect(all(rows, 'taskTotals')).toEqual(all(never, 'taskTotals'))
      }),
    )
  })
})

describe('progress', () => {
  const rows = rowsOf([...one, tagged, ...two])
  const months = [monthOf(rows)].filter((row) => row !== undefined)
  const progress = progressOf({
    exam: fixtureExam,
    totals: all<DomainTotal>(rows, 'totals'),
    taskTotals: all<TaskTotal>(rows, 'taskTotals'),
    period: all<StatisticsRow>(rows, 'statistics').filter(({ period }) => period === 'all'),
    months,
  })

  test('gathers what every part says', () => {
    expect(progress.answers).toMatchObject({ right: 3, total: 6 })
    expect(progress.readiness).toMatchObject({ isReady: false, total: 2 })
    expect(progress.domains.map(({ tally }) => tally.total).reduce((sum, total) => sum + total, 0)).toBe(5)
    expect(progress.causes).toEqual([{ cause: 'slip', count: 1, total: 1, standsOut: true }])
    expect(progress.course).toEqual([])
    expect(progress.patterns).toEqual([])
    expect(progress.pace.budgetMs).toBe(120_000)
  })

  test('has a month of trend and its active day', () => {
    expect(progress.trend.map(({ month, all: { total } }) => [month, total])).toEqual([['1970-01', 6]])
    expect(progress.trend.at(0)?.domains).toHaveLength(4)
    expect(progress.activity.map(({ answers }) => answers)).toEqual([6])
  })

  test('compares recall with recognition only in domains with enough answers', () => {
    const recall = { 1: { total: 8, right: 7, recalled: 3 }, 2: { total: 7, right: 7, recalled: 7 } }
    const period = [{ bankId, examId, period: 'all', counts: { recall } }]
    const input = { exam: fixtureExam, totals: [], taskTotals: [], period, months: [] }
    expect(progressOf(input).recall).toMatchObject([
      { domain: '1', recalled: { right: 3, total: 8 }, recognized: { right: 7, total: 8 } },
    ])
  })

  test('of nothing is empty and does not fail', () => {
    const none = progressOf({ exam: fixtureExam, totals: [], taskTotals: [], period: [], months: [] })
    expect(none).toMatchObject({
      trend: [],
      activity: [],
      slowTopics: [],
      scores: { raw: null, fresh: null },
    })
  })
})

test('a series is thinned to 400 points, its ends among them', () => {
  const points = Array.from({ length: 12_345 }, (_, index) => index)
  const thin = thinned(points)
  expect(thin).toHaveLength(400)
  expect([thin.at(0), thin.at(-1)]).toEqual([0, 12_344])
  expect(new Set(thin).size).toBe(400)
  expect(thinned([1, 2, 3])).toEqual([1, 2, 3])
  expect(thinned([1, 2, 3], 2)).toEqual([1, 3])
})
