import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AttemptId, BankId, ContentHash, QuestionId } from '#core/bank/ids'
import type { QuestionHistory } from '#core/history/records'
import { rowKey } from '#core/log/rows'
import { standingOf } from '#core/history/standing'
import { createSlices } from './slices'
import { openStandings, openTable, standingsWithMisses, type Bundle } from './tableStore'

let db: Dexie
let count = 0
beforeEach(() => {
  count += 1
  db = new Dexie(`tables ${count}`)
  db.version(1).stores({ histories: '', standings: ',missedCount' })
})
afterEach(() => db.close())

const historyOf = (bankId: string, questionId: string, missedAtMs: number | null): QuestionHistory => ({
  bankId: bankId as BankId,
  questionId: questionId as QuestionId,
  firstSeenIn: 'a' as AttemptId,
  hash: 'h' as ContentHash,
  exposures: [],
  missedAtMs,
  rightSinceMiss: 0,
})
/** A new one each time: a table knows what it has opened. */
const table = () => openTable(db, 'histories')
const keyOf = ({ bankId, questionId }: QuestionHistory) => rowKey.history(bankId, questionId)
const change = (row: QuestionHistory) => ({ key: keyOf(row), row })

test('rows in bundles are what was written last, whichever share a bundle', async () => {
  const anyChange = fc.record({
    bankId: fc.constantFrom('b', 'b2', 'b/c', ''),
    questionId: fc.oneof(fc.nat(600).map(String), fc.constantFrom('__proto__', 'a/b', 'constructor')),
    missedAtMs: fc.option(fc.nat()),
    isGone: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyChange, { maxLength: 40 }), { maxLength: 4 }), async (writes) => {
      await db.delete({ disableAutoOpen: false })
      const expected = new Map<string, QuestionHistory>()
      for (const write of writes) {
        await table().write(
          write.map(({ bankId, questionId, missedAtMs, isGone }) => {
            const row = historyOf(bankId, questionId, missedAtMs)
            if (isGone) expected.delete(keyOf(row))
            else expected.set(keyOf(row), row)
            return { key: keyOf(row), row: isGone ? null : row }
          }),
        )
      }
      expect(new Map(await table().entries())).toEqual(expected)
      const inParts: [string, QuestionHistory][] = []
      for await (const part of table().parts()) inParts.push(...part)
      expect(new Map(inParts)).toEqual(expected)
      const standings = new Map([...expected].map(([key, row]) => [key, standingOf(row)]))
      expect(new Map(await openStandings(db).entries())).toEqual(standings)
      expect(await table().getMany([...expected.keys(), 'b/none'])).toEqual([...expected.values(), undefined])
    }),
    { numRuns: 20 },
  )
})

test('rows of a bank are found by its name and a slash', async () => {
  const rows = [historyOf('bank', 'q', null), historyOf('bank two', 'q', null)]
  await table().write(rows.map(change))
  expect(await table().entries('bank/')).toEqual([['bank/q', rows[0]]])
})

test('only bundles with a missed question are in the index, with how many', async () => {
  const missed = Array.from({ length: 300 }, (_, index) => historyOf('b', `m${index}`, index))
  const others = Array.from({ length: 300 }, (_, index) => historyOf('b', `o${index}`, null))
  await table().fillRows([...missed, ...others].map(change), createSlices())
  const index = db.table<Bundle>('standings').orderBy('missedCount')
  const counts = (await index.keys()) as number[]
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(300)
  const found = await standingsWithMisses(db)
  expect(found.filter(({ missedAtMs }) => missedAtMs !== null)).toHaveLength(300)
  await table().write(missed.map((row) => ({ key: keyOf(row), row: { ...row, missedAtMs: null } })))
  expect(await index.count()).toBe(0)
})
