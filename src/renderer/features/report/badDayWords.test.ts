import { expect, test } from 'vitest'
import { badDaySentence, badDayTime } from './badDayWords'

const cost = (after: [number, number], elsewhere: [number, number]) => ({
  checkInMs: 150_000,
  restartMs: 62_000,
  after: { right: after[0], total: after[1] },
  elsewhere: { right: elsewhere[0], total: elsewhere[1] },
})

test('the time that went is told by what took it', () => {
  expect(badDayTime(cost([1, 1], [1, 1]))).toBe(
    'Check-ins took 2 min 30 s of your exam time. The restart took 1 min 2 s, with your clock stopped.',
  )
  expect(badDayTime({ ...cost([1, 1], [1, 1]), restartMs: 0 })).toBe(
    'Check-ins took 2 min 30 s of your exam time.',
  )
})

test('a difference is named only where the ranges do not meet', () => {
  expect(badDaySentence(cost([2, 15], [45, 50]))).toContain('The interruptions cost you more than time.')
  expect(badDaySentence(cost([9, 15], [38, 50]))).toBe(
    'On the 5 questions from each interruption on, you had 9 of 15 correct; on the others, 38 of 50. No clear difference.',
  )
  expect(badDaySentence(cost([0, 0], [3, 4]))).toContain('Too few questions')
})
