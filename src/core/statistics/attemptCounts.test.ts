import { describe, expect, test } from 'vitest'
import { drawForm, fixtureExam, questionOfType } from '../form/fixtures'
import { exposuresOf } from '../history/history'
import type { AttemptId, OptionId } from '../bank/ids'
import type { Attempt } from '../history/records'
import type { Question } from '../bank/question'
import { scoreAttempt, type FindQuestion } from '../scoring/scoring'
import { createSitting } from '../sitting/sitting'
import type { Answer, SittingKind } from '../sitting/sittingTypes'
import { attemptActivity, countAttempt } from './attemptCounts'
import { countsAt, numberAt, tallyAt, type Counts } from './counts'
import { timeSummary } from './timeCounts'

const endMs = Date.UTC(2026, 10, 27, 10, 30)
const chosen = (id: string | null) =>
  id === null ? null : { type: 'single' as const, chosen: id as OptionId }
type Given = Partial<Answer> & { is?: 'right' | 'wrong' | 'blank'; first?: 'right' | 'wrong' }

/** A finished sitting over as many questions as answers: a is right, b is wrong; a minute each unless said otherwise. */
function attemptOf(
  kind: SittingKind,
  given: Given[],
  stem = 'Which?',
): [Attempt, (hash: string) => Question] {
  const { items, ...form } = drawForm().form
  const sitting = createSitting({
    attemptId: 'attempt' as AttemptId,
    title: 'E-1',
    exam: fixtureExam,
    form: { ...form, items: items.slice(0, given.length).map((item) => ({ ...item, optionOrder: [] })) },
    rules: { kind, limitMs: null, hasFeedback: false, canRateConfidence: true },
    startedAtMs: 0,
  })
  const find = (hash: string): Question => ({
    ...questionOfType.single,
    hash: hash as Question['hash'],
    stem,
    topic: 't',
  })
  const responseTo = { right: 'a', wrong: 'b', blank: null }
  given.forEach(({ is = 'right', first, ...change }, index) => {
    const questionId = sitting.form.items.at(index)!.questionId
    const response = chosen(responseTo[is])
    const before = Object.values(sitting.answers).at(index)!
    const firstResponse = first ? chosen(responseTo[first]) : response
    sitting.answers[questionId] = { ...before, response, firstResponse, elapsedMs: 60_000, ...change }
  })
  const ended = { ...sitting, end: { reason: 'submitted' as const, elapsedMs: 1, atMs: endMs } }
  return [{ ...ended, result: scoreAttempt(ended, find), isArchived: false }, find]
}

const countsOf = (kind: SittingKind, given: Given[], stem?: string) => {
  const [attempt, find] = attemptOf(kind, given, stem)
  return countsWith(attempt, find)
}
const countsWith = (attempt: Attempt, findQuestion: FindQuestion) => {
  const counts: Counts = {}
  countAttempt(counts, attempt, { exposed: exposuresOf(attempt), findQuestion })
  return counts
}
const activityOf = (kind: SittingKind) => attemptActivity(exposuresOf(attemptOf(kind, both)[0]))
const both: Given[] = [{ is: 'right' }, { is: 'wrong' }, { is: 'blank' }]

