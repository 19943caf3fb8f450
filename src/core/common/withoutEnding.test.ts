import { expect, test } from 'vitest'
import { withoutEnding } from './withoutEnding'

test.each([
  ['a.,b.,', '.,', 'a.,b'],
  ['...', '.', ''],
  ['', '.', ''],
  ['a', '', 'a'],
  ['a\n\r\n', '\r\n', 'a'],
])('%j without %j is %j', (text, characters, expected) => {
  expect(withoutEnding(text, characters)).toBe(expected)
})
