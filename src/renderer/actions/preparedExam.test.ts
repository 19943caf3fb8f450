import { beforeEach, expect, test } from 'vitest'
import type { ExamId } from '#core/bank/ids'
import { fixtureExam } from '#core/form/fixtures'
import { actionsOf, bankId } from '#core/log/logFixtures'
import { createTestEngine, fixtureBank } from './engineFixture'
import { preparedAmong, settlePreparedExam, type PreparedClues } from './preparedExam'
import { defaultSettings, useSettings } from './settings'

beforeEach(() => useSettings.setState(defaultSettings))

const entries = ['a', 'b', 'c'].map((id) => ({
  bank: fixtureBank,
  exam: { ...fixtureExam, id: id as ExamId },
}))
const none: PreparedClues = { goals: [], summaries: [] }
const sat = (...ids: string[]) => ids.map((id) => ({ bankId, examId: id as ExamId }))
const idOf = (entry: (typeof entries)[number] | undefined) => entry?.exam.id as string | undefined

test('the exam that was chosen stays, whatever was sat or planned since', () => {
  const goals = [{ bankId, examId: 'b' as ExamId, stamp: { atMs: 9, seq: 1, device: 'd' as never } }]
  expect(idOf(preparedAmong(entries, 'b/c', { goals, summaries: sat('a', 'a') }))).toBe('c')
})

test('before anything was chosen it is the one with a goal, else the one sat first, else the first', () => {
  const goal = (id: string, atMs: number) => ({
    bankId,
    examId: id as ExamId,
    stamp: { atMs, seq: 1, device: 'd' as never },
  })
  const summaries = sat('c', 'b')
  expect(idOf(preparedAmong(entries, null, { goals: [goal('a', 1), goal('c', 2)], summaries }))).toBe('c')
  expect(idOf(preparedAmong(entries, null, { goals: [], summaries }))).toBe('b')
  expect(idOf(preparedAmong(entries, null, none))).toBe('a')
})

test('a chosen exam whose bank is gone gives way to what is there', () => {
  expect(idOf(preparedAmong(entries, 'gone/x', { goals: [], summaries: sat('b') }))).toBe('b')
  expect(preparedAmong([], 'gone/x', none)).toBeUndefined()
})

test('the first sitting settles it, and none after', async () => {
  const { engine, saved } = await createTestEngine({})
  await settlePreparedExam(engine, { bankId, examId: fixtureExam.id })
  await settlePreparedExam(engine, { bankId: 'other', examId: 'x' })
  expect(saved).toEqual([{ type: 'setting.changed', key: 'preparedExam', value: 'b/e' }])
})

test('with a history from before there was a choice, the next sitting does not become it', async () => {
  const { engine, saved } = await createTestEngine({
    actions: actionsOf({ attemptId: 'one', answers: { q0: 'a' } }),
  })
  await settlePreparedExam(engine, { bankId: 'other', examId: 'x' })
  expect(saved).toEqual([{ type: 'setting.changed', key: 'preparedExam', value: 'b/e' }])
})
