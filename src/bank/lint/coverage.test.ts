import { expect, test } from 'vitest'
import { bankYaml, smallBank, writtenBank } from '../bankFixtures'
import { coverageOf } from './coverage'
import { coverageText } from './coverageText'
import { openForLint } from './lintBank'
import { fact, listed, recordLine, singles } from './lintFixtures'
import { keyGroundCounts } from './verificationRules'

const notJudged = { practice: 0, reversal: 0, theory: 0 }

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
  expect(coverageText(coverage, notJudged)).toContain('facts: 1 of 2 carried')
  expect(coverageText(coverage, notJudged)).toContain('blind choice: 25%')
  expect(coverageText(coverage, notJudged)).not.toContain('judged')
})

test('coverage tells what keys rest on, of questions that are there and were judged, each once', async () => {
  const judged = (id: string, keyRestsOn?: string) =>
    `${JSON.stringify({ ...(JSON.parse(recordLine('0')) as object), id, keyRestsOn })}\n`
  const record = [
    judged('q-0', 'practice'),
    judged('q-1', 'practice'),
    judged('q-2', 'reversal'),
    judged('q-3'),
    judged('q-4', 'luck'),
    judged('q-0', 'theory'),
    judged('gone', 'theory'),
    'not JSON\n',
  ]
  const questions = singles(5, (index) => index % 4, null)
  const bank = smallBank({ 'questions/one.yaml': questions, 'verification.jsonl': record.join('') })
  const { root, content } = await openForLint(await writtenBank(bank))
  const counts = await keyGroundCounts(root, content)
  expect(counts).toEqual({ practice: 2, reversal: 1, theory: 0 })
  expect(coverageText(coverageOf(content), counts)).toContain(
    'keys, as 3 were judged: sound practice 67%, theory and calculation 0%, usual practice turned around by a fact 33%',
  )
})
