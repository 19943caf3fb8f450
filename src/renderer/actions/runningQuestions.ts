/** Questions that stand in a running sitting: no other screen may show them until it has ended. */
import { rowKey } from '#core/log/rows'
import type { RowStore } from '../db/rowStore'

/** Keys as `rowKey.history` makes them. */
export async function runningQuestions(rows: RowStore): Promise<ReadonlySet<string>> {
  const sittings = await rows.sittings()
  return new Set(
    sittings.flatMap(({ form }) => form.items.map((item) => rowKey.history(form.bankId, item.questionId))),
  )
}
