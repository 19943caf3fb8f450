// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { BankReading } from '#core/bank/bank'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Library } from './Library'

async function show(reading: BankReading) {
  const { engine } = await createTestEngine({})
  const reply = { ...(await engine.client.banks()), reading }
  vi.spyOn(engine.client, 'banks').mockResolvedValue(reply)
  renderAt(engine, <Library />)
}

test('a bank that is being read is named, with the share that is done', async () => {
  await show({ folderName: 'large', share: 0.42 })
  expect((await screen.findByText(/^Reading/)).textContent).toBe('Reading “large”: 42% done…')
})

test('once its files are read, it says what is left to do', async () => {
  await show({ folderName: 'large', share: 1 })
  expect((await screen.findByText(/^Reading/)).textContent).toBe(
    'Reading “large”: putting its questions together…',
  )
})
