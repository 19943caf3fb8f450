import { expect, test } from 'vitest'
import { fixtureExam } from '../form/fixtures'
import type { BankId, ExamId } from '../bank/ids'
import type { DomainTotal } from './records'
import { countedFirst } from './counted'
import { isWeak, weakestDomain } from './weakness'

const total = (firstRight: number, firstTotal: number, domain = '1'): DomainTotal => ({
  bankId: 'b' as BankId,
  examId: 'e' as ExamId,
  domain,
  right: 50,
  total: 50,
  firstRight,
  firstTotal,
  rapidRight: 0,
  rapidTotal: 0,
})

// The assumed cut is .72. Upper ends of Wilson's interval: 0 of 8 .324, 3 of 10 .603, 5 of 10 .763, 7 of 16 .668.
test.each([
  [0, 7, false],
  [0, 8, true],
  [3, 10, true],
  [5, 10, false],
  [7, 16, true],
])('%i of %i first exposures right: weak is %s', (right, count, expected) => {
  expect(isWeak(total(right, count), fixtureExam)).toBe(expected)
})

test('the weakest domain has the lowest share of first exposures right, among those with enough', () => {
  expect(weakestDomain([total(6, 8, '1'), total(4, 8, '2'), total(0, 7, '3')])?.domain).toBe('2')
  expect(weakestDomain([total(0, 7)])).toBeNull()
})

test('first answers that came too fast are left out, as readiness leaves them out', () => {
  const hurried = (firstTotal: number, rapidTotal: number): DomainTotal => ({
    ...total(0, firstTotal),
    rapidTotal,
  })
  expect(isWeak(hurried(8, 1), fixtureExam)).toBe(false)
  expect(isWeak(hurried(9, 1), fixtureExam)).toBe(true)
  expect(weakestDomain([hurried(8, 1)])).toBeNull()
  // 5 of 8 without the lucky fast ones, against 7 of 10.
  const lucky = { ...total(8, 11, '2'), rapidRight: 3, rapidTotal: 3 }
  expect(countedFirst(lucky)).toEqual({ right: 5, total: 8 })
  expect(weakestDomain([total(7, 10, '1'), lucky])?.domain).toBe('2')
})
