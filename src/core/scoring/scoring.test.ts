import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exam } from '../bank/exam'
import {
  exactCredit as exact,
  fixtureOption as option,
  fixtureQuestion as question,
  questionOfType,
} from '../form/fixtures'
import type { OptionId, PromptId } from '../bank/ids'
import { questionTypes, type Response } from '../bank/question'
import { scoreResponse } from './scoring'
import { keySequence } from '../bank/question'

const partial: Exam['credit'] = { multiple: 'partial', ordering: 'partial', matching: 'partial' }

const optionId = (id: string) => id as OptionId
const ids = (text: string) => [...text].map(optionId)

const { single, multiple, ordering, matching, numeric, text } = questionOfType

const right = { isRight: true, isBlank: false, credit: 1 }
const wrong = { isRight: false, isBlank: false, credit: 0 }
const blank = { isRight: false, isBlank: true, credit: 0 }

describe('single', () => {
  test.each([
    ['a', right],
    ['b', wrong],
    ['of another question', wrong],
    ['', blank],
  ])('chosen %j', (chosen, score) => {
    expect(scoreResponse(single, { type: 'single', chosen: optionId(chosen) }, exact)).toEqual(score)
  })
})

describe('multiple', () => {
  // Credit max(0, (hits - false choices) / 2), by hand.
  test.each([
    ['ab', true, 1],
    ['ba', true, 1],
    ['aab', true, 1],
    ['a', false, 0.5],
    ['ac', false, 0],
    ['abc', false, 0.5],
    ['abcd', false, 0],
    ['cd', false, 0],
  ])('chosen %s', (chosen, isRight, credit) => {
    const response: Response = { type: 'multiple', chosen: ids(chosen) }
    expect(scoreResponse(multiple, response, partial)).toEqual({ isRight, isBlank: false, credit })
    expect(scoreResponse(multiple, response, exact)).toEqual(isRight ? right : wrong)
  })

  test('nothing chosen is blank; a question without a key is never right', () => {
    expect(scoreResponse(multiple, { type: 'multiple', chosen: [] }, partial)).toEqual(blank)
    const keyless = question('multiple', { options: [option('a')] })
    expect(scoreResponse(keyless, { type: 'multiple', chosen: ids('a') }, partial)).toEqual(wrong)
  })
})

describe('ordering', () => {
  test('the key is in order of position, without spares', () => {
    expect(keySequence(ordering.options).map((o) => o.id)).toEqual(['c', 'a', 'b'])
  })

  // Share of the three places that hold their option; a spare at the end makes it four.
  test.each([
    ['cab', true, 1],
    ['cba', false, 1 / 3],
    ['abc', false, 0],
    ['ca', false, 2 / 3],
    ['cabd', false, 3 / 4],
    ['cad', false, 2 / 3],
    ['dcab', false, 0],
  ])('order %s', (order, isRight, credit) => {
    const response: Response = { type: 'ordering', order: ids(order) }
    expect(scoreResponse(ordering, response, partial)).toEqual({ isRight, isBlank: false, credit })
    expect(scoreResponse(ordering, response, exact)).toEqual(isRight ? right : wrong)
  })

  test('answering is not enough', () => {
    expect(scoreResponse(ordering, { type: 'ordering', order: ids('d') }, exact)).toEqual(wrong)
    expect(scoreResponse(ordering, { type: 'ordering', order: [] }, exact)).toEqual(blank)
  })
})

describe('matching', () => {
  const pairs = (given: Record<string, string>): Response => ({
    type: 'matching',
    pairs: given as Record<PromptId, OptionId>,
  })

  test.each([
    [{ p: 'a', q: 'b' }, true, 1],
    [{ p: 'a', q: 'c' }, false, 0.5],
    [{ p: 'a' }, false, 0.5],
    [{ p: 'b', q: 'a' }, false, 0],
  ])('pairs %j', (given, isRight, credit) => {
    expect(scoreResponse(matching, pairs(given), partial)).toEqual({ isRight, isBlank: false, credit })
    expect(scoreResponse(matching, pairs(given), exact)).toEqual(isRight ? right : wrong)
  })

  test('no pair is blank; a pair for an unknown prompt is wrong', () => {
    expect(scoreResponse(matching, pairs({}), exact)).toEqual(blank)
    expect(scoreResponse(matching, pairs({ other: 'a' }), exact)).toEqual(wrong)
  })

  test('a prompt named like a property of every object is not answered by it', () => {
    const prompts = [{ id: 'toString' as PromptId, text: '', answer: optionId('a'), why: '' }]
    expect(scoreResponse(question('matching', { prompts }), pairs({ p: 'a' }), exact)).toEqual(wrong)
  })
})

