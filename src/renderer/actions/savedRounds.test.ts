// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import { openFilter } from '#core/form/practiceFilter'
import { bankId } from '#core/log/logFixtures'
import { createTestEngine } from './engineFixture'
import { choiceOf, roundOf } from './roundChoice'
import { removeRound, savedRounds, saveRound } from './savedRounds'

const filter = { ...openFilter, domains: ['1'], seen: ['missed'] as const, types: ['single'] as const }
const choice = {
  ...choiceOf(fixtureExam, { ...roundOf('', bankId, emptyChoice()), id: '' }, 0),
  filter,
  domains: ['1'],
  count: 25,
  minutes: 50,
  isCovered: true,
}

function emptyChoice() {
  return {
    exam: fixtureExam,
    kind: 'practice' as const,
    count: 10,
    domains: [],
    withTrial: false,
    minutes: null,
    extraTimePercent: 0,
    canRateConfidence: true,
  }
}

test('a round comes back from the log as it was set up, and two are there by name', async () => {
  const { engine } = await createTestEngine({})
  saveRound(engine, roundOf('Weak spots', bankId, choice))
  saveRound(engine, roundOf('Everything', bankId, emptyChoice()))
  await engine.rowsSettled()
  const rounds = savedRounds(await engine.rows().settings())
  expect(rounds.map(({ name }) => name)).toEqual(['Everything', 'Weak spots'])
  const again = choiceOf(fixtureExam, rounds[1]!, 50)
  expect(again).toMatchObject({
    kind: 'practice',
    count: 25,
    domains: ['1'],
    filter: { seen: ['missed'], types: ['single'] },
    // At the pace of the exam, whatever stood there: two minutes a question.
    minutes: 50,
    extraTimePercent: 50,
    isCovered: true,
  })
})

test('a round that was removed is gone, and the other stays', async () => {
  const { engine } = await createTestEngine({})
  saveRound(engine, roundOf('One', bankId, choice))
  saveRound(engine, roundOf('Two', bankId, choice))
  await engine.rowsSettled()
  const [first] = savedRounds(await engine.rows().settings())
  removeRound(engine, first!)
  await engine.rowsSettled()
  expect(savedRounds(await engine.rows().settings()).map(({ name }) => name)).toEqual(['Two'])
})

test.each([
  ['nothing', null],
  ['a text', 'round'],
  ['no filter', { name: 'n', bankId: 'b', examId: 'e', count: 3 }],
  ['a count of none', { name: 'n', bankId: 'b', examId: 'e', count: 0, filter }],
  ['a count of too many', { name: 'n', bankId: 'b', examId: 'e', count: 501, filter }],
])('a setting that holds %s is no round', (_, value) => {
  expect(savedRounds([{ key: 'round.x', value }])).toEqual([])
})

test('values a filter does not know are left out of it', () => {
  const odd = {
    ...filter,
    seen: ['missed', 'never'],
    types: 'single',
    difficulties: [3, 9],
    topics: [1, 'pca'],
  }
  const [round] = savedRounds([
    { key: 'round.x', value: { name: 'n', bankId: 'b', examId: 'e', count: 3, filter: odd } },
    { key: 'theme', value: 'dark' },
  ])
  expect(round?.filter).toEqual({
    domains: ['1'],
    tasks: [],
    topics: ['pca'],
    types: [],
    difficulties: [3],
    seen: ['missed'],
  })
})
