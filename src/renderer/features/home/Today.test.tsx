// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import { actionsOf, bankId } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Today } from './Today'

async function showToday(questionCount = 100) {
  const entries = Array.from({ length: questionCount }, (_, index) => poolItem(`q${index}`, (index % 4) + 1))
  const { engine, saved } = await createTestEngine({ entries })
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

it('asks a bank of two questions for no more answers than it has', async () => {
  await showToday(2)
  expect(document.body.textContent).toContain('This bank can’t give a readiness estimate')
  expect(document.body.textContent).not.toMatch(/more first answers? to go/)
})

it('keeps the exam day and the minutes, and counts the days', async () => {
  vi.useFakeTimers({ now: new Date(2026, 2, 2, 9), toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const { saved } = await showToday()
  expect(screen.getByText('No exam date yet')).toBeTruthy()
  expect(screen.queryByLabelText('Exam day')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Set exam date' }))
  fireEvent.change(screen.getByLabelText('Exam day'), { target: { value: '2026-04-01' } })
  fireEvent.change(screen.getByLabelText('Minutes a day'), { target: { value: '45' } })
  fireEvent.click(screen.getByRole('button', { name: 'Update plan' }))
  expect(saved).toEqual([
    { type: 'goal.set', bankId, examId: fixtureExam.id, examDay: '2026-04-01', minutesADay: 45 },
  ])
  expect(await screen.findByText('30 days to the exam')).toBeTruthy()
})

it('refuses an exam day that is over, with a sentence', async () => {
  vi.useFakeTimers({ now: new Date(2026, 2, 2, 9), toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const { saved } = await showToday()
  fireEvent.click(screen.getByRole('button', { name: 'Set exam date' }))
  fireEvent.change(screen.getByLabelText('Exam day'), { target: { value: '2026-03-01' } })
  fireEvent.click(screen.getByRole('button', { name: 'Update plan' }))
  expect(screen.getByRole('alert').textContent).toMatch(/^This day is over\./)
  expect(saved).toEqual([])
})

it('offers a daily ten of as many questions as the bank has', async () => {
  await showToday()
  expect(screen.getByRole('button', { name: 'Start a daily ten' })).toBeTruthy()
  cleanup()
  await showToday(2)
  expect(screen.getByRole('button', { name: 'Start with 2' }).closest('li')?.textContent).toBe(
    'Short on time? 2 mixed questions. Start with 2',
  )
})

it('does not call the day done while a mock in progress holds the questions', async () => {
  const ids = Array.from({ length: 8 }, (_, index) => `q${index}`)
  const { engine } = await createTestEngine({
    entries: ids.map((id, index) => poolItem(id, (index % 4) + 1)),
    actions: actionsOf({
      attemptId: 'mock',
      answers: Object.fromEntries(ids.map((id) => [id, null])),
      isEnded: false,
    }),
  })
  renderAt(
    engine,
    <Today exam={fixtureExam} bankId={bankId} bankHash="hash" isMain={false}>
      {null}
    </Today>,
  )
  expect(
    await screen.findByText('First finish the mock exam in progress. Then the plan goes on.'),
  ).toBeTruthy()
  expect(screen.queryByText(/You’re done for today/)).toBeNull()
  expect(screen.queryByRole('link', { name: 'Keep practicing' })).toBeNull()
})
