// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { BankSummary } from '#core/bank/bank'
import type { Exam, Lifecycle } from '#core/bank/exam'
import type { BankId, ExamId } from '#core/bank/ids'
import { fixtureExam } from '#core/form/fixtures'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { useBanks } from '../../actions/banks'
import { Library } from './Library'

test('an exam without a sound question is named, and has no way to set it up', async () => {
  const { engine } = await createTestEngine({})
  const exams = [{ ...fixtureExam, id: 'broken' as ExamId, code: 'B-1' }, fixtureExam]
  useBanks.setState({ banks: [{ ...fixtureBank, exams, offeredExams: [fixtureExam.id] }] })
  renderAt(engine, <Library />)
  expect(screen.getByRole('link', { name: 'E-1' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'B-1' })).toBeNull()
  expect(screen.getByText(/none of its questions can be asked/)).toBeTruthy()
})

test('what can be booked comes first, then exams of one’s own, then what is retired', async () => {
  const { engine } = await createTestEngine({})
  const exam = (code: string, status: Lifecycle['status']) => ({
    ...fixtureExam,
    id: code as ExamId,
    code,
    lifecycle: { status, asOf: '2026-01-01' },
  })
  const bank = (title: string, ...exams: Exam[]): BankSummary => ({
    ...fixtureBank,
    id: title as BankId,
    title,
    exams,
    offeredExams: exams.map(({ id }) => id),
  })
  const vendor = [exam('OLD', 'retired'), exam('NEW', 'active')]
  useBanks.setState({
    banks: [
      bank('Past', exam('GONE', 'retired')),
      bank('Mine', exam('MINE', 'own')),
      bank('Both', ...vendor),
    ],
  })
  renderAt(engine, <Library />)
  const codes = screen.getAllByRole('link').flatMap(({ textContent }) => /^[A-Z]+$/.exec(textContent) ?? [])
  expect(codes).toEqual(['NEW', 'OLD', 'MINE', 'GONE'])
  expect(screen.getByText(/an exam of your own/).textContent).not.toContain('booked')
})
