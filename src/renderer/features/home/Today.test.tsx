// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import { bankId } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Today } from './Today'

async function showToday() {
  const { engine, saved } = await createTestEngine({})
  renderAt(
    engine,
    <Today exam={fixtureExam} bankId={bankId} bankHash="hash" isMain>
      {null}
    </Today>,
  )
  await screen.findByRole('heading', { name: `Today for ${fixtureExam.code}` })
  return { saved }
}

it('says what readiness still needs, not a number, before there is evidence', async () => {
  await showToday()
  expect(document.body.textContent).toMatch(
    /Not enough answers yet for a readiness estimate: \d+ more first answers/,
  )
})

it('keeps the exam day and the minutes, and counts the days', async () => {
  vi.useFakeTimers({ now: new Date(2026, 2, 2, 9), toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const { saved } = await showToday()
  expect(screen.getByText('No exam date yet')).toBeTruthy()
  expect(screen.queryByLabelText('Exam day')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Change exam date and minutes' }))
  fireEvent.change(screen.getByLabelText('Exam day'), { target: { value: '2026-04-01' } })
  fireEvent.change(screen.getByLabelText('Minutes a day'), { target: { value: '45' } })
  fireEvent.click(screen.getByRole('button', { name: 'Update plan' }))
  expect(saved).toEqual([
    { type: 'goal.set', bankId, examId: fixtureExam.id, examDay: '2026-04-01', minutesADay: 45 },
  ])
  expect(await screen.findByText('30 days to the exam')).toBeTruthy()
})
