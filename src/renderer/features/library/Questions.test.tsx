// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import type { QuestionId } from '#core/bank/ids'
import type { LogAction } from '#core/log/logEvent'
import { actionsOf, bankId } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Questions } from './Questions'

const entries = ['q0', 'q1', 'q2'].map((id) => poolItem(id, 1))

/** Shown at an address: what was chosen at one stays there. */
async function show(path = '/', more: LogAction[] = []) {
  const actions = [...actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a' } }), ...more]
  const { engine } = await createTestEngine({ actions, entries })
  renderAt(engine, <Questions bankId={bankId} examId={fixtureExam.id} />, path)
  await screen.findByText('3 questions')
  return engine
}

test('questions that were not answered yet keep their stem to themselves', async () => {
  await show()
  const links = screen.getAllByRole('listitem').map((row) => row.querySelector('a')?.getAttribute('href'))
  expect(links).toEqual(['/question/b/q0', '/question/b/q1', undefined])
  expect(screen.getAllByRole('listitem')[2]?.textContent).toContain('new')
})

test('chips narrow the list, and a search finds only what was seen', async () => {
  await show()
  fireEvent.click(screen.getByRole('button', { name: /^Not seen yet ?1$/ }))
  expect(screen.getByText('1 question')).toBeTruthy()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'anything' } })
  expect(screen.getByText('No results.')).toBeTruthy()
})

test('what is left by the chips is what is exported, once it was said what the format cannot hold', async () => {
  const engine = await show('/export')
  const asked: unknown[] = []
  const previewExport = async (_: unknown, wanted: unknown) => {
    asked.push(wanted)
    return { questionCount: 1, missing: 0, losses: ['Topics stay behind (1 question).'] }
  }
  Object.assign(engine.client, { previewExport })
  fireEvent.click(screen.getByRole('button', { name: /^Not seen yet ?1$/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Export these…' }))
  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'anki-text' } })
  await screen.findByText('Topics stay behind (1 question).')
  expect(asked.at(-1)).toEqual({ format: 'anki-text', ids: ['q2'] })
  expect(screen.getByRole('button', { name: 'Save the file' })).toHaveProperty('disabled', false)
})

test('bookmarked questions are found by their chip, together with those of another', async () => {
  const mark = { type: 'question.bookmarked' as const, bankId, questionId: 'q1' as QuestionId }
  await show('/bookmarked', [{ ...mark, isBookmarked: true }])
  fireEvent.click(screen.getByRole('button', { name: /^Bookmarked ?1$/ }))
  expect(screen.getByRole('listitem').textContent).toContain('bookmarked')
  fireEvent.click(screen.getByRole('button', { name: /^Not seen yet ?1$/ }))
  expect(screen.getByText('2 questions')).toBeTruthy()
})

test('a question of a running mock keeps its stem back, says so, and stays out of an export', async () => {
  const running = actionsOf({ attemptId: 'mock', answers: { q0: null }, isEnded: false })
  const engine = await show('/in-mock', running)
  expect(
    screen.getByText('1 question is in your running mock exam. It comes back with its report.'),
  ).toBeTruthy()
  const [row] = screen.getAllByRole('listitem')
  expect(row?.querySelector('a')).toBeNull()
  expect(row?.textContent).toContain('in your running mock exam')
  const asked: unknown[] = []
  const previewExport = async (_: unknown, wanted: unknown) => {
    asked.push(wanted)
    return { questionCount: 2, missing: 0, losses: [] }
  }
  Object.assign(engine.client, { previewExport })
  fireEvent.click(screen.getByRole('button', { name: 'Export these…' }))
  await screen.findByText(/^1 question is in your running mock exam and isn’t in this file\./)
  expect(asked.at(-1)).toMatchObject({ ids: ['q1', 'q2'] })
})

test('an address may ask for the bookmarked ones', async () => {
  const marked: LogAction = {
    type: 'question.bookmarked',
    bankId,
    questionId: 'q1' as QuestionId,
    isBookmarked: true,
  }
  const actions = [...actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a' } }), marked]
  const { engine } = await createTestEngine({ actions, entries })
  renderAt(engine, <Questions bankId={bankId} examId={fixtureExam.id} />, '/bookmarked?shown=bookmarked')
  await screen.findByText('1 question')
  expect(screen.getByRole('button', { name: /^Bookmarked/, pressed: true })).toBeTruthy()
})
