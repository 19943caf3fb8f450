import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { openDexieRows } from './dexieRows'

// A long run of changes to one row asks the database for nothing in between; the transaction must outlive it.
test('five hundred changes of one setting, then another one, are one batch', async () => {
  const rows = await openDexieRows('long-run')
  const events = Array.from({ length: 501 }, (_, index): LogEvent => ({
    type: 'setting.changed',
    key: index < 500 ? 'one' : 'other',
    value: index,
    id: `event ${index}` as EventId,
    device: 'device' as DeviceId,
    seq: index + 1,
    atMs: index,
  }))
  await rows.apply(events)
  expect(await rows.settings()).toEqual([
    { key: 'one', value: 499 },
    { key: 'other', value: 500 },
  ])
  expect((await rows.place()).cursor).toEqual({ device: 501 })
  rows.close()
})
