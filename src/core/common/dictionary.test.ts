import fc from 'fast-check'
import { expect, test } from 'vitest'
import { putAt, valueAt } from './dictionary'

const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'a']

test.each(names)('%s is a name like any other', (name) => {
  const record: Record<string, number> = {}
  expect(valueAt(record, name)).toBeUndefined()
  putAt(record, name, 1)
  expect(valueAt(record, name)).toBe(1)
  expect(valueAt({ ...record }, name)).toBe(1)
  expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  expect(valueAt({}, name)).toBeUndefined()
})

test('finds what was put last, as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.integer())), (entries) => {
      const record: Record<string, number> = {}
      for (const [name, value] of entries) putAt(record, name, value)
      const map = new Map(entries)
      expect(names.map((name) => valueAt(record, name))).toEqual(names.map((name) => map.get(name)))
    }),
  )
})
