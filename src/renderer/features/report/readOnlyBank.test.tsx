// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import { actionsOf } from '#core/log/logFixtures'
import { useBanks } from '../../actions/banks'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { Report } from './Report'

async function show(banks: (typeof fixtureBank)[]) {
  const answers = { q0: 'b', q1: 'b' } as const
  const { engine } = await createTestEngine({
    actions: actionsOf({ attemptId: 'one', answers }),
    entries: [poolItem('q0', 1), poolItem('q1', 2)],
  })
  useBanks.setState({ banks })
  renderAt(engine, <Report attemptId="one" />, '/report/one')
  await screen.findByRole('heading', { name: 'Questions' })
}

const starting = /^(Retry|Practice \d|Share)/

test('the report of a bank that is here offers to practice on', async () => {
  await show([fixtureBank])
  // What to do next is drawn first, and offered then.
  await waitFor(() => expect(screen.getAllByRole('button', { name: starting }).length).toBeGreaterThan(1))
  expect(screen.getByRole('link', { name: 'New session' })).toBeTruthy()
})

test('the report of a deleted bank is read, and offers nothing that needs the bank', async () => {
  await show([])
  expect(screen.queryAllByRole('button', { name: starting })).toEqual([])
  expect(screen.queryByRole('link', { name: 'New session' })).toBeNull()
  expect(screen.getByText(/isn’t in your library\. If you deleted it/)).toBeTruthy()
})
