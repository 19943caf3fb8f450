import { describe, expect, test } from 'vitest'
import { questionOfType } from '../form/fixtures'
import type { OptionId } from './ids'
import { normalizeResponse, withOption, type Response } from './question'

const id = (name: string) => name as OptionId
const { single, multiple, ordering, matching, numeric } = questionOfType
const several = (...names: string[]): Response => ({ type: 'multiple', chosen: names.map(id) })
const inOrder = (...names: string[]): Response => ({ type: 'ordering', order: names.map(id) })

describe('an option that is pressed', () => {
  test('replaces the one of a single choice', () => {
    expect(withOption(single, null, id('a'))).toEqual({ type: 'single', chosen: 'a' })
    expect(withOption(single, { type: 'single', chosen: id('a') }, id('b'))).toEqual({
      type: 'single',
      chosen: 'b',
    })
  })

  test('is added, or taken back, and never one more than is asked for', () => {
    expect(withOption(multiple, several('c'), id('a'))).toEqual(several('c', 'a'))
    expect(withOption(multiple, several('c', 'a'), id('c'))).toEqual(several('a'))
    expect(withOption(multiple, several('c', 'a'), id('d'))).toBeNull()
  })

  test('is placed last, or taken out of an order', () => {
    expect(withOption(ordering, inOrder('c'), id('a'))).toEqual(inOrder('c', 'a'))
    expect(withOption(ordering, inOrder('c', 'a', 'b'), id('a'))).toEqual(inOrder('c', 'b'))
  })

  test('is no answer where there is nothing to press', () => {
    expect(withOption(matching, null, id('a'))).toBeNull()
    expect(withOption(numeric, null, id('a'))).toBeNull()
  })
})

test.each<[Response | null, Response | null]>([
  [null, null],
  [several(), null],
  [inOrder(), null],
  [{ type: 'numeric', text: '  ' }, null],
  [{ type: 'matching', pairs: {} }, null],
  [several('a'), several('a')],
])('a response that says nothing is a blank: %j becomes %j', (response, normal) => {
  expect(normalizeResponse(response)).toEqual(normal)
})
