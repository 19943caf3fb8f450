// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { BankSummary } from '#core/bank/bank'
import type { ExamId } from '#core/bank/ids'
import { fixtureExam } from '#core/form/fixtures'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { useBanks } from '../../actions/banks'
import { FirstRun } from './FirstRun'

const broken = { ...fixtureExam, id: 'broken' as ExamId, code: 'B-1' }
const bank: BankSummary = { ...fixtureBank, exams: [broken, fixtureExam], offeredExams: [fixtureExam.id] }

async function engineWith(banks: BankSummary[]) {
  const { engine } = await createTestEngine({})
  useBanks.setState({ banks })
  return engine
}

test('an exam without a sound question is not offered to begin with', async () => {
  renderAt(await engineWith([bank]), <FirstRun banks={[bank]} />)
  expect(screen.getAllByRole('radio')).toHaveLength(1)
  expect(screen.getByRole('radio', { name: /^E-1/ })).toBeTruthy()
})

test('banks without any such exam lead to the Library instead of a wait without end', async () => {
  const banks = [{ ...bank, offeredExams: [] }]
  renderAt(await engineWith(banks), <FirstRun banks={banks} />)
  expect(screen.getByText('No exam can be taken yet')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open the Library' })).toBeTruthy()
})

test('what is wrong with the plan is said once, at its field, which Start leads to', async () => {
  renderAt(await engineWith([bank]), <FirstRun banks={[bank]} />)
  const minutes = screen.getByLabelText('Minutes a day')
  fireEvent.change(minutes, { target: { value: '2' } })
  fireEvent.click(screen.getByRole('button', { name: /^Start with/ }))
  expect(await screen.findAllByRole('alert')).toHaveLength(1)
  expect(document.activeElement).toBe(minutes)
})

test('no field of the optional plan is required', async () => {
  renderAt(await engineWith([bank]), <FirstRun banks={[bank]} />)
  const minutes = screen.getByLabelText<HTMLInputElement>('Minutes a day')
  expect(minutes.required).toBe(false)
  fireEvent.change(minutes, { target: { value: '' } })
  expect(screen.queryByRole('alert')).toBe(null)
})
