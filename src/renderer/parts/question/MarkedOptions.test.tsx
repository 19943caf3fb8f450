// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { OptionId, PromptId } from '#core/bank/ids'
import type { Question, Response } from '#core/bank/question'
import { bankId } from '#core/log/logFixtures'
import { MarkedOptions, MarkedPrompts } from './MarkedOptions'

afterEach(cleanup)

const option = (id: string, isCorrect: boolean, position?: number) =>
  ({
    id,
    text: `Text ${id}`,
    isCorrect,
    why: `Why ${id}.`,
    position,
  }) as unknown as Question['options'][number]

function marksOf(question: Partial<Question>, order: string[], response: Response | null): string[] {
  render(
    <MarkedOptions
      question={{ prompts: [], ...question } as Question}
      optionOrder={order as OptionId[]}
      response={response}
      bankId={bankId}
    />,
  )
  return screen.getAllByRole('listitem').map((item) => item.textContent ?? '')
}

test('options keep the order they were shown in and carry their marks and whys', () => {
  const options = [option('a', true), option('b', false), option('c', false)]
  const chosen = { type: 'single', chosen: 'b' } as Response
  const marks = marksOf({ type: 'single', options }, ['c', 'b', 'a'], chosen)
  expect(marks.map((mark) => mark.charAt(0))).toEqual(['A', 'B', 'C'])
  expect(marks[0]).toMatch(/Text c.*Incorrect.*Why c/)
  expect(marks[1]).toMatch(/Text b.*Incorrect · your answer.*Why b/)
  expect(marks[2]).toMatch(/Text a.*Correct answer.*Why a/)
})

/** The marks beside the items: a right one is green, a missed one red, others plain. */
const looksOf = () =>
  screen
    .getAllByRole('listitem')
    .map(({ className }) => (/key/.test(className) ? 'right' : /miss/.test(className) ? 'missed' : 'plain'))

const steps = [option('a', true, 2), option('b', true, 1), option('c', false)]

test('steps stand in the right order and say where they were placed', () => {
  const placed = { type: 'ordering', order: ['a', 'b'] } as Response
  const marks = marksOf({ type: 'ordering', options: steps }, ['a', 'b', 'c'], placed)
  expect(marks[0]).toMatch(/Text b.*Step 1 · you placed it 2/)
  expect(marks[1]).toMatch(/Text a.*Step 2 · you placed it 1/)
  expect(marks[2]).toMatch(/Text c.*Not a step · you left it out/)
  expect(looksOf()).toEqual(['missed', 'missed', 'plain'])
})

test('a step in its place is marked right, one left out or one too many is marked missed', () => {
  const placed = { type: 'ordering', order: ['b', 'c'] } as Response
  const marks = marksOf({ type: 'ordering', options: steps }, ['a', 'b', 'c'], placed)
  expect(marks[0]).toMatch(/Step 1 · you placed it 1/)
  expect(marks[1]).toMatch(/Step 2 · you left it out/)
  expect(marks[2]).toMatch(/Not a step · you placed it 2/)
  expect(looksOf()).toEqual(['right', 'missed', 'missed'])
})

test('an order that was not given is neither right nor missed', () => {
  const marks = marksOf({ type: 'ordering', options: steps }, ['a', 'b', 'c'], null)
  expect(marks.map((mark) => /Step \d|Not a step/.exec(mark)?.[0])).toEqual([
    'Step 1',
    'Step 2',
    'Not a step',
  ])
  expect(looksOf()).toEqual(['plain', 'plain', 'plain'])
})

describe('pairs', () => {
  const prompts = ['p', 'q', 'r'].map((id, index) => ({
    id: id as PromptId,
    text: `Prompt ${id}`,
    answer: ['a', 'b', 'c'][index] as OptionId,
    why: '',
  }))
  const options = ['a', 'b', 'c'].map((id) => option(id, false))
  const marksWith = (response: Response | null) => {
    const question = { type: 'matching', prompts, options } as unknown as Question
    render(<MarkedPrompts question={question} response={response} bankId={bankId} />)
    return screen.getAllByRole('listitem').map((item) => item.textContent)
  }

  test('say what was matched: right, wrong, or not at all', () => {
    const pairs = { p: 'a', q: 'c' } as Record<PromptId, OptionId>
    const marks = marksWith({ type: 'matching', pairs })
    expect(marks[0]).toContain('Correct · your match')
    expect(marks[1]).toContain('Incorrect · you matched Text c')
    expect(marks[2]).toContain('You left it unmatched')
    expect(looksOf()).toEqual(['right', 'missed', 'plain'])
  })

  test('none of a blank is marked as missed', () => {
    expect(marksWith(null).join()).not.toContain('Incorrect')
    expect(looksOf()).toEqual(['plain', 'plain', 'plain'])
  })
})
