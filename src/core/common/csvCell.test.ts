import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRow, withoutFormula } from './csvCell'

test.each([
  ['=1+1', "'=1+1"],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['-2.5', '-2.5'],
  ['+1e5', '+1e5'],
  ['a=b', 'a=b'],
])('%j is written as %j', (cell, written) => {
  expect(withoutFormula(cell)).toBe(written)
})

test('a row has its cells in order, what is missing as nothing', () => {
  expect(csvRow(['a', null, 1.5, true, 'b, "c"\nd'])).toBe('a,,1.5,true,"b, ""c""\nd"\r\n')
})

test('no cell starts like a formula, quoted or not', () => {
  fc.assert(
    fc.property(fc.string(), (cell) => {
      expect(csvRow([cell])).not.toMatch(/^"?[=@]/)
    }),
  )
})
