// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import type { DomainTotal } from '#core/history/records'
import { bankId } from '#core/log/logFixtures'
import { domainGains } from '#core/statistics/gain'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { DomainTable } from './DomainTable'

/** `total` answers move the score, `first` of them are first answers, `rapid` of these came too fast; all wrong. */
function totalOf(domain: string, total: number, first: number, rapid: number): DomainTotal {
  return {
    ...{ bankId, examId: fixtureExam.id, domain, right: 0, total },
    ...{ firstRight: 0, firstTotal: first, rapidRight: 0, rapidTotal: rapid },
  }
}

test('a domain stands by the answers that count for readiness, and says where these are fewer than asked', async () => {
  const totals = [totalOf('1', 12, 12, 8), totalOf('2', 10, 10, 0), totalOf('3', 20, 9, 0)]
  const { engine } = await createTestEngine({})
  const gains = domainGains(fixtureExam, totals)
  renderAt(
    engine,
    <DomainTable exam={fixtureExam} bankId={bankId} totals={totals} gains={gains} trend={[]} nowMs={0} />,
  )
  const standings = ['1', '2', '3'].map(
    (id) =>
      screen
        .getByRole('rowheader', { name: new RegExp(`^${id}\\b`) })
        .parentElement?.querySelectorAll('td')[4]?.textContent,
  )
  expect(standings).toEqual(['Unclear\n(4 answers count)', 'Weak', 'Weak\n(9 answers count)'])
  expect(screen.getByText(/^Weak: 2 · Domain 2; 3 · Domain 3\./)).toBeTruthy()
})
