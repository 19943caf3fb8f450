// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import { bankId } from '#core/log/logFixtures'
import { loadIndex } from './bankIndex'
import { useBanks } from './banks'
import { createTestEngine, fixtureBank } from './engineFixture'

async function opened() {
  const { engine } = await createTestEngine({ entries: [poolItem('q', 1)] })
  useBanks.setState({ banks: [fixtureBank] })
  return { engine, asked: vi.spyOn(engine.client, 'bank') }
}

test('the index of a bank is asked for once while the bank stays as it is', async () => {
  const { engine, asked } = await opened()
  const first = await loadIndex(engine, bankId)
  const again = await loadIndex(engine, bankId)
  expect(again.index).toBe(first.index)
  expect(asked).toHaveBeenCalledTimes(1)
})

test('a bank that changed is asked for again', async () => {
  const { engine, asked } = await opened()
  await loadIndex(engine, bankId)
  useBanks.setState({ banks: [{ ...fixtureBank, hash: 'another' }] })
  await loadIndex(engine, bankId)
  expect(asked).toHaveBeenCalledTimes(2)
})
