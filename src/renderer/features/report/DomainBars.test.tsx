// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Attempt } from '#core/history/records'
import { actionsOf, replay, stamped } from '#core/log/logFixtures'
import { DomainBars } from './DomainBars'

test('the caption reads as sentences', () => {
  const actions = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a' } })
  render(<DomainBars attempt={replay(stamped(actions)).get('attempts one') as Attempt} />)
  expect(screen.getByRole('table').querySelector('caption')?.textContent).toMatch(
    /the line marks the assumed pass, \d+%\.$/,
  )
})
