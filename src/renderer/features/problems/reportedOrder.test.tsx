// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { OptionId, ReportId } from '#core/bank/ids'
import { questionOfType } from '#core/form/fixtures'
import { bankId } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { ReportDialog } from '../../parts/problem/ReportDialog'
import { Reports } from './Reports'

const question = questionOfType.single
const [first, second] = question.options.map(({ id }) => id) as [OptionId, OptionId]
const others = question.options.slice(2).map(({ id }) => id)
/** On screen the last of the file stands first. */
const shown = [...others.toReversed(), second, first]
const textOf = (id: OptionId) => question.options.find((option) => option.id === id)?.text ?? ''
const namesIn = (place: HTMLElement) =>
  within(place)
    .getAllByRole('option')
    .map(({ textContent }) => textContent)
    .filter((name) => name.startsWith('Option'))

const keep = { type: 'questions.kept' as const, bankId, questions: [question] }

test('texts to reword stand in the order the person saw, each option with its text', async () => {
  const { engine, saved } = await createTestEngine({ actions: [keep] })
  renderAt(
    engine,
    <ReportDialog
      {...{ question, bankId, optionOrder: shown, known: null, isLeftOut: false, onClose: () => undefined }}
    />,
  )
  fireEvent.click(screen.getByText('Suggest a fix'))
  const letters = shown.map((id, index) => `Option ${'ABCDEFGH'[index]} (${textOf(id)})`)
  expect(namesIn(screen.getByLabelText('Reword a text'))).toEqual(letters)
  fireEvent.click(screen.getByRole('button', { name: 'Save report' }))
  expect(saved).toMatchObject([{ type: 'problem.reported', report: { optionOrder: shown } }])
})

test('the list and the edit dialog call an option what it was called when it was reported', async () => {
  const { engine } = await createTestEngine({
    actions: [
      keep,
      {
        type: 'problem.reported',
        reportId: 'r' as ReportId,
        report: {
          ...{ bankId, questionId: question.id, hash: question.hash, kind: 'typo', evidence: '' },
          fix: { key: null, text: { place: { field: 'option', optionId: first }, now: 'Better' } },
          optionOrder: shown,
        },
      },
    ],
  })
  renderAt(engine, <Reports />, '/reports')
  const name = `Option ${'ABCDEFGH'[shown.length - 1]} (${textOf(first)})`
  expect(await screen.findByText(`${name}, suggested wording: Better`)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }))
  expect(namesIn(await screen.findByLabelText('Reword a text')).at(-1)).toBe(name)
})
