import { expect, test } from 'vitest'
import { certaintyMarks, confidenceLevels, statedShare } from './confidence'

test('levels go from least to most sure', () => {
  expect(confidenceLevels).toEqual(['guess', 'unsure', 'sure'])
  expect(confidenceLevels.map((level) => statedShare[level])).toEqual([0.45, 0.73, 0.9])
})

test('marks reward knowing what one knows', () => {
  expect(confidenceLevels.map((level) => certaintyMarks(level, true))).toEqual([1, 2, 3])
  expect(confidenceLevels.map((level) => certaintyMarks(level, false))).toEqual([0, -2, -6])
})

// Expected marks at a chance of being right, computed independently.
test.each([
  [0.5, [0.5, 0, -1.5]],
  [0.7, [0.7, 0.8, 0.3]],
  [0.8, [0.8, 1.2, 1.2]],
  [0.9, [0.9, 1.6, 2.1]],
])('at a chance of %f the expected marks are %j', (chance, expected) => {
  confidenceLevels.forEach((level, index) => {
    const marks = chance * certaintyMarks(level, true) + (1 - chance) * certaintyMarks(level, false)
    expect(marks).toBeCloseTo(expected.at(index)!, 10)
  })
})
