import { expect, test } from 'vitest'
import { lineDiff } from './lineDiff'

test('two texts are compared line by line', () => {
  expect(lineDiff('a\nb\nc', 'a\nx\nc\nd').map(({ side, text }) => `${side} ${text}`)).toEqual([
    'both a',
    'theirs b',
    'mine x',
    'both c',
    'mine d',
  ])
  expect(lineDiff('a', 'a')).toEqual([{ side: 'both', text: 'a' }])
})
