import { expect, test } from 'vitest'
import { fixtureExam, poolItems } from '#core/form/fixtures'
import type { QuestionId } from '#core/bank/ids'
import type { Standing } from '#core/history/standing'
import { actionsOf, bankId } from '#core/log/logFixtures'
import { createTestEngine } from './engineFixture'
import { loadPool, practicePart } from './pool'

const entries = poolItems(5, 1)
const [first] = entries.map(({ id }) => id)

/** An engine whose rows hand out the same standings again until told otherwise, as those of the database do. */
async function world() {
  const { engine } = await createTestEngine({
    entries,
    actions: actionsOf({ attemptId: 'one', answers: { [first ?? '']: 'b' } }),
  })
  const rows = engine.rows()
  const known = { standings: await rows.standings(bankId) }
  const own = {
    ...engine,
    rows: () => ({ ...rows, standings: async (): Promise<readonly Standing[]> => known.standings }),
  }
  return { engine: own, known }
}

test('questions are joined with their standings once, and again when either is another or what is slow', async () => {
  const { engine, known } = await world()
  const { items } = await loadPool(engine, bankId, 1_000)
  expect((await loadPool(engine, bankId, 1_000)).items).toBe(items)
  expect((await loadPool(engine, bankId)).items).toBe(items)
  expect((await loadPool(engine, bankId, 2_000)).items).not.toBe(items)
  known.standings = []
  const now = await loadPool(engine, bankId, 1_000)
  expect(now.items.map(({ timesSeen }) => timesSeen)).toEqual([0, 0, 0, 0, 0])
})

test('a bookmark that was set since is in the pool', async () => {
  const { engine } = await world()
  await loadPool(engine, bankId)
  engine.saver.save({
    type: 'question.bookmarked',
    bankId,
    questionId: first as QuestionId,
    isBookmarked: true,
  })
  await engine.rowsSettled()
  const { items } = await loadPool(engine, bankId)
  expect(items.filter(({ isBookmarked }) => isBookmarked).map(({ id }) => id)).toEqual([first])
})

test('a question left out since is no part of practice, whatever was asked for before', async () => {
  const { engine } = await world()
  expect(practicePart(await loadPool(engine, bankId), fixtureExam)).toHaveLength(5)
  engine.saver.save({ type: 'question.leftOut', bankId, questionId: first as QuestionId, isLeftOut: true })
  await engine.rowsSettled()
  const left = practicePart(await loadPool(engine, bankId), fixtureExam)
  expect(left.map(({ id }) => id)).not.toContain(first)
})
