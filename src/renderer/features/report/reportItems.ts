import { valueAt } from '#core/common/dictionary'
import type { Attempt } from '#core/history/records'
import type { Question } from '#core/bank/question'
import type { ItemResult } from '#core/scoring/result'
import type { Answer } from '#core/sitting/sittingTypes'
import type { FormItem } from '#core/form/form'

/** One question of a report: where it stood, what was answered, what came of it. */
export type ReportItem = {
  number: number
  item: FormItem
  question: Question
  answer: Answer
  result: ItemResult
}

/** The questions of an attempt in form order. A practice round ended early leaves out what was not reached. */
export function reportItems(attempt: Attempt, questions: (Question | undefined)[]): ReportItem[] {
  return attempt.form.items.flatMap((item, index): ReportItem[] => {
    const question = questions[index]
    const answer = valueAt(attempt.answers, item.questionId)
    const result = attempt.result.items[index]
    if (!question || !answer || !result) return []
    const isReached = attempt.rules.kind === 'mock' || answer.isChecked || answer.response !== null
    return isReached ? [{ number: index + 1, item, question, answer, result }] : []
  })
}
