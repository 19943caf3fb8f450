// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import type { BankId } from '#core/bank/ids'
import { entryColumns } from '#core/bank/entryColumns'
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

test('a large bank is kept while small ones are looked at, and goes for another large one', async () => {
  const { engine } = await opened()
  const sizes: Record<string, number> = { large: 100_000, small: 300, larger: 120_000 }
  const [kind] = entryColumns([poolItem('q', 1)]).kinds
  const bank = vi.fn<typeof engine.client.bank>(async (id) => {
    const size = sizes[id] ?? 0
    const lines = '\n'.repeat(size - 1)
    const entries = { ids: lines, hashes: lines, kinds: kind ? [kind] : [], kindOf: Array(size).fill(0) }
    return { bank: { ...fixtureBank, id }, index: { id, hash: 'hash', entries, sealed: [] } }
  })
  Object.assign(engine.client, { bank })
  const ids = ['large', 'small', 'larger'] as BankId[]
  useBanks.setState({ banks: ids.map((id) => ({ ...fixtureBank, id })) })
  const [large, small, larger] = ids as [BankId, BankId, BankId]
  for (const id of [large, small, large, small]) await loadIndex(engine, id)
  expect(bank.mock.calls).toEqual([[large], [small]])
  for (const id of [larger, small, large]) await loadIndex(engine, id)
  expect(bank.mock.calls.slice(2)).toEqual([[larger], [large]])
})
