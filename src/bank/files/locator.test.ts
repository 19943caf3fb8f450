import { expect, test } from 'vitest'
import type { Path } from '../problem'
import { createLocator, placeInText } from './locator'

const text = `# comment
- id: one
  options:
    - { text: "a", correct: true }
    - text: |
        two
        lines
- "id": two
  options: [{ text: x }, plain]
`

test.each<[Path, number, number]>([
  [[], 2, 1],
  [[0], 2, 3],
  [[0, 'id'], 2, 3],
  [[0, 'options', 0, 'correct'], 4, 20],
  [[0, 'options', 1, 'text'], 5, 7],
  [[1, 'id'], 8, 4],
  [[1, 'options', 1], 9, 26],
  [[1, 'options', 9, 'text'], 9, 3],
  [[0, 'nothing', 'here'], 2, 3],
])('%j is at line %i, column %i', (path, line, column) => {
  expect(createLocator(text)(path)).toMatchObject({ line, column })
})

test('lines are those of the file, whatever ends them', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(createLocator(text.replaceAll('\n', end))([1, 'options'])).toMatchObject({ line: 9, column: 3 })
  }
  expect(createLocator('title: T\n', 2)(['title'])).toMatchObject({ line: 2, column: 1 })
})

test('a text without quotes is told from one with them', () => {
  const locate = createLocator('[yes, "yes", 0x1F]')
  expect(locate([0])).toMatchObject({ isPlain: true, source: 'yes' })
  expect(locate([1])).toMatchObject({ isPlain: false })
  expect(locate([2])).toMatchObject({ isPlain: true, source: '0x1F' })
})

test.each([
  [0, 1, 1],
  [3, 1, 4],
  [4, 2, 1],
  [6, 3, 1],
])('offset %i of a text is at line %i, column %i', (offset, line, column) => {
  expect(placeInText('abc\n\r\nx', offset)).toEqual({ line, column })
})
