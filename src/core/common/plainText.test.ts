import { expect, test } from 'vitest'
import { plainText } from './plainText'

test.each([
  ['A **bold** and `code` [link](https://e.com) ![figure](a.png)', 'A bold and code link figure'],
  ['## Heading\n\nText   runs\non', 'Heading Text runs on'],
  ['| A | B |\n|---|---|\n| 1 | 2 |', 'A, B; 1, 2;'],
  ['snake_case stays, 2 < 3', 'snake_case stays, 2 < 3'],
  ['** **', ''],
])('%j becomes %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})
