/**
 * Questions that stand in a running sitting. Invariant: no other screen shows the key of a running mock's questions
 * before its report, and nothing else asks them, whether they came on screen yet or not.
 */
import type { QuestionId } from '#core/bank/ids'
import { rowKey } from '#core/log/rows'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { RowStore } from '../db/rowStore'

/** Of every running sitting, paused practice included. Keys as `rowKey.history` makes them. */
export async function runningQuestions(rows: RowStore): Promise<ReadonlySet<string>> {
  return keysOf(await rows.sittings())
}

/** Of running mocks alone. Keys as `rowKey.history` makes them. */
export async function questionsInMocks(rows: RowStore): Promise<ReadonlySet<string>> {
  return keysOf((await rows.sittings()).filter(isMock))
}

/** The questions of running mocks among sittings of one bank. */
export function mockQuestionIds(sittings: readonly Sitting[]): Set<QuestionId> {
  return new Set(sittings.filter(isMock).flatMap(({ form }) => form.items.map((item) => item.questionId)))
}

function isMock({ rules }: Sitting): boolean {
  return rules.kind === 'mock'
}

function keysOf(sittings: readonly Sitting[]): Set<string> {
  return new Set(
    sittings.flatMap(({ form }) => form.items.map((item) => rowKey.history(form.bankId, item.questionId))),
  )
}
