import { describe, expect, test } from 'vitest'
import type { LogEvent } from '#core/log/logEvent'
import { everyEvent as events } from './everyEvent'
import { logEventSchema } from './logEventSchema'

const isTaken = (event: unknown) => logEventSchema.safeParse(event).success

/** Fields a type leaves optional, and places where any value is right. */
const optional =
  /\.(weight|position|unit|mix\.\w+|types\.\w+|typeCounts\.\w+|from|until|replacement|note|run|flip|drawn|report\.optionOrder)$|\.(answers|pairs)\.[^.]+$/
const free = /^setting\.changed\.value\./

/** Every place in a value, as the list of keys that leads to it. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [
    [...path, key],
    ...placesIn((value as Record<string, unknown>)[key], [...path, key]),
  ])
}

/** A copy in which `change` has been done to the object that holds the last key of `path`. */
function changed(
  event: LogEvent,
  path: string[],
  change: (holder: Record<string, unknown>, key: string) => void,
) {
  const copy = structuredClone(event) as unknown as Record<string, unknown>
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy)
  change(holder, path.at(-1)!)
  return copy
}

describe('an event', () => {
  test.each(events.map((event) => [event.type, event] as const))('%s is taken as it is', (_, event) => {
    expect(logEventSchema.parse(event)).toEqual(event)
  })

  test('without any one of its fields is refused', () => {
    for (const event of events) {
      for (const path of placesIn(event)) {
        const name = `${event.type}.${path.join('.')}`
        const isIndex = /^\d+$/.test(path.at(-1)!)
        if (isIndex || optional.test(name) || free.test(name)) continue
        expect(isTaken(changed(event, path, (holder, key) => delete holder[key])), name).toBe(false)
      }
    }
  })

  test('with any field of another type is refused', () => {
    for (const event of events) {
      for (const path of placesIn(event)) {
        const name = `${event.type}.${path.join('.')}`
        if (name.startsWith('setting.changed.value')) continue
        const wrong = changed(event, path, (holder, key) => {
          holder[key] = typeof holder[key] === 'object' && holder[key] !== null ? 'text' : { an: 'object' }
        })
        expect(isTaken(wrong), name).toBe(false)
      }
    }
  })

  test('with a field too many, anywhere, is refused', () => {
    for (const event of events) {
      for (const path of [['x'], ...placesIn(event).map((place) => [...place, 'x'])]) {
        const name = `${event.type}.${path.join('.')}`
        if (name.startsWith('setting.changed.value')) continue
        const holder = path
          .slice(0, -1)
          .reduce((at: unknown, key) => (at as Record<string, unknown>)[key], event)
        if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) continue
        expect(isTaken(changed(event, path, (at) => (at.x = { an: 'object' }))), name).toBe(false)
      }
    }
  })

  test.each([
    ['seq', 0],
    ['seq', 1.5],
    ['seq', '1'],
    ['atMs', -1],
    ['atMs', Number.NaN],
    ['id', ''],
    ['id', 'x'.repeat(201)],
    ['id', 'a\nb'],
    ['device', 'a\u0000b'],
    ['type', 'sitting.finished'],
  ])('with %s %j is refused', (field, value) => {
    expect(isTaken({ ...events.at(-1), [field]: value })).toBe(false)
  })

  test('with a setting nested beyond 16 levels is refused without a stack overflow', () => {
    let value: unknown = 1
    for (let depth = 0; depth < 100_000; depth += 1) value = [value]
    expect(isTaken({ ...events.at(-1), value })).toBe(false)
    expect(isTaken({ ...events.at(-1), value: JSON.parse(`${'['.repeat(16)}1${']'.repeat(16)}`) })).toBe(true)
    expect(isTaken({ ...events.at(-1), value: JSON.parse(`${'['.repeat(17)}1${']'.repeat(17)}`) })).toBe(
      false,
    )
  })

  test('with a field of another object’s prototype pollutes nothing', () => {
    const event = JSON.parse(
      '{"__proto__":{"polluted":1},"type":"setting.changed","key":"k","value":1}',
    ) as object
    expect(isTaken(event)).toBe(false)
    expect('polluted' in {}).toBe(false)
  })
})

test.each([8.64e15, 8.64e15 + 1, Number.MAX_SAFE_INTEGER, 253_402_300_800_000])(
  'a moment that dates cannot be counted from is refused: %d',
  (atMs) => {
    const event = { type: 'attempt.deleted', attemptId: 'a', id: 'e', device: 'd', seq: 1, atMs }
    expect(logEventSchema.safeParse(event).success).toBe(false)
    expect(logEventSchema.safeParse({ ...event, atMs: 253_402_300_799_999 }).success).toBe(true)
  },
)
