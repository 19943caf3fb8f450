import { expect, test } from 'vitest'
import { dayStartMs } from '#core/common/calendar'
import { wilsonInterval } from '#core/common/interval'
import { fixtureExam } from '#core/form/fixtures'
import type { Gain } from '#core/statistics/gain'
import { figures, ghostOf } from './standing'

const nowMs = dayStartMs('2026-11-30') + 12 * 3_600_000
const tally = (right: number, total: number) => ({ right, total, interval: wilsonInterval(right, total) })
const task = (id: string, gain: number | null, isClear = true): Gain => ({
  domain: id[0] ?? '',
  task: id,
  weight: 0.2,
  tally: tally(0, 10),
  gain,
  isClear,
})
const quiet = { exam: fixtureExam, tasks: [], activity: [], dueToday: 0, examAtMs: null, nowMs }

test('what says nothing is left out', () => {
  expect(figures(quiet)).toEqual([{ name: 'Backlog', value: '0 reviews', note: 'nothing due' }])
})

test('the exam, the backlog, the task with most to gain, and the last week', () => {
  const activity = [
    { day: '2026-11-23', answers: 90, minutes: 90 },
    { day: '2026-11-24', answers: 5, minutes: 45 },
    { day: '2026-11-30', answers: 5, minutes: 30 },
  ]
  const tasks = [task('1.1', 0.04), task('3.1', 0.12), task('4.1', 0.2, false), task('2.1', null)]
  const examAtMs = dayStartMs('2026-12-10')
  expect(figures({ ...quiet, activity, tasks, examAtMs, dueToday: 31 })).toEqual([
    { name: 'To the exam', value: '10 days' },
    { name: 'Backlog', value: '31 reviews', note: 'due now' },
    { name: 'Most to gain', value: '12 points', note: '3.1 Task' },
    { name: 'Last 7 days', value: '1 h 15 min', note: 'of answering' },
  ])
  expect(figures({ ...quiet, examAtMs: dayStartMs('2026-11-30') })[0]?.value).toBe('today')
})

test('the ghost is last month, where it had enough answers', () => {
  const score = (month: string, right: number, total: number) => ({
    month,
    all: tally(right, total),
    domains: [{ domain: '1', tally: tally(right, total) }],
  })
  const trend = [score('2026-09', 1, 20), score('2026-10', 6, 8), score('2026-11', 9, 9)]
  expect(ghostOf(trend, '1', nowMs)).toMatchObject({ right: 6, total: 8 })
  expect(ghostOf(trend, '2', nowMs)).toBeNull()
  expect(ghostOf([score('2026-10', 6, 7)], '1', nowMs)).toBeNull()
})
