import { expect, test } from 'vitest'
import { panelRows } from './panelRows'

const point = (value: number, low: number, high: number) => ({ value, low, high })

test('points keep the places of their mocks, with their band; a mock without a value leaves its place empty', () => {
  expect(panelRows({ points: [point(600, 500, 700), null, point(1_100, 900, 1_100)] })).toEqual([
    { place: 0, value: 600, band: [500, 700] },
    { place: 2, value: 1_100, band: [900, 1_100] },
  ])
  expect(panelRows({ points: [null] })).toEqual([])
})
