import { expect, test } from 'vitest'
import { fixtureExam, poolItem } from '../form/fixtures'
import type { ExamId } from '../bank/ids'
import { bridgeOf, successorOf } from './bridge'

const from = fixtureExam
const to = {
  ...fixtureExam,
  id: 'f' as ExamId,
  code: 'E-2',
  allowedTypes: ['single' as const],
  domains: fixtureExam.domains.slice(0, 2).map((domain, index) => ({ ...domain, weight: index ? 0.4 : 0.6 })),
}
const item = (id: string, objectives: string[], change = {}) => poolItem(id, 1, { objectives, ...change })

const items = [
  item('both', ['e/1.1', 'f/2.1'], { topic: 'shared' }),
  item('new 1', ['f/1.1'], { topic: 'agents' }),
  item('new 2', ['f/2.1'], { topic: 'prompts' }),
  item('new 3', ['f/2.1'], { topic: 'prompts' }),
  item('gone', ['e/1.1'], { topic: 'edge' }),
  item('retyped', ['e/1.1'], { topic: 'steps', type: 'ordering' }),
  item('elsewhere', ['x/1.1']),
]
const bridge = bridgeOf({ from, to }, items)
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

test('questions carry over, are new, or are gone by what they serve', () => {
  expect(ids(bridge.carried)).toEqual(['both'])
  expect(bridge.added.map(({ topic, task, items: found }) => [topic, task, found.length])).toEqual([
    ['prompts', '2.1', 2],
    ['agents', '1.1', 1],
  ])
  expect(bridge.removed.map(({ topic, task }) => [topic, task])).toEqual([['edge', '1.1']])
})

test('a question of a type that is no longer asked is no topic that is gone', () => {
  expect(ids(bridge.retyped)).toEqual(['retyped'])
  expect(bridge.typesGone).toEqual(from.allowedTypes.filter((type) => type !== 'single'))
  expect(bridge.typesNew).toEqual([])
})

test('domains are those of the newer exam, with their weights before', () => {
  const [first, second] = from.domains
  expect(bridge.domains).toEqual([
    { domain: '1', weight: 0.6, before: first?.weight, carried: 0, added: 1 },
    { domain: '2', weight: 0.4, before: second?.weight, carried: 1, added: 2 },
  ])
})

test('the successor is the exam whose code the other one names, if the bank has it', () => {
  const replaced = { lifecycle: { ...from.lifecycle, replacement: 'E-2' } }
  expect(successorOf(replaced, [from, to])).toBe(to)
  expect(successorOf(replaced, [from])).toBeUndefined()
  expect(successorOf(from, [from, to])).toBeUndefined()
})
