import { expect, test, vi } from 'vitest'
import { fixtureExam, poolItem, questionOfType } from '#core/form/fixtures'
import type { ContentHash, QuestionId } from '#core/bank/ids'
import { bankId } from '#core/log/logFixtures'
import type { Question } from '#core/bank/question'
import { ServiceError, type Client } from '../api/client'
import type { Engine } from './engine'
import { createTestEngine } from './engineFixture'
import { startRetry } from './startSitting'

/** A bank of questions with stems of a length, and an engine on it. */
async function bankOf(count: number, stemLength: number) {
  const entries = Array.from({ length: count }, (_, index) => poolItem(`q${index}`, 1))
  const { engine, saved } = await createTestEngine({ entries })
  const questions = vi.fn<Client['questions']>(async (_, ids) =>
    ids.map((id): Question => ({
      ...questionOfType.single,
      id,
      hash: `hash of ${id}` as ContentHash,
      stem: 'x'.repeat(stemLength),
    })),
  )
  const own: Engine = { ...engine, client: { ...engine.client, questions } }
  const ids = entries.map(({ id }) => id)
  return { engine: own, saved, questions, ids }
}

test('large questions are kept in parts that each fit into the log, before the sitting that shows them', async () => {
  const { engine, saved, ids } = await bankOf(60, 100_000)
  await startRetry(engine, fixtureExam, bankId, ids)
  const kept = saved.flatMap((action) => (action.type === 'questions.kept' ? [action] : []))
  expect(kept.flatMap(({ questions }) => questions.map(({ id }) => id)).toSorted()).toEqual(ids.toSorted())
  expect(kept.length).toBeGreaterThan(5)
  for (const action of kept) {
    expect(action).toMatchObject({ bankId, seed: expect.any(Number) as number })
    expect(JSON.stringify(action).length).toBeLessThan(1_100_000)
  }
  expect(saved.at(-1)?.type).toBe('sitting.started')
})

test('a bank that changed in between starts nothing, and says to draw again', async () => {
  const { engine, saved, ids } = await bankOf(3, 10)
  const refusal = new ServiceError('questionsChanged', 'The bank was changed.')
  const refusing: Engine = { ...engine, saver: { ...engine.saver, saved: () => Promise.reject(refusal) } }
  await expect(startRetry(refusing, fixtureExam, bankId, ids)).rejects.toThrow('The bank was changed.')
  expect(saved.map(({ type }) => type)).toEqual(['questions.kept'])
})

test('2,500 missed questions are retried at once, as many as one sitting holds', async () => {
  const { engine, saved, questions } = await bankOf(2_500, 10)
  const ids = Array.from({ length: 2_500 }, (_, index) => `q${index}` as QuestionId)
  await startRetry(engine, fixtureExam, bankId, ids)
  expect(questions).toHaveBeenCalledOnce()
  const started = saved.at(-1)
  expect(started?.type === 'sitting.started' && started.sitting.form.items).toHaveLength(2_500)
})
