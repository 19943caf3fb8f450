import { expect, test } from 'vitest'
import type { ContentHash } from '#core/bank/ids'
import { questionOfType } from '#core/form/fixtures'
import { createCompilation } from './compileBank'
import type { BankFrame } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import type { FileBank } from '../schema/bankSchema'

const file = { path: 'bank.yaml', text: '' } as unknown as BankFrame['notes'][number]['file']

function content(topics: string[] | undefined, notes: string[]): BankFrame {
  const bank = { id: 'b', title: 'B', topics } as FileBank
  return {
    bank: { value: bank, file, path: [] },
    exams: [],
    notes: notes.map((topic) => ({
      value: { topic, title: `On ${topic}`, text: 'é', facts: [] },
      file,
      path: [],
    })),
    facts: null,
    sources: null,
    services: [],
    assets: [],
    problems: [],
  }
}

const scan = { name: 'b' }
const order = (bank: BankFrame) =>
  createCompilation(scan)
    .end(bank)
    .notes.map(({ title }) => title)

test('notes stand in the order of the bank’s topics, others after them in that of their files', () => {
  expect(order(content(['c', 'a'], ['a', 'b', 'c', 'd']))).toEqual(['On c', 'On a', 'On b', 'On d'])
  expect(order(content(undefined, ['b', 'a']))).toEqual(['On b', 'On a'])
})

test('a note is found at its span', () => {
  const compilation = createCompilation(scan)
  const index = compilation.end(content(['c'], ['a', 'c']))
  const bytes = new TextEncoder().encode(compilation.takeLines())
  const texts = index.notes.map(({ span: [start, length] }) =>
    new TextDecoder().decode(bytes.subarray(start, start + length)),
  )
  expect(texts.map((text) => (JSON.parse(text) as { topic: string }).topic)).toEqual(['c', 'a'])
})

test('without its questions a bank has its notes all the same', () => {
  const compilation = createCompilation(scan)
  const question = { ...questionOfType.single, hash: 'h' as ContentHash }
  compilation.add({ question, line: '{}' } as ReadQuestion)
  compilation.dropQuestions()
  const index = compilation.end(content(['a'], ['a']))
  const [start, length] = index.notes[0]!.span
  expect(index.summary.questionCount).toBe(0)
  expect(JSON.parse(compilation.takeLines().slice(start, start + length))).toMatchObject({ topic: 'a' })
})
