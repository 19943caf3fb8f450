// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import { actionsOf } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Report } from './Report'

test('an earlier report keeps back a question of a running mock, and says when it comes back', async () => {
  const { engine } = await createTestEngine({
    actions: [
      ...actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'b' } }),
      ...actionsOf({ attemptId: 'two', answers: { q0: null }, isEnded: false }),
    ],
    entries: [poolItem('q0', 1), poolItem('q1', 2)],
  })
  renderAt(engine, <Report attemptId="one" />, '/report/one')
  await screen.findByRole('heading', { name: 'Questions' })
  expect(screen.getByRole('button', { name: 'Missed (2)' })).toBeTruthy()
  const rows = screen.getAllByRole('listitem').filter((row) => row.textContent?.includes('running mock exam'))
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/1This question is in your running mock exam\. It comes back with its report\./),
  ])
  expect(rows[0]?.querySelector('details')).toBeNull()
  // The other one opens as ever.
  fireEvent.click(screen.getByText('2', { selector: 'summary span' }))
  expect(document.querySelectorAll('details summary').length).toBeGreaterThan(0)
})
