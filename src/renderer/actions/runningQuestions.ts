/**
 * Questions that stand in a running sitting, paused practice included. Invariant: no other screen shows one before its
 * answer was shown there.
 */
import type { QuestionId } from '#core/bank/ids'
import { valueAt } from '#core/common/dictionary'
import { rowKey } from '#core/log/rows'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { RowStore } from '../db/rowStore'
import { keysOf } from './mockQuestions'

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

/** Only practice ever shows one. */
function wasNotShown({ answers }: Sitting, questionId: QuestionId): boolean {
  return valueAt(answers, questionId)?.isChecked !== true
}
