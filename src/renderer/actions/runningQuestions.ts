/**
 * Questions that stand in a running sitting. Invariant: no other screen shows the key of a running mock's questions
 * before its report, and nothing else asks them, whether they came on screen yet or not.
 */
import type { BankId, QuestionId } from '#core/bank/ids'
import { valueAt } from '#core/common/dictionary'
import { rowKey } from '#core/log/rows'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { RowStore } from '../db/rowStore'
import { loadIndex } from './bankIndex'
import type { Engine } from './engine'

/**
 * Of every running sitting, but those of paused practice whose answer was shown there. Keys as `rowKey.history` makes them.
 */
export async function runningQuestions(rows: RowStore): Promise<ReadonlySet<string>> {
  return keysOf(await rows.sittings(), wasNotShown)
}

/** The paused practice in which the answer to a question was shown last; undefined where there is none. */
export async function roundThatShowed(rows: RowStore, key: string): Promise<Sitting | undefined> {
  const rounds = (await rows.sittings()).toSorted((a, b) => b.touchedAtMs - a.touchedAtMs)
  return rounds.find((sitting) =>
    sitting.form.items.some(
      ({ questionId }) =>
        rowKey.history(sitting.form.bankId, questionId) === key && !wasNotShown(sitting, questionId),
    ),
  )
}

/** Of running mocks alone. Keys as `rowKey.history` makes them. */
export async function questionsInMocks(rows: RowStore): Promise<ReadonlySet<string>> {
  return keysOf((await rows.sittings()).filter(isMock))
}

/** The questions of running mocks among sittings of one bank. */
export function mockQuestionIds(sittings: readonly Sitting[]): Set<QuestionId> {
  return new Set(sittings.filter(isMock).flatMap(({ form }) => form.items.map((item) => item.questionId)))
}

/** How many questions stand missed, without those Missed keeps back until the report of a running mock. */
export async function missedShownCount(rows: RowStore): Promise<number> {
  const [count, inMocks] = await Promise.all([rows.missedCount(), questionsInMocks(rows)])
  if (inMocks.size === 0 || count === 0) return count
  const histories = await rows.getMany('histories', [...inMocks])
  return count - histories.filter((history) => history && history.missedAtMs !== null).length
}

/** What of a bank may go into a file: `ids` null for all of it, `inMockCount` more wait for the report of a mock. */
export type Exportable = { ids: QuestionId[] | null; inMockCount: number }

/** Those of some questions, null for the whole bank, that no running mock asks. */
export async function exportable(
  engine: Engine,
  bankId: BankId,
  questionIds: QuestionId[] | null,
): Promise<Exportable> {
  const sittings = await engine.rows().sittings()
  const inMock = mockQuestionIds(sittings.filter(({ form }) => form.bankId === bankId))
  if (inMock.size === 0) return { ids: questionIds, inMockCount: 0 }
  const asked = questionIds ?? (await loadIndex(engine, bankId)).index.questions.map(({ id }) => id)
  const ids = asked.filter((id) => !inMock.has(id))
  return { ids: ids.length === asked.length ? questionIds : ids, inMockCount: asked.length - ids.length }
}

function isMock({ rules }: Sitting): boolean {
  return rules.kind === 'mock'
}

/** Only practice ever shows one. */
function wasNotShown({ answers }: Sitting, questionId: QuestionId): boolean {
  return valueAt(answers, questionId)?.isChecked !== true
}

function keysOf(
  sittings: readonly Sitting[],
  isMeant: (sitting: Sitting, questionId: QuestionId) => boolean = () => true,
): Set<string> {
  return new Set(
    sittings.flatMap((sitting) =>
      sitting.form.items
        .filter(({ questionId }) => isMeant(sitting, questionId))
        .map(({ questionId }) => rowKey.history(sitting.form.bankId, questionId)),
    ),
  )
}
