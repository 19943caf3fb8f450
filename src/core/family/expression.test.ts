import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, ExpressionError, namesIn, parseExpression } from './expression'

const valueOf = (text: string, values: Record<string, number> = {}) =>
  evaluate(parseExpression(text), new Map(Object.entries(values)))

describe('arithmetic', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 - 3 - 4', -5],
    ['24 / 4 / 3', 2],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -2', 0.25],
    ['2 ^ -1 ^ 2', 0.5],
    ['(2 ^ -1) ^ 2', 0.25],
    ['--3', 3],
    ['4 * -2', -8],
    ['1.5e3', 1500],
    [' 7 ', 7],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })

  test('names stand for the values given', () => {
    expect(valueOf('tp / (tp + fp)', { tp: 30, fp: 10 })).toBe(0.75)
    expect(namesIn(parseExpression('a + max(b, a) - -c ^ 2'))).toEqual(['a', 'b', 'c'])
  })

  test('a name without a value gives no number, and neither does a name every object has', () => {
    expect(valueOf('a + 1')).toBeNaN()
    expect(valueOf('constructor')).toBeNaN()
  })

  test('a division by 0 is not finite', () => {
    expect(valueOf('1 / 0')).toBe(Infinity)
    expect(valueOf('0 / 0')).toBeNaN()
  })
})

describe('comparisons', () => {
  test.each([
    ['0.1 + 0.2 == 0.3', 1],
    ['0.1 + 0.2 != 0.3', 0],
    ['0.1 + 0.2 > 0.3', 0],
    ['0.1 + 0.2 <= 0.3', 1],
    ['2 < 3', 1],
    ['3 >= 4', 0],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })
})

// Values from tables of the distributions, to the digits given there.
describe('functions', () => {
  test.each([
    ['ceil(7.2)', 0, 8],
    ['ceil(0.1 * 3 / 0.1)', 0, 3],
    ['floor(4.35 * 100)', 0, 435],
    ['round(1.005, 2)', 0, 1.01],
    ['round(-2.5)', 0, -3],
    ['min(3, 1, 2)', 0, 1],
    ['max(3, 1, 2)', 0, 3],
    ['mod(17, 5)', 0, 2],
    ['sqrt(16)', 0, 4],
    ['log2(8)', 0, 3],
    ['log10(1000)', 0, 3],
    ['abs(-3)', 0, 3],
    ['choose(49, 6)', 0, 13_983_816],
  ])('%s', (text, _, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 9)
  })

  test.each([
    ['ln(3)', 1.098612],
    ['exp(2)', 7.389056],
    ['cos(0)', 1],
    ['binomial(3, 10, 0.5)', 0.117188],
    ['binomial(0, 20, 0.05)', 0.358486],
    ['binomial(5, 5, 1)', 1],
    ['poisson(2, 3)', 0.224042],
    ['poisson(0, 0)', 1],
    ['normal(0)', 0.5],
    ['normal(1.96)', 0.975002],
    ['normal(-1)', 0.158655],
  ])('%s', (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 5)
  })

  test.each([
    'binomial(1, 2, 1.5)',
    'binomial(0.5, 2, 0.5)',
    'poisson(1, -1)',
    'choose(1e9, 2)',
    'round(1, 0.5)',
  ])('%s has no value', (text) => {
    expect(valueOf(text)).toBeNaN()
  })

  test('the chances of all outcomes add up to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        let sum = 0
        for (let k = 0; k <= n; k += 1) sum += valueOf('binomial(k, n, p)', { k, n, p })
        expect(sum).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('a text that is no expression is refused with a reason', () => {
  test.each([
    ['', 'ends where'],
    ['1 +', 'ends where'],
    ['1 2', '“2”'],
    ['(1', '“)” is missing'],
    ['1)', '“)”'],
    ['a; b', '“; b'],
    ['a = 1', '“= 1'],
    ['alert(1)', 'no function “alert”'],
    ['constructor(1)', 'no function “constructor”'],
    ['max(1)', '2 to 20 values, not 1'],
    ['sqrt(1, 2)', 'takes 1 values, not 2'],
    ['1 < 2 < 3', '“<”'],
    ['('.repeat(60) + '1' + ')'.repeat(60), 'too deep'],
    ['1+'.repeat(300) + '1', 'longer than'],
  ])('%s', (text, reason) => {
    expect(() => parseExpression(text)).toThrow(ExpressionError)
    expect(() => parseExpression(text)).toThrow(reason)
  })

  test('whatever is written, it is read or refused', () => {
    const piece = fc.constantFrom(
      '1',
      '2.5',
      'a',
      'max',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '^',
      '<',
      '==',
      ' ',
      '`',
      'é',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          try {
            expect(typeof evaluate(parseExpression(text), new Map([['a', 2]]))).toBe('number')
          } catch (error) {
            expect(error).toBeInstanceOf(ExpressionError)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('arithmetic agrees with that of the language', () => {
    const leaf = fc.integer({ min: 0, max: 99 }).map(String)
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
          .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
      ),
    }))
    fc.assert(
      fc.property(tree, (text) => {
        fc.pre(text.length <= 500)
        expect(valueOf(text)).toBe(byHand(text))
      }),
    )
  })
})

/** Works out a text whose every operation stands in brackets. */
function byHand(text: string): number {
  const inner = /\((-?[\d.e+-]+|NaN|-?Infinity) ([-+*/]) (-?[\d.e+-]+|NaN|-?Infinity)\)/
  let rest = text
  for (let match = inner.exec(rest); match; match = inner.exec(rest)) {
    const [whole, left, sign, right] = match
    const [a, b] = [Number(left), Number(right)]
    const value = sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : a / b
    rest = rest.replace(whole, Object.is(value, -0) ? '-0' : String(value))
  }
  return Number(rest)
}
