import { expect, test } from 'vitest'
import type { LogAction } from '#core/log/logEvent'
import { stamped } from '#core/log/logFixtures'
import { createMemoryRows } from './memoryRows'
import { passedOverNotice } from './passedOver'

test('a change that no rows can be worked out from is passed over, with a notice; the others are applied', async () => {
  const rows = createMemoryRows()
  const broken = { type: 'sitting.started', sitting: null } as unknown as LogAction
  const setting = (key: string): LogAction => ({ type: 'setting.changed', key, value: 1 })
  await rows.apply(stamped([setting('a'), broken, setting('b')]))
  expect((await rows.settings()).map(({ key }) => key)).toEqual(['a', 'b'])
  expect(passedOverNotice()).toMatch(/^One change in your history could not be understood/)
})
