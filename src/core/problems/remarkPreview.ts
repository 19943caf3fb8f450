/**
 * What scoring an answer differently would make of an attempt, before anybody decides to.
 * Invariant: nothing is changed here; what is told is what the projection would make of the decision.
 */
import { valueAt } from '../common/dictionary'
import type { Exam } from '../bank/exam'
import type { AttemptId, QuestionId } from '../bank/ids'
import type { Attempt } from '../history/records'
import type { AttemptResult, Remark, Remarks } from '../scoring/result'
import { scoreAttempt, type FindQuestion } from '../scoring/scoring'
import type { SittingKind } from '../sitting/sittingTypes'

/** A score as a list tells it. `estimate` is unrounded, null but for mocks; so is whether it reaches the pass mark. */
export type ShownScore = { right: number; total: number; estimate: number | null; isPassed: boolean | null }

/** One attempt as it counts now and as it would. */
export type ScoreChange = {
  attemptId: AttemptId
  title: string
  kind: SittingKind
  endedAtMs: number
  passMark: number
  scale: Exam['scale']
  before: ShownScore
  after: ShownScore
}

/** What a decision on one answer would make of an attempt; null when its score and its answers stay as they are. */
export function scoreChange(
  attempt: Attempt,
  questionId: QuestionId,
  { remark, findQuestion }: { remark: Remark | null; findQuestion: FindQuestion },
): ScoreChange | null {
  const { [questionId]: _, ...others }: Remarks = attempt.remarks ?? {}
  const result = scoreAttempt(attempt, findQuestion, remark ? { ...others, [questionId]: remark } : others)
  if (isSameScore(attempt.result, result, questionId)) return null
  const { attemptId, title, rules, end, exam } = attempt
  return {
    ...{
      attemptId,
      title,
      kind: rules.kind,
      endedAtMs: end.atMs,
      passMark: exam.passMark,
      scale: exam.scale,
    },
    before: shownScore(attempt.result),
    after: shownScore(result),
  }
}

/** The score of an attempt as if nothing had been decided on it; null when nothing was. */
export function scoreBefore(attempt: Attempt, findQuestion: FindQuestion): ShownScore | null {
  return attempt.remarks ? shownScore(scoreAttempt(attempt, findQuestion)) : null
}

/** A result as a list tells it. */
export function shownScore({ right, total, estimate }: AttemptResult): ShownScore {
  const isPassed = estimate ? estimate.value >= estimate.passMark : null
  return { right, total, estimate: estimate?.value ?? null, isPassed }
}

function isSameScore(before: AttemptResult, after: AttemptResult, questionId: QuestionId): boolean {
  const creditIn = ({ items }: AttemptResult) => items.find((item) => item.questionId === questionId)?.credit
  return before.right === after.right && before.total === after.total && creditIn(before) === creditIn(after)
}

/** How the answer to a question counts in an attempt by decision; undefined when nobody decided. */
export function remarkOf(attempt: Attempt, questionId: QuestionId): Remark | undefined {
  return attempt.remarks && valueAt(attempt.remarks, questionId)
}
