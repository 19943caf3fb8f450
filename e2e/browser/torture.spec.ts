/**
 * A short torture: two kinds, once each, and the controls that have to lose. `npm run torture` runs all fourteen for
 * as long as it is told.
 */
import { createRandom } from '../chance'
import { expect, test } from '../fixtures'
import { acknowledgedBeforeWritten, databaseAlone } from '../torture/controls'
import { kinds } from '../torture/kinds'
import { torture } from '../torture/torture'

/** Few, for the time they take; kills are in kill.spec.ts. */
const short = ['database cut short', 'clock moved']

for (const [index, kind] of kinds.filter(({ name }) => short.includes(name)).entries()) {
  test(`${kind.name}: nothing acknowledged is lost or there twice`, async () => {
    const { acknowledged, losses, note } = await torture(kind, {
      cycles: 1,
      restartsAfterCycle: 1,
      seed: 7_000 + index,
    })
    expect(note).toBe('')
    expect(losses).toEqual({ lost: 0, duplicated: 0, wrongRows: 0 })
    expect(acknowledged).toBeGreaterThan(10)
  })
}

test('the database alone loses, and so does a log that acknowledges first', async () => {
  const controls = [await databaseAlone(createRandom(1)), await acknowledgedBeforeWritten()]
  for (const { name, lost } of controls) expect(lost, name).toBeGreaterThan(0)
})
