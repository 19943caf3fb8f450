import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureOption, fixtureQuestion } from '../form/fixtures'
import { createRandom } from '../common/random'
import { drawFamily, drawOnce, parseFamily, seedOnForm, type Family } from './family'

const { hash: _, ...plain } = fixtureQuestion('single', {
  stem: 'Of {tp} hits and {fp} false alarms, what is the precision?',
  options: [
    fixtureOption('a', { text: '{value:1%}', isCorrect: true, why: '{tp} / ({tp} + {fp})' }),
    fixtureOption('b', { text: '{value:1%}', why: 'Divides by the misses, {value:3}.' }),
  ],
  explanation: 'Precision is {precision:1%}.',
})

const precision: Family = {
  question: plain,
  variables: [
    { name: 'tp', kind: 'range', from: 40, to: 90, step: 5 },
    { name: 'fp', kind: 'list', values: [0, 5, 10, 20] },
    { name: 'fn', kind: 'range', from: 5, to: 30, step: 5 },
    { name: 'precision', kind: 'derived', expression: 'tp / (tp + fp)' },
  ],
  where: ['fp != fn'],
  answer: null,
  optionValues: ['precision', 'tp / (tp + fn)'],
}

const { hash: __, ...typed } = fixtureQuestion('numeric', {
  stem: '{a} / {b}?',
  explanation: 'It is {answer:2}.',
  numericAnswer: { value: 0, tolerance: 0.01, unit: 'shards' },
})
const quotient: Family = {
  question: typed,
  variables: [
    { name: 'a', kind: 'range', from: 0, to: 1, step: 0.1 },
    { name: 'b', kind: 'range', from: 0, to: 3, step: 1 },
  ],
  where: [],
  answer: 'a / b',
  optionValues: [],
}

const seeds = fc.integer({ min: 0, max: 0xffff_ffff })

describe('a draw', () => {
  test('is a whole question with its numbers in every text', () => {
    const drawn = drawFamily(precision, 1)
    expect(drawn?.stem).toMatch(/^Of \d+ hits and \d+ false alarms/)
    expect(drawn?.options[0]?.text).toMatch(/^\d+\.\d%$/)
    expect(drawn?.explanation).toBe(`Precision is ${drawn?.options[0]?.text}.`)
    expect(JSON.stringify(drawn)).not.toContain('{value')
  })

  test('has the number to be typed', () => {
    const drawn = drawFamily(quotient, 3)
    const [, a = '', b = ''] = /^(.+) \/ (.+)\?$/.exec(drawn?.stem ?? '') ?? []
    expect(drawn?.numericAnswer).toEqual({
      value: Number((Number(a) / Number(b)).toPrecision(12)),
      tolerance: 0.01,
      unit: 'shards',
    })
  })

  test('is the same for the same seed, and others differ', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(drawFamily(precision, seed)).toEqual(drawFamily(precision, seed))
      }),
    )
    const stems = Array.from({ length: 50 }, (_, seed) => drawFamily(precision, seed)?.stem)
    expect(new Set(stems).size).toBeGreaterThan(20)
  })

  test('has finite numbers in their ranges, options that differ, and keeps the conditions', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { values, content } = drawOnce(parseFamily(precision), createRandom(seed))
        const [tp, fp, fn] = ['tp', 'fp', 'fn'].map((name) => values.get(name) ?? NaN)
        expect(tp).toBeGreaterThanOrEqual(40)
        expect(tp).toBeLessThanOrEqual(90)
        expect((tp ?? 0) % 5).toBe(0)
        expect([0, 5, 10, 20]).toContain(fp)
        expect(content === null).toBe(fp === fn)
        if (content) expect(content.options[0]?.text).not.toBe(content.options[1]?.text)
      }),
    )
  })

  test('reaches both ends of a range', () => {
    const seen = new Set<number>()
    for (let seed = 0; seed < 400; seed += 1) {
      seen.add(drawOnce(parseFamily(quotient), createRandom(seed)).values.get('a') ?? NaN)
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
  })
})

describe('a draw is refused', () => {
  const refusalOf = (change: Partial<Family>) =>
    drawOnce(parseFamily({ ...precision, where: [], ...change }), createRandom(1)).refusal

  test('by a condition, before anything else', () => {
    expect(refusalOf({ where: ['tp < 0'], optionValues: ['1 / 0', '1'] })).toBe('where')
  })

  test('where a number is not finite', () => {
    expect(refusalOf({ optionValues: ['1 / 0', '1'] })).toBe('notFinite')
    expect(
      refusalOf({ variables: [...precision.variables, { name: 'x', kind: 'derived', expression: 'ln(0)' }] }),
    ).toBe('notFinite')
  })

  test('where two options read the same', () => {
    expect(refusalOf({ optionValues: ['0.5', '0.50001'] })).toBe('sameOptions')
  })

  test('where a wrong option has the number of the key, however it reads', () => {
    const options = precision.question.options.map((option, index) => ({
      ...option,
      text: `${index}: {value}`,
    }))
    const question = { ...precision.question, options }
    expect(refusalOf({ question, optionValues: ['tp', 'tp'] })).toBe('sameOptions')
    expect(refusalOf({ question, optionValues: ['tp', 'tp + 1'] })).toBeNull()
  })

  test('and another is tried; a family that never gives one has no question', () => {
    for (let seed = 0; seed < 50; seed += 1)
      expect(Number.isFinite(drawFamily(quotient, seed)?.numericAnswer?.value)).toBe(true)
    expect(drawFamily({ ...quotient, where: ['a > 5'] }, 1)).toBeNull()
  })
})

test('questions on one form have seeds of their own, the same again for the same form', () => {
  fc.assert(
    fc.property(seeds, seeds, fc.string(), (seed, other, id) => {
      expect(seedOnForm(seed, id)).toBe(seedOnForm(seed, id))
      expect(seedOnForm(seed, id)).toBeGreaterThanOrEqual(0)
      expect(seedOnForm(seed, id)).toBeLessThanOrEqual(0xffff_ffff)
      if (seed !== other) expect(seedOnForm(other, id)).not.toBe(seedOnForm(seed, id))
    }),
  )
  expect(seedOnForm(1, 'calc-a')).not.toBe(seedOnForm(1, 'calc-b'))
})