describe('a sitting adds', () => {
  test('its answers, by domain, type, topic and qualifier, a blank in a mock as wrong', () => {
    const counts = countsOf('mock', both, 'Which is NOT so?')
    expect(tallyAt(counts, 'all')).toMatchObject({ right: 1, total: 3 })
    expect(tallyAt(counts, 'types', 'single')).toMatchObject({ right: 1, total: 3 })
    expect(tallyAt(counts, 'topics', 't')).toMatchObject({ right: 1, total: 3 })
    expect(tallyAt(counts, 'qualifiers', 'not')).toMatchObject({ right: 1, total: 3 })
    const domains = Object.keys(countsAt(counts, 'domains')).map((id) => tallyAt(counts, 'domains', id).total)
    expect(domains.reduce((sum, total) => sum + total, 0)).toBe(3)
  })

  test('its answers and their time as activity', () => {
    expect(activityOf('practice')).toEqual({ answers: 2, ms: 120_000 })
    expect(activityOf('mock')).toEqual({ answers: 3, ms: 180_000 })
  })

  test('only activity when it is a retry', () => {
    expect(countsOf('retry', both)).toEqual({})
    expect(activityOf('retry').answers).toBe(2)
  })

  test('the times of right and wrong apart, and what was over the exam’s own time', () => {
    const counts = countsOf('practice', [
      { elapsedMs: 30_000 },
      { is: 'wrong', elapsedMs: 200_000 },
      { is: 'blank' },
    ])
    expect(timeSummary(counts, 'pace', 'right').geometricMeanMs).toBeCloseTo(30_000, 0)
    expect(timeSummary(counts, 'pace', 'wrong')).toMatchObject({ count: 1 })
    expect(countsAt(counts, 'overBudget')).toEqual({ wrong: 1 })
    expect(numberAt(counts, 'topics', 't', 'slowWrong')).toBe(1)
  })

  test('confidence where it was told, and rapid guesses', () => {
    const counts = countsOf('practice', [
      { confidence: 'sure' },
      { is: 'wrong', confidence: 'sure' },
      { confidence: 'guess', elapsedMs: 900 },
      {},
    ])
    expect(tallyAt(counts, 'confidence', 'sure')).toMatchObject({ right: 1, total: 2 })
    expect(tallyAt(counts, 'confidence', 'guess')).toMatchObject({ right: 1, total: 1 })
    expect(tallyAt(counts, 'rapid')).toMatchObject({ right: 1, total: 1 })
  })

  test('answers that were changed, by what the change did', () => {
    const counts = countsOf('mock', [
      { is: 'right', first: 'wrong' },
      { is: 'wrong', first: 'right' },
      { is: 'right', first: 'right' },
      { is: 'blank', first: 'right' },
    ])
    expect(countsAt(counts, 'changes')).toEqual({ wrongToRight: 1, rightToWrong: 1 })
  })

  test('the course of a long mock in fifths, and none of a short one or of practice', () => {
    const long = Array.from({ length: 25 }, (_, index): Given => ({ is: index < 20 ? 'right' : 'wrong' }))
    const counts = countsOf('mock', long)
    expect(['0', '1', '2', '3', '4'].map((part) => tallyAt(counts, 'parts', part).right)).toEqual([
      5, 5, 5, 5, 0,
    ])
    expect(tallyAt(counts, 'parts', '4').total).toBe(5)
    expect(countsOf('mock', both).parts).toBeUndefined()
    expect(countsOf('practice', long).parts).toBeUndefined()
  })

  test('what it can without the snapshots', () => {
    const [attempt] = attemptOf('mock', both)
    const counts = countsWith(attempt, () => undefined)
    expect(tallyAt(counts, 'all').total).toBe(3)
    expect(counts.types).toBeUndefined()
  })
})

test('what was recalled before the options is counted beside what was chosen right, by domain', () => {
  const given: Given[] = [
    { is: 'right', prediction: 'a', isRecalled: true },
    { is: 'right', prediction: 'x', isRecalled: false },
    { is: 'wrong', prediction: 'x', isRecalled: false },
    { is: 'blank', prediction: 'x', isRecalled: true },
    { is: 'right', prediction: 'not said' },
    { is: 'right' },
  ]
  const recall = countsAt(countsOf('practice', given), 'recall')
  const sum = (name: string) => Object.keys(recall).reduce((all, id) => all + numberAt(recall, id, name), 0)
  expect([sum('total'), sum('right'), sum('recalled')]).toEqual([3, 2, 1])
  expect(countsAt(countsOf('retry', given), 'recall')).toEqual({})
})
