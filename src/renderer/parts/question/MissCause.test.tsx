// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import type { AttemptId, QuestionId } from '#core/bank/ids'
import { bankId } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { MissCause } from './MissCause'

const miss = {
  bankId,
  examId: fixtureExam.id,
  questionId: 'q' as QuestionId,
  occasion: 'attempt' as AttemptId,
}

test('one key says why, the same key takes it back', async () => {
  const { engine, saved } = await createTestEngine({})
  renderAt(engine, <MissCause {...miss} hasKeys />)
  fireEvent.keyDown(document.body, { code: 'Digit2' })
  await screen.findByRole('button', { name: 'Misread the constraint', pressed: true })
  fireEvent.keyDown(document.body, { code: 'Digit2' })
  await screen.findByRole('button', { name: 'Misread the constraint', pressed: false })
  expect(saved).toEqual([
    { type: 'miss.tagged', ...miss, cause: 'constraint' },
    { type: 'miss.tagged', ...miss, cause: null },
  ])
})

test('a digit typed in a field is left alone', async () => {
  const { engine, saved } = await createTestEngine({})
  renderAt(
    engine,
    <>
      <MissCause {...miss} hasKeys />
      <textarea aria-label="Note" />
    </>,
  )
  fireEvent.keyDown(screen.getByLabelText('Note'), { code: 'Digit2' })
  expect(saved).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Careless mistake' }))
  expect(saved).toEqual([{ type: 'miss.tagged', ...miss, cause: 'slip' }])
})
