import { expect, test } from 'vitest'
import type { BankSummary } from '#core/bank/bank'
import type { BankId, ExamId } from '#core/bank/ids'
import { fixtureExam } from '#core/form/fixtures'
import { formCode } from '#core/form/formCode'
import { findForm } from './sharedForms'

const bank = {
  id: 'cats',
  title: 'Cats',
  hash: 'as it was',
  isUsable: true,
  exams: [fixtureExam],
  offeredExams: [fixtureExam.id],
} as unknown as BankSummary

const code = formCode({
  bankId: 'cats' as BankId,
  bankHash: 'as it was',
  examId: fixtureExam.id,
  source: 0,
  withTrial: false,
  seed: 7,
})

test('a code leads to the exam of its bank', () => {
  expect(findForm(code, [bank])).toEqual({
    status: 'found',
    bankTitle: 'Cats',
    bankId: 'cats',
    examId: fixtureExam.id,
  })
})

test('a bank with other content is told apart from one that is not here, or cannot be used', () => {
  expect(findForm(code, [{ ...bank, hash: 'changed' }])).toMatchObject({ status: 'differs' })
  expect(findForm(code, [{ ...bank, id: 'dogs' as BankId }])).toEqual({ status: 'noBank' })
  expect(findForm(code, [{ ...bank, isUsable: false }])).toEqual({ status: 'noBank' })
})

test('an exam the bank no longer has is said', () => {
  const other = { ...fixtureExam, id: 'other' as ExamId }
  const found = findForm(code, [{ ...bank, exams: [other], offeredExams: [other.id] }])
  expect(found).toEqual({ status: 'noExam', bankTitle: 'Cats' })
})
