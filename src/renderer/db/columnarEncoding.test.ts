import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromColumns, toColumns } from './columnarEncoding'

/** Fields are named by the program; a prototype is not among them. */
const anyName = fc.string().filter((name) => name !== '__proto__')
const values = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()))

test('any list comes back from its columns, also through JSON', () => {
  const alike = fc.uniqueArray(anyName, { maxLength: 5 }).chain((names) =>
    fc.array(
      fc
        .array(values, { minLength: names.length, maxLength: names.length })
        .map((row) => names.map((name, index): [string, unknown] => [name, row[index]]))
        .map((entries) => Object.fromEntries(entries)),
    ),
  )
  const unlike = fc.array(fc.dictionary(anyName, values))
  fc.assert(
    fc.property(fc.oneof(alike, unlike), (list) => {
      expect(fromColumns(JSON.parse(JSON.stringify(toColumns(list))))).toEqual(list)
    }),
  )
})
