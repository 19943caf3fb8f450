import { expect, test } from 'vitest'
import type { ReportItem } from './reportItems'
import { paceWords } from './PaceStrip'

const timed = (elapsedMs: number, isRight = true) =>
  ({ answer: { elapsedMs }, result: { isRight } }) as Pick<ReportItem, 'answer' | 'result'>
const words = (...items: ReturnType<typeof timed>[]) => paceWords(items, 90_000)

test('a few times are told as they are, none of them as typical', () => {
  expect(words(timed(1_000), timed(8_000))).toBe('1 s to 8 s on a question; the exam allows 1 min 30 s each.')
  expect(words(timed(8_000), timed(8_000))).toBe('8 s on a question; the exam allows 1 min 30 s each.')
})

test('from five on the middle is typical', () => {
  const five = [1, 2, 3, 40, 50].map((seconds) => timed(seconds * 1_000))
  expect(words(...five)).toBe('3 s on a typical question; the exam allows 1 min 30 s each.')
})

test('slow ones are counted, one alone in words of its own', () => {
  expect(words(timed(1_000), timed(200_000, false))).toContain(
    ' One took more than twice that, and was missed.',
  )
  expect(words(timed(200_000), timed(200_000, false))).toContain(
    ' 2 took more than twice that, 1 of them missed.',
  )
})
