import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculate } from './calculator'

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) × 3', 9],
  ['0.1 + 0.2', 0.3],
  ['1,250 × 8%', 100],
  ['1,234,567 − 1', 1_234_566],
  ['2 ^ 10 ÷ 4', 256],
  ['-3 - -4', 1],
  ['sqrt(16) + max(1,200)', 204],
  ['round(1.005, 2)', 1.01],
  ['1 / 3', 0.333333333333],
  ['8%', 0.08],
  ['200 × 10%', 20],
  ['200 ÷ 10%', 2000],
  ['(5 + 3)%', 0.08],
])('%s is %d', (text, value) => {
  expect(calculate(text)).toEqual({ value })
})

test.each([
  ['200 + 10%', 220],
  ['200 − 10 %', 180],
  ['1,250 + 8%', 1350],
  ['100 + 50 + 10%', 165],
  ['100 + 10% + 10%', 121],
  ['2 × 100 + 10%', 220],
  ['(200 + 10%) × 2', 440],
  ['200 + -10%', 180],
])('a percentage that is added or subtracted is a share of what stands before: %s is %d', (text, value) => {
  expect(calculate(text)).toEqual({ value })
})

test.each([
  ['200 + 10% × 50', 205],
  ['200 + 50 × 10%', 205],
  ['200 + (10%)', 200.1],
  ['10% + 200', 200.1],
])(
  'a percentage that is a factor, in brackets, or first is a number like others: %s is %d',
  (text, value) => {
    expect(calculate(text)).toEqual({ value })
  },
)

test('a hundred percentages in a row are worked out at once', () => {
  expect(calculate(`100${'+0%'.repeat(130)}`)).toEqual({ value: 100 })
})

test.each([
  ['', { kind: 'ended' }],
  ['12 +', { kind: 'ended' }],
  ['1 / 0', { kind: 'noResult' }],
  ['9 ^ 999', { kind: 'noResult' }],
  ['2 apples', { kind: 'unexpected', text: 'apples' }],
  ['apples', { kind: 'noNumber', name: 'apples' }],
  ['(1 + 2', { kind: 'missing', sign: ')' }],
  ['10 % 3', { kind: 'unexpected', text: '3' }],
  ['% 3', { kind: 'noOperand', text: '%' }],
])('%j has no value, and says why', (text, fault) => {
  expect(calculate(text)).toEqual({ fault })
})

test('a comma that groups no thousands is no number', () => {
  expect(calculate('1,2')).toHaveProperty('fault')
  expect(calculate('1,2345')).toHaveProperty('fault')
})

test('where fractions are written with a comma, one comma is a decimal comma, and a dot stays a point', () => {
  expect(calculate('3,5 × 2', ',')).toEqual({ value: 7 })
  expect(calculate('1,250 + 0.5', ',')).toEqual({ value: 1.75 })
  expect(calculate('max(1,2)', ',')).toEqual({ value: 2 })
  expect(calculate('1,5e-7 × 2', ',')).toEqual({ value: 3e-7 })
  expect(calculate('1,2,3', ',')).toHaveProperty('fault')
})

test('whatever is typed ends in a finite number or a fault', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,+-×÷*/^()% eabsqrt'), maxLength: 40 })
  fc.assert(
    fc.property(typed, (text) => {
      const result = calculate(text)
      expect(
        'value' in result
          ? Number.isFinite(result.value)
          : result.fault.kind !== 'noFunction' || result.fault.known.length > 0,
      ).toBe(true)
    }),
  )
})
