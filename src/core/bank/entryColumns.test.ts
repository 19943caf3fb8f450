import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesIn, entryColumns, entryParts, hashesIn, idsIn } from './entryColumns'
import type { QuestionEntry } from './question'

const line = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => !text.includes('\n'))
const entry = fc.record({
  id: line,
  hash: line,
  type: fc.constantFrom('single', 'multiple'),
  objectives: fc.array(line, { maxLength: 2 }),
  topic: fc.constantFrom('', 'a', 'b'),
  difficulty: fc.constantFrom(1, 2, 3),
  isCalculation: fc.boolean(),
  stimulusId: fc.option(line),
}) as unknown as fc.Arbitrary<QuestionEntry>

test('entries come out as they went in, all at once and in parts', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (entries, size) => {
      const columns = JSON.parse(JSON.stringify(entryColumns(entries))) as ReturnType<typeof entryColumns>
      expect(entriesIn(columns)).toEqual(entries)
      expect(idsIn(columns)).toEqual(entries.map(({ id }) => id))
      expect(hashesIn(columns)).toEqual(entries.map(({ hash }) => hash))
      const parts = [...entryParts(columns, size)]
      expect(parts.flat()).toEqual(entries)
      expect(parts.every((part) => part.length <= size)).toBe(true)
    }),
  )
})

test('what entries share is there once', () => {
  const one = { type: 'single', objectives: ['x/1'], topic: 't', difficulty: 2, isCalculation: false }
  const entries = ['a', 'b', 'c'].map((id) => ({ ...one, id, hash: id, stimulusId: null }))
  const columns = entryColumns(entries as unknown as QuestionEntry[])
  expect(columns.kinds).toHaveLength(1)
  const [first, second] = entriesIn(columns)
  expect(first?.objectives).toBe(second?.objectives)
})
