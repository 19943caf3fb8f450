// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Attempt } from '#core/history/records'
import { actionsOf, replay, stamped, type Given } from '#core/log/logFixtures'
import { DomainBars } from './DomainBars'

test('the caption reads as sentences', () => {
  const actions = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a' } })
  render(<DomainBars attempt={replay(stamped(actions)).get('attempts one') as Attempt} />)
  expect(screen.getByRole('table').querySelector('caption')?.textContent).toMatch(
    /the line marks the assumed pass, \d+%\.$/,
  )
})

function captionOf(answers: Record<string, Given>): string {
  const actions = actionsOf({ attemptId: 'one', answers })
  const { container } = render(
    <DomainBars attempt={replay(stamped(actions)).get('attempts one') as Attempt} />,
  )
  return container.querySelector('caption')?.textContent ?? ''
}

// Questions go round the four domains, whose weights are .20, .24, .36 and .20.
test('what is said to be the most to win is what the report advises first', () => {
  expect(captionOf({ q0: 'b', q1: 'b', q2: 'b', q3: 'a' })).toMatch(
    /^Most to win: 3 · Domain 3, about 36 of 100 points\. Whiskers/,
  )
})

test('domains that tie are all named, and none where every domain ties', () => {
  expect(captionOf({ q0: 'b', q1: 'a', q2: 'a', q3: 'b' })).toMatch(
    /^Most to win: 1 · Domain 1 and 4 · Domain 4, about 20 of 100 points each\. Whiskers/,
  )
  expect(captionOf({ q0: 'b' })).toMatch(/^Whiskers/)
})
