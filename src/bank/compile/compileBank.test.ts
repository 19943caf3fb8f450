import { expect, test } from 'vitest'
import { compileBank } from './compileBank'
import type { BankContent } from '../readBank'
import type { FileBank } from '../schema/bankSchema'

const file = { path: 'bank.yaml', text: '' } as unknown as BankContent['notes'][number]['file']

function content(topics: string[] | undefined, notes: string[]): BankContent {
  const bank = { id: 'b', title: 'B', topics } as FileBank
  return {
    bank: { value: bank, file, path: [] },
    exams: [],
    questions: [],
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

const scan = { name: 'b' } as Parameters<typeof compileBank>[1]
const order = (bank: BankContent) => compileBank(bank, scan).index.notes.map(({ title }) => title)

test('notes stand in the order of the bank’s topics, others after them in that of their files', () => {
  expect(order(content(['c', 'a'], ['a', 'b', 'c', 'd']))).toEqual(['On c', 'On a', 'On b', 'On d'])
  expect(order(content(undefined, ['b', 'a']))).toEqual(['On b', 'On a'])
})

test('a note is found at its span', () => {
  const { index, lines } = compileBank(content(['c'], ['a', 'c']), scan)
  const bytes = new TextEncoder().encode(lines)
  const texts = index.notes.map(({ span: [start, length] }) =>
    new TextDecoder().decode(bytes.subarray(start, start + length)),
  )
  expect(texts.map((text) => (JSON.parse(text) as { topic: string }).topic)).toEqual(['c', 'a'])
})
