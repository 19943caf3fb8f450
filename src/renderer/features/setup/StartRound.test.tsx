// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { StartRound } from './StartRound'

test('a round that was removed says so instead of starting', async () => {
  const { engine, saved } = await createTestEngine({})
  const { addresses } = renderAt(engine, <StartRound what={{ roundId: 'gone' }} />, '/start/round/gone')
  expect(await screen.findByText('This round was removed.')).toBeTruthy()
  expect([saved, addresses]).toEqual([[], ['/start/round/gone']])
})

test('an exam without questions to practice says what to do', async () => {
  const { engine } = await createTestEngine({})
  renderAt(engine, <StartRound what={{ examKey: 'b/e' }} />)
  expect(await screen.findByText(/^No practice questions match right now/)).toBeTruthy()
})

test('a page that only reads starts nothing', async () => {
  const { engine, saved } = await createTestEngine({ canWrite: false })
  renderAt(engine, <StartRound what={{ examKey: 'b/e' }} />)
  expect(screen.getByText('Another window is in use. Start the round there.')).toBeTruthy()
  expect(saved).toEqual([])
})
