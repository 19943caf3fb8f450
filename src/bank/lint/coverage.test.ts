import { expect, test } from 'vitest'
import { bankYaml, smallBank, writtenBank } from '../bankFixtures'
import { coverageOf } from './coverage'
import { coverageText } from './coverageText'
import { openForLint } from './lintBank'
import { fact, listed, singles } from './lintFixtures'

test('coverage counts facts, tasks and the forms that share no question', async () => {
  const questions = singles(5, (index) => index % 4, null).replaceAll(
    '  objectives',
    '  facts: [f]\n  objectives',
  )
  const { content } = await openForLint(
    await writtenBank(
      smallBank({
        'bank.yaml': bankYaml,
        'questions/one.yaml': questions,
        ...listed,
        'facts.yaml': fact('f', '') + fact('g', ''),
      }),
    ),
  )
  const coverage = coverageOf(content)
  expect(coverage.facts).toEqual({ total: 2, missing: ['g'] })
  const [exam] = coverage.exams
  expect(exam?.domains[0]?.tasks).toEqual([{ id: '1.1', title: 'Task one', count: 5 }])
  expect(exam?.forms.map(({ questionIds }) => questionIds.length)).toEqual([2, 2])
  expect(new Set(exam?.forms.flatMap(({ questionIds }) => questionIds)).size).toBe(4)
  expect(exam?.sealedCount).toBe(0)
  expect(coverageText(coverage)).toContain('facts: 1 of 2 carried')
  expect(coverageText(coverage)).toContain('blind choice: 25%')
})
