import { expect, test } from 'vitest'
import type { DeviceId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { mergedTexts, type DeviceTexts } from './mergedOrder'

function deviceOf(name: string, times: number[], follows: Record<string, number> = {}): DeviceTexts {
  const lines = times.map((atMs, index) =>
    JSON.stringify({ id: `${name}${index + 1}`, seq: index + 1, atMs }),
  )
  return {
    device: name as DeviceId,
    lastSeq: times.length,
    follows,
    async *texts() {
      for (const line of lines) yield `${line}\n`
    },
  }
}

async function orderOf(...devices: DeviceTexts[]): Promise<string[]> {
  let text = ''
  for await (const part of mergedTexts(devices)) text += part
  const lines = text.trimEnd().split('\n')
  return lines.map((line) => (JSON.parse(line) as LogEvent).id)
}

test('events of devices that knew nothing of each other come by time', async () => {
  const devices = [deviceOf('a', [1, 4, 6]), deviceOf('b', [2, 3, 7])]
  const order = ['a1', 'b1', 'b2', 'a2', 'a3', 'b3']
  expect(await orderOf(...devices)).toEqual(order)
  expect(await orderOf(...devices.toReversed())).toEqual(order)
})

test('an event comes after all its device knew, whatever the clock said', async () => {
  expect(await orderOf(deviceOf('b', [1, 2], { a: 2 }), deviceOf('a', [50, 60]))).toEqual([
    'a1',
    'a2',
    'b1',
    'b2',
  ])
  const apart = deviceOf('c', [55])
  expect(await orderOf(deviceOf('b', [1], { a: 1 }), deviceOf('a', [50, 60]), apart)).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
  ])
})

test('a clock that was set back leaves a device’s events in their own order', async () => {
  expect(await orderOf(deviceOf('a', [10, 2, 3]), deviceOf('b', [5, 11]))).toEqual([
    'b1',
    'a1',
    'a2',
    'a3',
    'b2',
  ])
})

test('of equal times the device decides', async () => {
  expect(await orderOf(deviceOf('b', [1, 1]), deviceOf('a', [1, 1]))).toEqual(['a1', 'a2', 'b1', 'b2'])
})

test('what a device followed and is not there, or is cut short, holds nothing up', async () => {
  expect(await orderOf(deviceOf('a', [1], { gone: 9 }), deviceOf('b', [2], { a: 40 }))).toEqual(['a1', 'b1'])
})

test('devices that claim to follow each other are read all the same', async () => {
  expect(await orderOf(deviceOf('a', [1], { b: 1 }), deviceOf('b', [2], { a: 1 }))).toHaveLength(2)
})
