// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { fixtureExam, fixtureOption, fixtureQuestion } from '#core/form/fixtures'
import type { OptionId } from '#core/bank/ids'
import type { Response } from '#core/bank/question'
import { bankId } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Explanation } from './Explanation'
import { MissCause } from './MissCause'

// Loaded on first use on a page; here its loading is not what is tested.
beforeAll(() => import('../markdown/MarkdownBody'))

const ids = ['c', 'a', 'b'] as OptionId[]
const question = fixtureQuestion('single', {
  stem: 'A team reads the data once a month.',
  options: [
    fixtureOption('a', { text: 'Standard' }),
    fixtureOption('b', { text: 'Infrequent access', isCorrect: true }),
    fixtureOption('c', { text: 'Archive' }),
  ],
  flip: { from: 'once a month', to: 'every hour', answer: ids[1]!, why: 'Retrieval fees would add up.' },
})

async function explain(chosen: string | null, asked = question) {
  const { engine, saved } = await createTestEngine({})
  const response: Response | null = chosen === null ? null : { type: 'single', chosen: chosen as OptionId }
  renderAt(
    engine,
    <>
      <Explanation
        question={asked}
        optionOrder={ids}
        response={response}
        exam={fixtureExam}
        bankId={bankId}
      />
      <MissCause
        bankId={bankId}
        examId={fixtureExam.id}
        questionId={asked.id}
        occasion={'x' as never}
        hasKeys
      />
    </>,
  )
  return saved
}

const open = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Change one thing' }))
  return within(screen.getByRole('region', { name: 'One thing changed' }))
}
const checkButton = () => screen.getByRole('button', { name: 'Check answer' })

test('a missed question is answered anew with one thing changed, and nothing is saved', async () => {
  const saved = await explain('c')
  const flip = open()
  expect(flip.getByText('once a month').tagName).toBe('DEL')
  expect(flip.getByText('every hour', { selector: 'ins' })).toBeTruthy()
  expect((await flip.findByText('every hour', { selector: 'mark' })).closest('div')?.textContent).toBe(
    'A team reads the data Changed: every hour (end of the change).',
  )
  expect(flip.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
    'AArchive',
    'BStandard',
    'CInfrequent access',
  ])
  fireEvent.click(flip.getByRole('radio', { name: /Standard/ }))
  fireEvent.click(checkButton())
  expect(flip.getByRole('heading', { name: 'Correct' })).toBeTruthy()
  expect(flip.getByRole('status').textContent).toMatch(
    /the answer is.*Standard.*Retrieval fees would add up\./,
  )
  expect(saved).toEqual([])
})

test('keys choose and check in it, and the screen around does not hear them', async () => {
  const saved = await explain(null)
  const flip = open()
  const section = screen.getByRole('region', { name: 'One thing changed' })
  expect(document.activeElement).toBe(section)
  fireEvent.keyDown(section, { code: 'Digit1' })
  expect(flip.getByRole<HTMLInputElement>('radio', { name: /Archive/ }).checked).toBe(true)
  fireEvent.keyDown(section, { code: 'Enter', key: 'Enter', ctrlKey: true })
  expect(flip.getByRole('heading', { name: 'Incorrect' })).toBeTruthy()
  expect(saved).toEqual([])
  fireEvent.keyDown(document.body, { code: 'Digit1' })
  expect(saved).toHaveLength(1)
})

test('neither the changed key nor its why is on the page before the answer', async () => {
  await explain('c')
  expect(document.body.innerHTML).not.toContain('Retrieval fees')
  const flip = open()
  expect(document.body.innerHTML).not.toContain('Retrieval fees')
  expect(flip.queryByRole('heading', { name: /correct/i })).toBeNull()
  expect(checkButton().hasAttribute('disabled')).toBe(true)
})

test('there is nothing to change after a right answer, or without a flip', async () => {
  await explain('b')
  expect(screen.queryByRole('button', { name: 'Change one thing' })).toBeNull()
  const { flip: _, ...plain } = question
  await explain('c', plain)
  expect(screen.queryByRole('button', { name: 'Change one thing' })).toBeNull()
})
