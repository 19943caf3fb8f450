// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { actionsOf, bankId, snapshotOf } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import type { ReportId } from '#core/bank/ids'
import type { Fix } from '../../actions/fixes'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { FixCard } from './FixCard'
import { Reports } from './Reports'

test('reports on a question of a running mock are not exported: the file would have its key', async () => {
  const { id: questionId, hash } = snapshotOf('q0')
  const reported: LogAction = {
    type: 'problem.reported',
    reportId: 'r' as ReportId,
    report: {
      ...{ bankId, questionId, hash, kind: 'wrongKey', evidence: 'The guide says otherwise.' },
      fix: { key: null, text: null },
    },
  }
  const { engine } = await createTestEngine({
    actions: [
      ...actionsOf({ attemptId: 'one', answers: { q0: 'b' } }),
      reported,
      ...actionsOf({ attemptId: 'mock', answers: { q0: null }, isEnded: false }),
    ],
  })
  renderAt(engine, <Reports />, '/reports')
  expect(
    await screen.findByText(/^1 question is in your running mock exam and isn’t in this file\./),
  ).toBeTruthy()
  for (const button of screen.getAllByRole('button', { name: /^Export/ }))
    expect(button).toHaveProperty('disabled', true)
})

test('a fixed key of a question in a running mock is told with its report', async () => {
  const { engine } = await createTestEngine({})
  const shown = { ...snapshotOf('q0'), stem: 'The stem?' }
  const fix: Fix = {
    ...{ bankId, questionId: shown.id, reason: 'keyFixed', remark: { kind: 'key', hash: shown.hash } },
    ...{ shown, fixed: shown, seed: 0, changes: [], attemptIds: [] },
  }
  renderAt(engine, <FixCard fix={fix} canWrite isInMock onApply={() => undefined} />)
  expect(
    screen.getByText('This question is in your running mock exam. It comes back with its report.'),
  ).toBeTruthy()
  expect(screen.queryByText(/The stem|answer was/i)).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})
