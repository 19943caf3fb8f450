/**
 * A short torture: one kind, once, and the controls that have to lose. `npm run torture` runs all kinds for
 * as long as it is told.
 */
import { createRandom } from '../chance'
import { expect, test } from '../fixtures'
import { acknowledgedBeforeWritten, databaseAlone } from '../torture/controls'
import { kinds } from '../torture/kinds'
import { torture } from '../torture/torture'

test('the database cut short: nothing acknowledged is lost or there twice', async () => {
  const kind = kinds.find(({ name }) => name === 'database cut short')
  if (!kind) throw new Error('no such kind')
  const { acknowledged, losses, note } = await torture(kind, {
    cycles: 1,
    restartsAfterCycle: 1,
    seed: 7_000,
  })
  expect(note).toBe('')
  expect(losses).toEqual({ lost: 0, duplicated: 0, wrongRows: 0 })
  expect(acknowledged).toBeGreaterThan(10)
})

test('the database alone loses, and so does a log that acknowledges first', async () => {
  const controls = [await databaseAlone(createRandom(1)), await acknowledgedBeforeWritten()]
  for (const { name, lost } of controls) expect(lost, name).toBeGreaterThan(0)
})
