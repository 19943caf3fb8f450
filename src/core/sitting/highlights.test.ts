import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isHighlighted,
  sentencesOf,
  toggledStretch,
  withStretch,
  withoutStretch,
  type Stretch,
} from './highlights'

const stretch = (start: number, end: number): Stretch => ({ start, end })

test('stretches that touch become one, others stay apart and in order', () => {
  expect(withStretch([stretch(10, 20)], stretch(0, 5))).toEqual([stretch(0, 5), stretch(10, 20)])
  expect(withStretch([stretch(0, 5), stretch(10, 20)], stretch(5, 10))).toEqual([stretch(0, 20)])
  expect(withStretch([stretch(0, 5)], stretch(3, 3))).toEqual([stretch(0, 5)])
})

test('taking out of the middle leaves both sides', () => {
  expect(withoutStretch([stretch(0, 10)], stretch(3, 6))).toEqual([stretch(0, 3), stretch(6, 10)])
  expect(withoutStretch([stretch(0, 10)], stretch(0, 10))).toEqual([])
  expect(withoutStretch([stretch(0, 10)], stretch(4, 4))).toEqual([stretch(0, 10)])
  expect(withoutStretch([stretch(0, 10)], stretch(20, 30))).toEqual([stretch(0, 10)])
})

test('a second press takes a highlight back', () => {
  const once = toggledStretch([], stretch(3, 8))
  expect(once).toEqual([stretch(3, 8)])
  expect(toggledStretch(once, stretch(3, 8))).toEqual([])
  expect(toggledStretch(once, stretch(4, 9))).toEqual([stretch(3, 9)])
})

const stretches = fc
  .tuple(fc.nat(30), fc.nat(10))
  .map(([start, length]): Stretch => ({ start, end: start + length }))

test('whatever is highlighted and taken back, each place is as the last word on it says', () => {
  const steps = fc.array(fc.tuple(stretches, fc.boolean()), { maxLength: 12 })
  fc.assert(
    fc.property(steps, (all) => {
      let marks: Stretch[] = []
      const places = new Set<number>()
      for (const [one, isOn] of all) {
        marks = isOn ? withStretch(marks, one) : withoutStretch(marks, one)
        for (let at = one.start; at < one.end; at += 1) {
          if (isOn) places.add(at)
          else places.delete(at)
        }
      }
      const marked = Array.from({ length: 45 }, (_, at) => at).filter((at) =>
        isHighlighted(marks, stretch(at, at + 1)),
      )
      expect(new Set(marked)).toEqual(places)
      marks.forEach(({ start, end }, index) => {
        expect(end).toBeGreaterThan(start)
        if (index > 0) expect(start).toBeGreaterThan(marks[index - 1]?.end ?? Infinity)
      })
    }),
  )
})

test('a text is cut into its sentences, at the places they stand', () => {
  const text = 'A team runs nightly jobs.  Which is cheapest? '
  const found = sentencesOf(text)
  expect(found.map((sentence) => sentence.text)).toEqual(['A team runs nightly jobs.', 'Which is cheapest?'])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((each) => each.text))
  expect(sentencesOf(' \n')).toEqual([])
})
