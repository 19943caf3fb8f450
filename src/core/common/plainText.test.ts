import { expect, test } from 'vitest'
import { plainText } from './plainText'

test.each([
  ['A **bold** and `code` [link](https://e.com) ![figure](a.png)', 'A bold and code link figure'],
  ['## Heading\n\nText   runs\non', 'Heading Text runs on'],
  ['| A | B |\n|---|---|\n| 1 | 2 |', 'A, B; 1, 2;'],
  ['snake_case stays, 2 < 3', 'snake_case stays, 2 < 3'],
  ['R&amp;D &lt;b&gt; 5&nbsp;GB, `&amp;` and &copy;', 'R&D <b> 5 GB, &amp; and &copy;'],
  ['** **', ''],
  ['Pay \\$5 for snake\\_case, 2 \\* 3 and \\<b>', 'Pay $5 for snake_case, 2 * 3 and <b>'],
  ['Code `\\d+\\.` and $\\{x\\}$ keep theirs', 'Code \\d+\\. and $\\{x\\}$ keep theirs'],
])('%j becomes %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})
