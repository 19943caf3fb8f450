import { expect, test } from 'vitest'
import { bandCorners, placedPoints } from './panelShape'

const point = (value: number, low: number, high: number) => ({ value, low, high })

test('points lie in the order of their mocks, the scale’s top at the top', () => {
  const panel = {
    min: 100,
    max: 1_100,
    pass: 750,
    points: [point(600, 500, 700), null, point(1_100, 900, 1_100)],
  }
  expect(placedPoints(panel)).toEqual([
    { x: 3, y: 50, low: 60, high: 40 },
    { x: 97, y: 0, low: 20, high: 0 },
  ])
})

test('the band goes along the high ends and back along the low ones', () => {
  const points = [
    { x: 3, y: 50, low: 60, high: 40 },
    { x: 97, y: 0, low: 20, high: 0 },
  ]
  expect(bandCorners(points)).toBe('3,40 97,0 97,20 3,60')
  expect(placedPoints({ min: 0, max: 1, pass: 0.7, points: [] })).toEqual([])
})
