/**
 * How far a sitting is, by its answers. Invariant: a question whose answer was shown is never counted as one that can
 * still be answered.
 */
import { valueAt } from '../common/dictionary'
import type { Answer, Sitting } from './sittingTypes'

/** `answerShown`: without a response, and too late for one. It comes in rounds with feedback only. */
export const standings = ['answered', 'answerShown', 'unanswered'] as const
export type Standing = (typeof standings)[number]

/** What one question has come to; undefined is a question nothing was done with. */
export function standingOf(answer: Pick<Answer, 'response' | 'isChecked'> | undefined): Standing {
  if (answer?.response != null) return 'answered'
  return answer?.isChecked ? 'answerShown' : 'unanswered'
}

/** Counts of questions; those by standing add up to the form's. */
export type SittingProgress = Record<Standing, number> & { flagged: number }

/** How far a sitting is. */
export function sittingProgress({ form, answers }: Pick<Sitting, 'form' | 'answers'>): SittingProgress {
  const progress: SittingProgress = { answered: 0, answerShown: 0, unanswered: 0, flagged: 0 }
  for (const { questionId } of form.items) {
    const answer = valueAt(answers, questionId)
    progress[standingOf(answer)] += 1
    if (answer?.isFlagged) progress.flagged += 1
  }
  return progress
}
