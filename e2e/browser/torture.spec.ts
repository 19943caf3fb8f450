/**
 * A short torture: kinds that no other spec has, once each, and the controls that have to lose. `npm run torture` runs
 * every kind for as long as it is told.
 */
import { createRandom } from '../chance'
import { expect, test } from '../fixtures'
import { acknowledgedBeforeWritten, databaseAlone } from '../torture/controls'
import { kinds } from '../torture/kinds'
import { torture } from '../torture/torture'

test.skip(process.platform === 'win32', 'processes are ended as on Unix')

/** Kills are in kill.spec.ts, second windows in appWindow.spec.ts, torn lines in attemptLogFaults.test.ts. */
const elsewhere = ['page killed', 'service killed', 'both killed', 'two windows', 'last line torn']

for (const [index, kind] of kinds.filter(({ name }) => !elsewhere.includes(name)).entries()) {
  test(`${kind.name}: nothing acknowledged is lost or there twice`, async () => {
    const missing = kind.missing?.() ?? null
    test.skip(missing !== null, missing ?? '')
    const { acknowledged, losses, note } = await torture(kind, 1, 7_000 + index)
    expect(note).toBe('')
    expect(losses).toEqual({ lost: 0, duplicated: 0, wrongRows: 0 })
    expect(acknowledged).toBeGreaterThan(10)
  })
}

test('the database alone loses, and so does a log that acknowledges first', async () => {
  const controls = [await databaseAlone(createRandom(1)), await acknowledgedBeforeWritten()]
  for (const { name, lost } of controls) expect(lost, name).toBeGreaterThan(0)
})
