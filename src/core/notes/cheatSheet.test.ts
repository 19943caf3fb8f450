import { describe, expect, test } from 'vitest'
import { cheatSheet, type CheatSheet, type StandingMiss } from './cheatSheet'
import { fixtureExam, fixtureOption, fixtureQuestion } from '../form/fixtures'
import type { BankId, ExamId, QuestionId } from '../bank/ids'
import { blockText } from './noteBlocks'
import type { DomainTotal } from '../history/records'

const notes = [
  {
    topic: 'pca',
    title: 'Principal components',
    facts: [],
    text: [
      'It looks for the directions along which data varies.',
      '',
      '- **Regular** computes exactly, for sparse matrices.',
      '- **Randomized** approximates, for very many rows and columns.',
      '',
      '> [!CORRECTION] 2026-11-24 · https://e.com',
      '> **Often taught:** Randomized mode needs dense input.',
      '> **Today:** Density plays no part.',
    ].join('\n'),
  },
  {
    topic: 'shards',
    title: 'Shards',
    facts: [],
    text: 'One shard takes a megabyte every second.\n\nConsumers with fan-out each get their own throughput.',
  },
]

function miss(
  id: string,
  topic: string,
  explanation: string,
  change: Partial<StandingMiss> = {},
): StandingMiss {
  const question = fixtureQuestion('single', { id: id as QuestionId, topic, explanation })
  return { question, domain: '3', missCount: 1, rightSinceMiss: 0, ...change }
}

const modes = miss('q1', 'pca', 'Randomized mode approximates when rows and columns are very many.')
const dense = miss('q2', 'pca', 'Randomized mode does not need dense input; density plays no part.')
const shards = miss('q3', 'shards', 'A shard takes one megabyte a second.', { domain: '1' })

function sheet(
  misses: StandingMiss[],
  room = 10_000,
  totals: DomainTotal[] = [],
  noteDomains = new Map<string, string>(),
): CheatSheet {
  return cheatSheet({ exam: fixtureExam, misses, notes, noteDomains, totals, room })
}

const total = (domain: string, right: number, count: number): DomainTotal => ({
  bankId: 'b' as BankId,
  examId: 'e' as ExamId,
  domain,
  right,
  total: count,
  firstRight: right,
  firstTotal: count,
  rapidRight: 0,
  rapidTotal: 0,
})

const linesOf = ({ domains }: CheatSheet) =>
  domains.flatMap(({ topics }) => topics.flatMap(({ lines }) => lines.map(({ block }) => blockText(block))))

describe('lines', () => {
  test('a miss brings the piece of its note that carries it, a correction included', () => {
    expect(linesOf(sheet([modes]))).toEqual(['Randomized approximates, for very many rows and columns.'])
    expect(linesOf(sheet([dense]))).toEqual(['Randomized mode needs dense input. Density plays no part.'])
  })

  test('two misses on one piece are one line with both behind it', () => {
    const again = miss('q4', 'pca', 'Very many rows and columns: randomized approximates.')
    const [line, ...others] = sheet([modes, again]).domains[0]?.topics[0]?.lines ?? []
    expect(others).toEqual([])
    expect(line?.questionIds).toEqual(['q1', 'q4'])
  })

  test('without a note, or a piece that fits, the explanation stands for it', () => {
    const lost = miss('q5', 'gone', 'What the question itself explains.')
    expect(linesOf(sheet([lost]))).toEqual(['What the question itself explains.'])
    expect(sheet([lost]).domains[0]?.topics[0]?.title).toBe('gone')
  })

  test('the key’s own reason finds its line as well', () => {
    const question = fixtureQuestion('single', {
      topic: 'shards',
      options: [
        fixtureOption('a', { isCorrect: true, why: 'Consumers with fan-out get their own throughput.' }),
      ],
    })
    expect(linesOf(sheet([{ ...shards, question }]))).toEqual([
      'Consumers with fan-out each get their own throughput.',
    ])
  })

  test('the sheet shrinks as questions are learnt, to nothing', () => {
    expect(sheet([modes, dense, shards]).lineCount).toBe(3)
    expect(sheet([dense, shards]).lineCount).toBe(2)
    expect(sheet([])).toEqual({ domains: [], lineCount: 0, leftOut: 0 })
  })
})

describe('order', () => {
  test('the domain with most to gain comes first: weight times gap', () => {
    const order = (totals: DomainTotal[]) =>
      sheet([shards, modes], 10_000, totals).domains.map(({ domain }) => domain)
    // Weights are .20 and .36; without evidence both stand at the cut.
    expect(order([])).toEqual(['3', '1'])
    // .20 * (1 - .25) = .15 against .36 * (1 - .9) = .036.
    expect(order([total('1', 5, 20), total('3', 18, 20)])).toEqual(['1', '3'])
  })

  test('within a topic what was missed most comes first, and less once it was right since', () => {
    expect(linesOf(sheet([modes, { ...dense, missCount: 3 }]))[0]).toContain('Density')
    expect(linesOf(sheet([modes, { ...dense, rightSinceMiss: 1 }]))[0]).toContain('approximates')
  })

  test('outside the guide comes last', () => {
    expect(sheet([{ ...modes, domain: null }, shards]).domains.map(({ domain }) => domain)).toEqual([
      '1',
      null,
    ])
  })
})

test('a note’s lines stand under the note’s own domain, those without a note under their question’s', () => {
  const inOthers = [
    { ...modes, domain: '2' },
    { ...dense, domain: '4' },
  ]
  const placed = sheet(inOthers, 10_000, [], new Map([['pca', '3']]))
  expect(placed.domains.map(({ domain, topics }) => [domain, topics.length])).toEqual([['3', 1]])
  const loose = [miss('q6', '', 'One thing.', { domain: '1' }), miss('q7', '', 'Another.', { domain: '3' })]
  expect(sheet(loose).domains.map(({ domain, topics }) => [domain, topics[0]?.lines.length])).toEqual([
    ['3', 1],
    ['1', 1],
  ])
})

test('what finds no room is counted, and the heaviest line is always there', () => {
  const full = sheet([{ ...modes, missCount: 5 }, dense, shards], 1)
  expect(linesOf(full)).toEqual(['Randomized approximates, for very many rows and columns.'])
  expect(full).toMatchObject({ lineCount: 1, leftOut: 2 })
})

test('the order in which misses come changes nothing', () => {
  expect(sheet([shards, dense, modes], 150)).toEqual(sheet([modes, dense, shards], 150))
})

test('a figure takes the room it is printed in', () => {
  const figure = miss('q4', '', '![A curve](assets/curve.svg)')
  const words = miss('q5', '', 'A shard takes one megabyte a second.')
  expect(sheet([figure, words], 300).leftOut).toBe(1)
  expect(sheet([figure, words], 1_000).leftOut).toBe(0)
})
