// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { QuestionSource } from '../../api/authoringCalls'
import { ConflictNotice } from './ConflictNotice'

afterEach(cleanup)

const theirs = { text: 'id: q', file: 'questions/a.yaml', index: 0 } as QuestionSource
const decisions = { mine: 'id: q', onTake: () => undefined, onKeep: () => undefined }

test('who changed a file is not known, and not said', () => {
  render(<ConflictNotice what="question" theirs={theirs} {...decisions} />)
  expect(screen.getByRole('alert').textContent).toContain(
    'This question was changed after you opened it here, in another window or another program.',
  )
})

test('a bank’s own file is called a file', () => {
  render(<ConflictNotice what="file" theirs={theirs} {...decisions} />)
  expect(screen.getByRole('alert').textContent).toContain('This file was changed')
})

test('a question that is gone can be kept as a new one, a file that is gone cannot', () => {
  render(<ConflictNotice what="question" theirs={null} {...decisions} />)
  expect(screen.getByRole('button', { name: 'Keep it as a new question' })).toBeTruthy()
  cleanup()
  render(<ConflictNotice what="file" theirs={null} {...decisions} />)
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('alert').textContent).toContain('This file isn’t in the bank anymore')
})
