import { expect, test } from 'vitest'
import { fixtureExam, poolItem } from '../form/fixtures'
import type { AttemptId, BankId, ContentHash, ExamId, QuestionId } from '../bank/ids'
import type { Exposure, QuestionHistory } from './records'
import { standingOf } from './standing'
import { groupByDomain, topicDomains, topicScores } from './topicScore'

function exposure(kind: Exposure['kind'], isRight: boolean): Exposure {
  return {
    attemptId: 'a' as AttemptId,
    atMs: 0,
    kind,
    examId: 'e' as ExamId,
    domain: '1',
    isRight,
    isBlank: false,
    confidence: null,
    task: null,
    isFlagged: false,
    elapsedMs: 0,
    isRapid: false,
  }
}

function history(id: string, exposures: Exposure[], missedAtMs: number | null = null): QuestionHistory {
  return {
    bankId: 'b' as BankId,
    questionId: id as QuestionId,
    firstSeenIn: exposures[0]?.attemptId ?? ('none' as never),
    hash: id as ContentHash,
    exposures,
    missedAtMs,
    rightSinceMiss: 0,
  }
}

test('a topic’s score counts first exposures and mocks, never retries', () => {
  const entries = [
    poolItem('q1', 1, { topic: 'pca' }),
    poolItem('q2', 1, { topic: 'pca' }),
    poolItem('q3', 1, { topic: 'pca' }),
    poolItem('q4', 2, { topic: 'other' }),
  ]
  const histories = [
    history('q1', [exposure('practice', false), exposure('retry', true), exposure('mock', true)]),
    history('q2', [exposure('practice', false), exposure('practice', false)], 5),
    history('gone', [exposure('mock', true)]),
  ]
  const scores = topicScores(entries, histories.map(standingOf))
  expect(Object.fromEntries(scores)).toEqual({
    pca: { right: 1, total: 3, missed: 1, seen: 2, questionCount: 3 },
    other: { right: 0, total: 0, missed: 0, seen: 0, questionCount: 1 },
  })
})

test('a topic belongs to the domain most of its questions count in', () => {
  const domains = topicDomains(fixtureExam, [
    poolItem('q1', 2, { topic: 'pca' }),
    poolItem('q2', 3, { topic: 'pca' }),
    poolItem('q3', 3, { topic: 'pca' }),
    poolItem('q4', 4, { topic: 'drawn' }),
    poolItem('q5', 1, { topic: 'drawn' }),
    poolItem('q6', 1, { topic: 'outside', objectives: ['another/1.1'] }),
  ])
  expect(Object.fromEntries(domains)).toEqual({ pca: '3', drawn: '1' })
})

test('contents follow the exam’s domains; what lies outside comes last', () => {
  const notes = ['outside', 'pca', 'drawn'].map((topic) => ({ topic }))
  const domains = new Map([
    ['pca', '3'],
    ['drawn', '1'],
  ])
  expect(groupByDomain(fixtureExam, domains, notes)).toEqual([
    { domain: '1', items: [{ topic: 'drawn' }] },
    { domain: '3', items: [{ topic: 'pca' }] },
    { domain: null, items: [{ topic: 'outside' }] },
  ])
})
