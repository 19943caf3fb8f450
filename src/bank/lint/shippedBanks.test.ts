import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listBanks } from '../library/libraryRoots'
import { coverageOf, type Coverage } from './coverage'
import { familyProblems } from './familyRules'
import { openForLint } from './lintBank'

const folder = fileURLToPath(new URL('../../../questions', import.meta.url))
const banks = await listBanks({ root: 'shipped', folder }, 0)
// That they have no error is seen by `banks lint`, which `npm run check` runs on all of them.
const { content } = await openForLint(banks.find((bank) => bank.name === 'aws-ml')?.path ?? 'nowhere')
const coverage = coverageOf(content)

const examNamed = ({ exams }: Coverage, id: string) => exams.find(({ exam }) => (exam.id as string) === id)

test('aws-ml carries every fact and asks about every task of its exams', () => {
  expect(coverage.facts?.missing).toEqual([])
  expect(coverage.facts?.total).toBeGreaterThanOrEqual(379)
  const tasks = coverage.exams.flatMap(({ domains }) => domains.flatMap((domain) => domain.tasks))
  expect(tasks).toHaveLength(15 + 12 + 12 + 14)
  expect(tasks.filter(({ count }) => count === 0)).toEqual([])
})

test('aws-ml has families of drawn numbers and flips, and none of them has a problem', () => {
  const { familyCount, flipCount } = coverage
  expect(familyCount).toBeGreaterThanOrEqual(15)
  expect(flipCount).toBeGreaterThanOrEqual(120)
  expect([...content.problems, ...familyProblems(content)]).toEqual([])
})

test.each([
  ['mls-c01', 4, [13, 16, 23, 13]],
  ['mla-c02', 3, [18, 16, 16, 15]],
  ['mla-c01', 1, [18, 17, 14, 16]],
  ['aif-c01', 1, [13, 16, 18, 9, 9]],
])('aws-ml yields mocks of %s that share no question: %i, at %j', (id, count, byDomain) => {
  const forms = examNamed(coverage, id)?.forms ?? []
  const promised = forms.slice(0, count)
  expect(promised.map((form) => [form.byDomain, form.isWithinMix])).toEqual(
    Array.from({ length: count }, () => [byDomain, true]),
  )
  const ids = promised.flatMap(({ questionIds }) => questionIds)
  expect(new Set(ids).size).toBe(count * 65)
})
