import { expect, test } from 'vitest'
import type { BankSummary } from '#core/bank/bank'
import { entryColumns } from '#core/bank/entryColumns'
import { questionOfType } from '#core/form/fixtures'
import type { BankId, OptionId, QuestionId } from '#core/bank/ids'
import type { Question, QuestionEntry } from '#core/bank/question'
import { smallLibrary } from '../serviceFixtures'
import type { LibraryPort } from '../libraryPort'
import { createKeyIndex } from './keyIndex'

const question = (index: number, key: 'a' | 'b'): Question => ({
  ...questionOfType.single,
  id: `q${index}` as QuestionId,
  stem: `Question ${index}?`,
  options: questionOfType.single.options.map((option) => ({
    ...option,
    isCorrect: option.id === (key as OptionId),
  })),
})

/** A library of these banks; `reads` counts how often questions were asked for. */
function libraryOf(banks: Record<string, { hash: string; questions: Question[] }>) {
  const { library } = smallLibrary()
  const [summary] = library.list()
  const reads: string[] = []
  const port: LibraryPort = {
    ...library,
    list: () =>
      Object.entries(banks).map(([id, { hash, questions }]): BankSummary => {
        return { ...summary!, id: id as BankId, hash, questionCount: questions.length }
      }),
    index: (id) => {
      const questions = banks[id]?.questions as unknown as QuestionEntry[]
      return { id: id as BankId, hash: '', entries: entryColumns(questions), sealed: [] }
    },
    questions: (id, ids) => {
      reads.push(id)
      return banks[id]?.questions.filter((candidate) => ids.includes(candidate.id)) ?? null
    },
  }
  return { port, reads }
}

const many = Array.from({ length: 250 }, (_, index) => question(index, 'a'))

test('a bank is read once for each content it has', async () => {
  const banks = { one: { hash: '1', questions: many }, two: { hash: '2', questions: [question(7, 'b')] } }
  const { port, reads } = libraryOf(banks)
  const index = createKeyIndex(port)
  const [conflict] = await index.shared([])
  expect(conflict?.sides.map(({ bankId, questionId }) => `${bankId} ${questionId}`)).toEqual([
    'one q7',
    'two q7',
  ])
  await index.shared([])
  expect(reads).toEqual(['one', 'two', 'one', 'one'])
  banks.two = { hash: '3', questions: [question(7, 'a')] }
  expect(await index.shared([])).toEqual([])
  expect(reads.slice(4)).toEqual(['two'])
})

test('a bank alone is not read, unless a ruling is asked about', async () => {
  const { port, reads } = libraryOf({ one: { hash: '1', questions: many } })
  const index = createKeyIndex(port)
  expect(await index.shared([])).toEqual([])
  expect(reads).toEqual([])
  expect(await index.shared(['w' as never])).toEqual([])
  expect(reads).toHaveLength(3)
})

test('what could not be read is read again', async () => {
  const { port } = libraryOf({ one: { hash: '1', questions: many }, two: { hash: '2', questions: many } })
  const { questions } = port
  port.questions = () => Promise.reject(new Error('gone'))
  const index = createKeyIndex(port)
  await expect(index.shared([])).rejects.toThrow('gone')
  port.questions = questions
  expect(await index.shared([])).toEqual([])
})
