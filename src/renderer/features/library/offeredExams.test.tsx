// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ExamId } from '#core/bank/ids'
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
