import { describe, expect, test } from 'vitest'
import type { Problem } from '#core/bank/bank'
import { fixtureExam } from '#core/form/fixtures'
import type { QuestionRow } from '../../api/authoringCalls'
import { filterQuestions, listedQuestions, noFilter } from './deskRows'

describe('the list of a bank', () => {
  const row = (index: number, more: Partial<QuestionRow> = {}): QuestionRow => ({
    ...{ file: 'questions/a.yaml', index, line: 1 + index * 10, id: `q${index}`, type: 'single' },
    ...{ stem: `Stem ${index}`, words: 'One Two', objectives: [], topic: '', difficulty: 2, isSound: true },
    ...more,
  })
  const problem = (line: number | null, more: Partial<Problem> = {}): Problem => ({
    ...{ severity: 'warning', code: 'x', file: 'questions/a.yaml', line, column: 1, questionId: null },
    ...{ message: 'm', advice: 'a' },
    ...more,
  })
  const rows = [
    row(0),
    row(1, { type: 'text', objectives: [`${fixtureExam.id}/${fixtureExam.domains[0]?.id}`] }),
    row(2, { words: 'Needle' }),
  ]

  test('gives each problem to the question it stands in, and keeps the others', () => {
    const problems = [
      problem(12),
      problem(29, { severity: 'error' }),
      problem(3, { file: 'bank.yaml' }),
      problem(null),
    ]
    const { questions, rest } = listedQuestions({ rows, exams: [fixtureExam] }, problems)
    expect(questions.map((question) => question.problems.map(({ line }) => line))).toEqual([[], [12], [29]])
    expect(rest).toHaveLength(2)
  })

  test('is narrowed by words, type, domain, and findings', () => {
    const problems = [problem(12, { code: 'near-duplicate' }), problem(29, { severity: 'error' })]
    const { questions } = listedQuestions({ rows, exams: [fixtureExam] }, problems)
    const found = (filter: object) =>
      filterQuestions(questions, { ...noFilter, ...filter }).map(({ id }) => id)
    expect(found({})).toEqual(['q0', 'q1', 'q2'])
    expect(found({ query: 'needle STEM' })).toEqual(['q2'])
    expect(found({ query: 'nothing' })).toEqual([])
    expect(found({ types: ['text'] })).toEqual(['q1'])
    expect(found({ domains: [`${fixtureExam.id}/${fixtureExam.domains[0]?.id}`] })).toEqual(['q1'])
    expect(found({ findings: ['errors'] })).toEqual(['q2'])
    expect(found({ findings: ['errors', 'duplicates'] })).toEqual(['q1', 'q2'])
  })
})
