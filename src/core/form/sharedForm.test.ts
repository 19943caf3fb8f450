import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankId } from '../bank/ids'
import { assembleForm } from './assembly'
import type { PoolItem } from './draw'
import { fixtureExam, poolItems } from './fixtures'
import { mockPool, sealedForms, sealedState } from './sealed'
import { drawShared, sharedDrawOf, type SharedPool } from './sharedForm'

const entries = [1, 2, 3, 4].flatMap((domain) => poolItems(90, domain))
const sealed = sealedForms(fixtureExam, entries)
const shared: SharedPool = {
  bankId: 'b' as BankId,
  bankHash: 'hash',
  exam: fixtureExam,
  entries,
  sealed,
}
const anySeed = fc.nat(0xffff_ffff)

/** A mock as a person draws it who has seen some questions. */
function drawnBy(items: readonly PoolItem[], seed: number, withTrial = false) {
  return assembleForm({
    exam: fixtureExam,
    bankId: shared.bankId,
    bankHash: shared.bankHash,
    pool: items,
    kind: 'mock',
    count: 65,
    withTrial,
    seed,
  }).form
}

test('the same draw gives the same form whatever anybody has seen, and in whatever order the bank lies', () => {
  fc.assert(
    fc.property(anySeed, fc.nat(4), fc.boolean(), (seed, source, withTrial) => {
      const draw = { source, withTrial, seed }
      const there = entries.toReversed().map((entry) => ({ ...entry, timesSeen: 3, isMissed: true }))
      const { form } = drawShared(shared, draw)
      expect(drawShared({ ...shared, entries: there }, draw).form).toEqual(form)
      expect(form.items).toHaveLength(65)
      expect(sharedDrawOf(shared, form)).toMatchObject({ seed })
    }),
    { numRuns: 20 },
  )
})

test('a sealed mock a person sat can be drawn anew by anyone', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const form = drawnBy(mockPool(entries, sealedState(sealed, new Set())), seed)
      const draw = sharedDrawOf(shared, form)
      expect(draw).toEqual({ source: 1, withTrial: false, seed })
      if (draw) expect(drawShared(shared, draw).form).toEqual(form)
    }),
    { numRuns: 20 },
  )
})

test('a mock that rests on what its person had seen has no draw of its own', () => {
  const seen = entries.map((entry, index) => ({ ...entry, timesSeen: index % 3 }))
  expect(sharedDrawOf(shared, drawnBy(seen, 7))).toBeNull()
})
