/**
 * Questions that stand in a running mock. Invariant: no other screen shows the key of one before the mock's report, and
 * nothing else asks it, whether it came on screen yet or not.
 */
import type { QuestionId } from '#core/bank/ids'
import { rowKey } from '#core/log/rows'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { RowStore } from '../db/rowStore'

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

function isMock({ rules }: Sitting): boolean {
  return rules.kind === 'mock'
}

/** The questions of sittings, or of those some. Keys as `rowKey.history` makes them. */
export function keysOf(
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
