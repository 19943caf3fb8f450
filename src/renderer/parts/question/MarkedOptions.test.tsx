// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { OptionId } from '#core/bank/ids'
import type { Question, Response } from '#core/bank/question'
import { bankId } from '#core/log/logFixtures'
import { MarkedOptions } from './MarkedOptions'

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

test('steps stand in the right order and say where they were placed', () => {
  const options = [option('a', true, 2), option('b', true, 1), option('c', false)]
  const placed = { type: 'ordering', order: ['a', 'b'] } as Response
  const marks = marksOf({ type: 'ordering', options }, ['a', 'b', 'c'], placed)
  expect(marks[0]).toMatch(/Text b.*Correct answer, step 1 · you placed it 2/)
  expect(marks[1]).toMatch(/Text a.*Correct answer, step 2 · you placed it 1/)
  expect(marks[2]).toMatch(/Text c.*Incorrect/)
})
