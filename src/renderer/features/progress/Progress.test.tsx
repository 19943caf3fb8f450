// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { actionsOf } from '#core/log/logFixtures'
import { useBanks } from '../../actions/banks'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { Progress } from './Progress'

const mock = actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b' } })

test('a mock whose bank was deleted is charted from the history, with a note and nothing to practice', async () => {
  const { engine } = await createTestEngine({ actions: mock })
  useBanks.setState({ banks: [] })
  renderAt(engine, <Progress />)
  expect(await screen.findByRole('heading', { name: 'Domain scores' })).toBeTruthy()
  expect(screen.getByText(/isn’t in your library/)).toBeTruthy()
  expect(screen.queryByText('Nothing to chart yet')).toBeNull()
  expect(screen.queryByRole('link', { name: /^Practice/ })).toBeNull()
})

test('an exam that its bank no longer has is charted too, beside those that are here', async () => {
  const { engine } = await createTestEngine({ actions: mock })
  useBanks.setState({ banks: [{ ...fixtureBank, exams: [] }] })
  renderAt(engine, <Progress />)
  expect(await screen.findByRole('heading', { name: 'Domain scores' })).toBeTruthy()
  expect(screen.getByText(/no longer has this exam/)).toBeTruthy()
})

test('an exam that is here is shown without a note, and without attempts there is nothing to chart', async () => {
  const { engine } = await createTestEngine({ actions: mock })
  renderAt(engine, <Progress />)
  expect(await screen.findByRole('link', { name: 'Practice E-1' })).toBeTruthy()
  expect(screen.queryByText(/history holds/)).toBeNull()

  const empty = await createTestEngine({})
  renderAt(empty.engine, <Progress />)
  expect(await screen.findByText('Nothing to chart yet')).toBeTruthy()
})
