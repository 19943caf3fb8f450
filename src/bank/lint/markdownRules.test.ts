import { expect, test } from 'vitest'
import { sayingsOf } from './markdownRules'

const codesOf = (text: string) => sayingsOf(text).map(({ code }) => code)

test.each([
  ['costs $5 and $10 for it', []],
  ['$\\frac{v}{\\omega}$ and $x_1$', []],
  ['$\\text{a & b}$', ['formula-unreadable']],
  ['$\\unknown{x}$', ['formula-unreadable']],
  ['`$\\unknown{x}$` in code', []],
  ['$$\n\\frac{1}\n$$', ['formula-unreadable']],
  ['between $5 per hour and 10$ it is', ['formula-or-money']],
  ['*a '.repeat(3_000), ['markdown-too-complex']],
])('%j: %j', (text, codes) => {
  expect(codesOf(text)).toEqual(codes)
})
