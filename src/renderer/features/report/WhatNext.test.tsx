// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import type { Attempt } from '#core/history/records'
import { actionsOf, replay, snapshotOf, stamped } from '#core/log/logFixtures'
import { useBanks } from '../../actions/banks'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { reportItems } from './reportItems'
import { WhatNext } from './WhatNext'

test('a button for practice says how many questions it starts, and is not there for none', async () => {
  // Questions go round the domains: what was missed lies in the first and the third.
  const actions = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a', q2: 'b', q3: 'a' } })
  const entries = [poolItem('q0', 1), poolItem('more', 1), ...['q1', 'q3'].map((id) => poolItem(id, 2))]
  const { engine } = await createTestEngine({ actions, entries })
  useBanks.setState({ banks: [fixtureBank] })
  const attempt = replay(stamped(actions)).get('attempts one') as Attempt
  const items = reportItems(attempt, (hash) => snapshotOf(hash.replace('hash of ', '')), new Set())
  renderAt(engine, <WhatNext attempt={attempt} items={items} />)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Practice 2 questions' })).toBeTruthy())
  expect(screen.getAllByRole('button')).toHaveLength(1)
})
