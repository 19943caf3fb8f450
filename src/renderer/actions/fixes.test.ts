import { expect, test } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import type { AttemptId, ContentHash, QuestionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import type { LogAction } from '#core/log/logEvent'
import { actionsOf, bankId, snapshotOf } from '#core/log/logFixtures'
import type { RowStore } from '../db/rowStore'
import type { Engine } from './engine'
import { createTestEngine } from './engineFixture'
import { loadApplied, undoFix } from './appliedFixes'
import { applyFix, loadFixes } from './fixes'

const q1 = 'q1' as QuestionId

/** The question as its bank has it today: b is right, or what `change` says. */
function fixedOf(questionId: string, change: Partial<Question> = {}): Question {
  const before = snapshotOf(questionId)
  const options = before.options.map((option) => ({ ...option, isCorrect: option.id === 'b' }))
  return { ...before, hash: `fixed ${questionId}` as ContentHash, options, ...change }
}

/** An engine with these attempts, and a bank that has these questions today. */
async function world(present: Question[], actions: LogAction[]) {
  const entries = ['q0', 'q1', 'q2'].map((id) => {
    const hash = present.find((question) => question.id === id)?.hash ?? `hash of ${id}`
    return { ...poolItem(id, 1), hash: hash as ContentHash }
  })
  const { engine, saved } = await createTestEngine({ entries, actions })
  const questions = async (_: unknown, ids: QuestionId[]) =>
    ids.map((id) => present.find((question) => question.id === id) ?? snapshotOf(id))
  const own: Engine = { ...engine, client: { ...engine.client, questions } }
  return { engine: own, saved, settled: () => engine.rowsSettled() }
}

const sat = [
  ...actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null } }),
  ...actionsOf({ attemptId: 'two', kind: 'practice', answers: { q1: 'a', q2: 'a' } }),
]

test('a fixed key is offered with every attempt it would change, newest first', async () => {
  const { engine } = await world([fixedOf('q1')], sat)
  expect(await loadFixes(engine)).toMatchObject([
    {
      questionId: 'q1',
      reason: 'keyFixed',
      remark: { kind: 'key', hash: 'fixed q1' },
      changes: [
        { attemptId: 'two', before: { right: 2, total: 2 }, after: { right: 1, total: 2 } },
        { attemptId: 'one', before: { right: 1, total: 3 }, after: { right: 2, total: 3 } },
      ],
      attemptIds: ['one', 'two'],
    },
  ])
})

test('what nobody waits for any more is not read to its end', async () => {
  const { engine } = await world([fixedOf('q1')], sat)
  const waiting = new AbortController()
  const read: string[] = []
  const rows = new Proxy(engine.rows(), {
    get: (target, name) => (read.push(String(name)), Reflect.get(target, name) as unknown),
  })
  const fixes = loadFixes(engine, rows, waiting.signal)
  waiting.abort(new Error('the screen is gone'))
  await expect(fixes).rejects.toThrow('the screen is gone')
  expect(read).toEqual([])
})

test('attempts are found without opening the history of every question, where these are more', async () => {
  const { engine } = await world([fixedOf('q0'), fixedOf('q1'), fixedOf('q2')], sat)
  const asked: string[] = []
  const { getMany, ...others } = engine.rows()
  const rows: RowStore = {
    ...others,
    getMany: (table, keys) => (asked.push(table), getMany(table, keys)),
  }
  const fixes = await loadFixes(engine, rows)
  expect(fixes.map(({ questionId }) => questionId).toSorted()).toEqual(['q0', 'q1', 'q2'])
  expect(asked).not.toContain('histories')
})

test('a question that was only reworded is not offered', async () => {
  const { options } = snapshotOf('q1')
  const { engine } = await world([fixedOf('q1', { options, stem: 'Other words' })], sat)
  expect(await loadFixes(engine)).toEqual([])
})

test('where the options say something else, answers can only be taken out of the score', async () => {
  const options = fixedOf('q1').options.map((option) => ({ ...option, text: 'Other words' }))
  const { engine } = await world([fixedOf('q1', { options })], sat)
  expect(await loadFixes(engine)).toMatchObject([{ remark: { kind: 'void' }, reason: 'keyFixed' }])
})

test('a key that was fixed before the last attempt is offered for the earlier one', async () => {
  const later = actionsOf({ attemptId: 'three', answers: { q1: 'b' } }).map((action): LogAction => {
    if (action.type !== 'sitting.started') return action
    const items = action.sitting.form.items.map((item) => ({ ...item, hash: 'fixed q1' as ContentHash }))
    return { ...action, sitting: { ...action.sitting, form: { ...action.sitting.form, items } } }
  })
  const kept: LogAction = { type: 'questions.kept', questions: [fixedOf('q1')] }
  const { engine } = await world([fixedOf('q1')], [...sat, kept, ...later])
  const [fix] = await loadFixes(engine)
  expect(fix?.attemptIds).toEqual(['one', 'two'])
})

test('a question that was left out is offered to be taken out, where it counted', async () => {
  const leave: LogAction = { type: 'question.leftOut', bankId, questionId: q1, isLeftOut: true }
  const { engine } = await world([], [...sat, leave])
  expect(await loadFixes(engine)).toMatchObject([
    { reason: 'leftOut', remark: { kind: 'void' }, changes: [{ attemptId: 'two', after: { total: 1 } }, {}] },
  ])
})

test('what is decided is kept with the fixed question before it, told as updated, and undone', async () => {
  const { engine, saved, settled } = await world([fixedOf('q1')], sat)
  const [fix] = await loadFixes(engine)
  await applyFix(engine, fix!)
  await settled()
  expect(saved.map(({ type }) => type)).toEqual(['questions.kept', 'attempts.remarked'])
  expect(await loadFixes(engine)).toEqual([])
  const [applied] = await loadApplied(engine.rows())
  expect(applied).toMatchObject({
    kind: 'key',
    shown: { hash: 'hash of q1' },
    changes: [
      { before: { right: 2 }, after: { right: 1 } },
      { before: { right: 1 }, after: { right: 2 } },
    ],
  })
  undoFix(engine, applied!)
  await settled()
  expect(await loadApplied(engine.rows())).toEqual([])
  expect(await loadFixes(engine)).toHaveLength(1)
})

test('what was taken out of the score is not offered again, and a key fixed once more is', async () => {
  const remarked = (remark: Extract<LogAction, { type: 'attempts.remarked' }>['remark']): LogAction => ({
    type: 'attempts.remarked',
    bankId,
    questionId: q1,
    attemptIds: ['one', 'two'] as AttemptId[],
    remark,
  })
  const out = await world([fixedOf('q1')], [...sat, remarked({ kind: 'void' })])
  expect(await loadFixes(out.engine)).toEqual([])
  const kept: LogAction = { type: 'questions.kept', questions: [fixedOf('q1')] }
  const byKey = remarked({ kind: 'key', hash: 'fixed q1' as ContentHash })
  const { options } = snapshotOf('q1')
  const again = fixedOf('q1', { options, hash: 'fixed again' as ContentHash })
  const { engine } = await world([again], [...sat, kept, byKey])
  expect(await loadFixes(engine)).toMatchObject([{ remark: { kind: 'key', hash: 'fixed again' } }])
})
