// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { QuestionId } from '#core/bank/ids'
import { bankId } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { BookmarkButton } from './BookmarkButton'

const questionId = 'q0' as QuestionId
const marked = (isBookmarked: boolean) => ({
  type: 'question.bookmarked' as const,
  bankId,
  questionId,
  isBookmarked,
})

async function show(hasKey = false) {
  const { engine, saved } = await createTestEngine({})
  renderAt(engine, <BookmarkButton bankId={bankId} questionId={questionId} hasKey={hasKey} />)
  return saved
}

test('a press bookmarks the question, a second one takes it back', async () => {
  const saved = await show()
  fireEvent.click(screen.getByRole('button', { name: 'Bookmark', pressed: false }))
  fireEvent.click(await screen.findByRole('button', { name: 'Bookmarked', pressed: true }))
  await screen.findByRole('button', { name: 'Bookmark', pressed: false })
  expect(saved).toEqual([marked(true), marked(false)])
})

test('B presses it where one question is on screen, and not in a list of them', async () => {
  const inList = await show()
  fireEvent.keyDown(document, { key: 'b' })
  expect(inList).toEqual([])
  const alone = await show(true)
  fireEvent.keyDown(document, { key: 'b' })
  expect(alone).toEqual([marked(true)])
})
