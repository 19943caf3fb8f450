import { describe, expect, test } from 'vitest'
import type { ExamId, QuestionId } from '../bank/ids'
import { formsBrokenBy, formsToRelease, type ReservedForm } from './reservedForms'

const ids = (...names: string[]) => names as QuestionId[]
const seal = (examId: string, number: number, ...names: string[]): ReservedForm => ({
  examId: examId as ExamId,
  form: { number, questionIds: ids(...names) },
})
const names = (seals: ReservedForm[]) => seals.map(({ examId, form }) => `${examId} ${form.number}`)

const seals = [seal('e', 1, 'a', 'b', 'c'), seal('e', 2, 'd', 'f'), seal('e', 3, 'g', 'h')]

describe('opening seals', () => {
  test('takes the one that frees most, and no more than it needs', () => {
    const opening = formsToRelease(seals, ids('a', 'd', 'f', 'outside'), 2)
    expect(names(opening.seals)).toEqual(['e 2'])
    expect(opening.freed).toEqual(['d', 'f'])
  })

  test('goes on until there are as many, the first of equals first', () => {
    const opening = formsToRelease(seals, ids('a', 'b', 'd', 'f', 'g'), 3)
    expect(names(opening.seals)).toEqual(['e 1', 'e 2'])
    expect(opening.freed).toEqual(['a', 'b', 'd', 'f'])
  })

  test('frees what there is when more is wanted, and leaves alone what frees nothing', () => {
    const opening = formsToRelease(seals, ids('a', 'g'), Infinity)
    expect(names(opening.seals)).toEqual(['e 1', 'e 3'])
    expect(opening.freed).toEqual(['a', 'g'])
    expect(formsToRelease(seals, ids('outside'), 5)).toEqual({ seals: [], freed: [] })
    expect(formsToRelease(seals, ids('a'), 0)).toEqual({ seals: [], freed: [] })
  })

  test('frees a question of two exams only with both', () => {
    const two = [seal('e', 1, 'a', 'b'), seal('other', 1, 'b', 'c')]
    expect(formsToRelease(two, ids('a', 'b'), 1)).toEqual({ seals: [two[0]], freed: ['a'] })
    expect(formsToRelease(two, ids('a', 'b'), 2)).toEqual({ seals: two, freed: ['a', 'b'] })
  })
})

test('the seals a round breaks are those it takes a question of', () => {
  expect(names(formsBrokenBy(seals, ids('b', 'g', 'outside')))).toEqual(['e 1', 'e 3'])
  expect(formsBrokenBy(seals, [])).toEqual([])
})
