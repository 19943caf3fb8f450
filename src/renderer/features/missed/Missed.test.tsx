// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import { actionsOf } from '#core/log/logFixtures'
import { useBanks } from '../../actions/banks'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { Missed } from './Missed'

async function show(banks: (typeof fixtureBank)[]) {
  const { engine } = await createTestEngine({
    actions: actionsOf({ attemptId: 'one', answers: { q0: 'b' } }),
    entries: [poolItem('q0', 1)],
  })
  useBanks.setState({ banks })
  renderAt(engine, <Missed />, '/missed')
  await screen.findByRole('heading', { name: /1 question$/ })
}

test('what was missed can be retried', async () => {
  await show([fixtureBank])
  expect(screen.getByRole('button', { name: 'Retry it' })).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Retry this one/ })).toBeTruthy()
  expect(screen.queryByText(/not practice them/)).toBeNull()
})

test('questions of a deleted bank are there to be read, with the way to bring the bank back', async () => {
  await show([])
  expect(screen.queryAllByRole('button', { name: /Retry|Export/ })).toEqual([])
  expect(screen.queryByRole('link', { name: 'Your cheat sheet' })).toBeNull()
  expect(screen.getByText(/isn’t in your library\. If you deleted it/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open the Library' }).getAttribute('href')).toBe('/library')
})

test('those of a bank with a problem are not offered either', async () => {
  await show([{ ...fixtureBank, isUsable: false }])
  expect(screen.queryAllByRole('button', { name: /Retry|Export/ })).toEqual([])
  expect(screen.getByText(/their bank has a problem/)).toBeTruthy()
})