describe('numeric', () => {
  const typed = (value: string): Response => ({ type: 'numeric', text: value })

  test.each([
    ['1', right],
    ['1.1', right],
    ['0.9', right],
    ['0,9', right],
    ['1.1001', wrong],
    ['one', wrong],
    ['  ', blank],
  ])('1 ± 0.1, typed %j', (value, score) => {
    expect(scoreResponse(numeric, typed(value), exact)).toEqual(score)
  })

  test('without tolerance only the value itself is right', () => {
    const shards = question('numeric', { numericAnswer: { value: 2125, tolerance: 0 } })
    expect(scoreResponse(shards, typed('2,125'), exact)).toEqual(right)
    expect(scoreResponse(shards, typed('2125.01'), exact)).toEqual(wrong)
  })

  test('other numbers may be right as well, each within its own tolerance', () => {
    const roots = question('numeric', {
      numericAnswer: { value: 2, tolerance: 0, unit: 'm', also: [{ value: -2, tolerance: 0.1 }] },
    })
    expect(scoreResponse(roots, typed('2 m'), exact)).toEqual(right)
    expect(scoreResponse(roots, typed('-2.1 m'), exact)).toEqual(right)
    expect(scoreResponse(roots, typed('2.1'), exact)).toEqual(wrong)
    expect(scoreResponse(roots, typed('0'), exact)).toEqual(wrong)
  })

  test('the unit may be typed, another may not', () => {
    const size = question('numeric', { numericAnswer: { value: 5, tolerance: 0, unit: 'GB' } })
    expect(scoreResponse(size, typed('5 GB'), exact)).toEqual(right)
    expect(scoreResponse(size, typed('5'), exact)).toEqual(right)
    expect(scoreResponse(size, typed('5 MB'), exact)).toEqual(wrong)
  })

  test('a question without its answer is never right', () => {
    expect(scoreResponse(question('numeric'), typed('0'), exact)).toEqual(wrong)
    expect(scoreResponse(question('text'), { type: 'text', text: 'a' }, exact)).toEqual(wrong)
  })
})

describe('text', () => {
  test.each([
    ['Kinesis', right],
    [' kinesis ', right],
    ['data  STREAMS', right],
    ['Firehose', wrong],
    ['', blank],
  ])('typed %j', (value, score) => {
    expect(scoreResponse(text, { type: 'text', text: value }, exact)).toEqual(score)
  })

  test('letter case counts where the bank says so', () => {
    const strict = question('text', { textAnswer: { accepted: ['S3'], isCaseSensitive: true } })
    expect(scoreResponse(strict, { type: 'text', text: 's3' }, exact)).toEqual(wrong)
  })
})

const anyResponse: fc.Arbitrary<Response | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...ids('abcdz')).map((chosen): Response => ({ type: 'single', chosen })),
  fc.array(fc.constantFrom(...ids('abcdz'))).map((chosen): Response => ({ type: 'multiple', chosen })),
  fc.array(fc.constantFrom(...ids('abcdz'))).map((order): Response => ({ type: 'ordering', order })),
  fc
    .dictionary(fc.constantFrom('p', 'q', '__proto__'), fc.constantFrom(...ids('abc')))
    .map((pairs): Response => ({ type: 'matching', pairs: pairs as Record<PromptId, OptionId> })),
  fc.string().map((value): Response => ({ type: 'numeric', text: value })),
  fc.string().map((value): Response => ({ type: 'text', text: value })),
)

describe('any response to any question', () => {
  const anyCredit = fc.constantFrom(exact, partial)

  test('credit is 0 to 1, and 1 exactly when right; a blank is wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionTypes), anyResponse, anyCredit, (type, response, credit) => {
        const score = scoreResponse(questionOfType[type], response, credit)
        expect(score.credit).toBeGreaterThanOrEqual(0)
        expect(score.credit).toBeLessThanOrEqual(1)
        expect(score.isRight).toBe(score.credit === 1)
        if (score.isBlank) expect(score).toEqual(blank)
        if (response === null || response.type !== type) expect(score).toEqual(blank)
      }),
    )
  })

  test('the order and number of times options were chosen do not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids('abcd')), { minLength: 1 }), (chosen) => {
        const once = [...new Set(chosen)].toSorted()
        expect(scoreResponse(multiple, { type: 'multiple', chosen }, partial)).toEqual(
          scoreResponse(multiple, { type: 'multiple', chosen: once }, partial),
        )
      }),
    )
  })
})
