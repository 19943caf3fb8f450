import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangeItems } from './assembly'
import { fixtureOption, fixtureQuestion } from './fixtures'
import type { ContentHash, QuestionId } from '../bank/ids'
import type { Option, Question } from '../bank/question'

describe('arrangeItems', () => {
  const option = (id: string, position?: number): Option =>
    fixtureOption(id, position === undefined ? {} : { position, isCorrect: true })
  const question = (change: Partial<Question>): Question =>
    fixtureQuestion('single', { options: [...'abcdef'].map((id) => option(id)), ...change })
  const drawn = (asked: Question) => ({
    questionId: asked.id,
    hash: asked.hash,
    domain: '1',
    task: null,
    isTrial: false,
  })
  const orderOf = (asked: Question, seed: number) =>
    arrangeItems([drawn(asked)], [asked], seed).map((place) => place.optionOrder.join(''))[0] ?? ''

  test('shuffles the options and keeps them all', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect([...orderOf(question({}), seed)].toSorted().join('')).toBe('abcdef')
        expect(orderOf(question({}), seed)).toBe(orderOf(question({}), seed))
      }),
    )
    expect(new Set([1, 2, 3, 4, 5].map((seed) => orderOf(question({}), seed))).size).toBeGreaterThan(1)
  })

  test('drawn numbers stand for their family, and the place names what was drawn', () => {
    const family = 'family' as ContentHash
    const asked = question({ drawn: { family, seed: 3 } })
    const places = arrangeItems([{ ...drawn(asked), hash: family }], [asked], 1)
    expect(places.map(({ hash }) => hash)).toEqual([asked.hash])
    expect(() => arrangeItems([drawn(asked)], [asked], 1)).toThrow(RangeError)
  })

  test('a fixed order is kept', () => {
    expect(orderOf(question({ hasFixedOrder: true }), 9)).toBe('abcdef')
  })

  test.each(['numeric', 'text'] as const)('%s has no options', (type) => {
    expect(orderOf(question({ type, options: [] }), 1)).toBe('')
  })

  test('an ordering question never starts in key order, spares or not, fixed or not', () => {
    const options = [option('x'), option('a', 1), option('b', 2), option('y'), option('c', 3)]
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), fc.boolean(), (seed, hasFixedOrder, hasSpares) => {
        const used = hasSpares ? options : options.filter((entry) => entry.position !== undefined)
        const order = orderOf(question({ type: 'ordering', options: used, hasFixedOrder }), seed)
        expect(order.replace(/[xy]/g, '')).not.toBe('abc')
        expect(order).toHaveLength(used.length)
      }),
    )
  })

  test('a fixed order that is not the key order is kept for an ordering question too', () => {
    const options = [option('b', 2), option('a', 1)]
    expect(orderOf(question({ type: 'ordering', options, hasFixedOrder: true }), 4)).toBe('ba')
  })

  test('an ordering question with one place has no other order to start in', () => {
    expect(orderOf(question({ type: 'ordering', options: [option('a', 1)] }), 4)).toBe('a')
  })

  test('keeps the order of the items and finds questions in any order', () => {
    const one = question({ id: 'one' as QuestionId })
    const two = question({ id: 'two' as QuestionId })
    const places = arrangeItems([drawn(one), drawn(two)], [two, one], 1)
    expect(places.map((place) => place.questionId)).toEqual(['one', 'two'])
    expect(places[0]).toMatchObject(drawn(one))
  })

  test('refuses a question that is gone or was changed', () => {
    const asked = question({})
    expect(() => arrangeItems([drawn(asked)], [], 1)).toThrow(RangeError)
    const mended = { ...asked, hash: 'other' as ContentHash }
    expect(() => arrangeItems([drawn(asked)], [mended], 1)).toThrow('Draw the form again')
  })
})
