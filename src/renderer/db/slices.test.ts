import { expect, test } from 'vitest'
import { createSlices, sliceMs } from './slices'

test('work goes on at once until its slice is used up, then others have their turn first', async () => {
  let nowMs = 0
  const slice = createSlices(undefined, () => nowMs)
  nowMs = sliceMs - 1
  expect(slice()).toBeUndefined()
  nowMs = sliceMs
  const order: string[] = []
  setTimeout(() => order.push('other'))
  await slice()
  order.push('work')
  expect(order).toEqual(['other', 'work'])
  expect(slice()).toBeUndefined()
})

test('a slice ends with what its signal was aborted for', async () => {
  let nowMs = 0
  const controller = new AbortController()
  const slice = createSlices(controller.signal, () => nowMs)
  nowMs = sliceMs
  const waiting = slice()
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
})
