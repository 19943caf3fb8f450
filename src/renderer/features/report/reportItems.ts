import { valueAt } from '#core/common/dictionary'
import { isExposed } from '#core/history/history'
import type { Attempt } from '#core/history/records'
import type { Question } from '#core/bank/question'
import { rowKey } from '#core/log/rows'
import { remarkOf } from '#core/problems/remarkPreview'
import type { ItemResult } from '#core/scoring/result'
import type { FindQuestion } from '#core/scoring/scoring'
import type { Answer } from '#core/sitting/sittingTypes'
import type { FormItem } from '#core/form/form'

/** One question of a report: where it stood, what was answered, what came of it. */
export type ReportItem = {
  number: number
  item: FormItem
  question: Question
  answer: Answer
  result: ItemResult
  /** False for a question of a mock that never came on screen: scored as blank, but not missed. */
  isReached: boolean
  /** It stands in a running mock exam, before whose report nothing of it is shown. */
  isInMock: boolean
  /** A fixed key decides; `question` is the one that has it. */
  isRescored: boolean
}

/** Whether a question stands missed in the report: wrong, or seen and left blank, and not taken out of the score. */
export function isMissedItem({ result, isReached }: Pick<ReportItem, 'result' | 'isReached'>): boolean {
  return !result.isRight && isReached && !result.isVoid
}

/** The questions of an attempt in form order; `inMocks` are keys as `rowKey.history` makes them. A practice round ended early leaves out what was not reached. */
export function reportItems(
  attempt: Attempt,
  findQuestion: FindQuestion,
  inMocks: ReadonlySet<string>,
): ReportItem[] {
  return attempt.form.items.flatMap((item, index): ReportItem[] => {
    const remark = remarkOf(attempt, item.questionId)
    const fixed = remark?.kind === 'key' ? findQuestion(remark.hash) : undefined
    const question = fixed ?? findQuestion(item.hash)
    const answer = valueAt(attempt.answers, item.questionId)
    const result = attempt.result.items[index]
    if (!question || !answer || !result) return []
    const isReached = isExposed(attempt.rules.kind, answer)
    if (!isReached && attempt.rules.kind !== 'mock') return []
    const isRescored = fixed !== undefined
    const isInMock = inMocks.has(rowKey.history(attempt.form.bankId, item.questionId))
    return [{ number: index + 1, item, question, answer, result, isReached, isInMock, isRescored }]
  })
}
