/**
 * When a question is new, seen, and answered for the first time: the one definition every screen and figure goes by.
 * A question is seen from the moment it came on screen in a sitting, whether that runs, waits, ended or was deleted, and
 * whether or not it was answered. Until then it is new. Its first answer is what the sitting in which it was first seen
 * made of it; where it stayed unanswered there in practice, it has none. An exam that is reset makes its questions new.
 */
import { valueAt } from '../common/dictionary'
import { wasReached } from '../sitting/sitting'
import type { Sitting } from '../sitting/sittingTypes'
import type { Exposure, QuestionHistory } from './records'

type Item = Sitting['form']['items'][number]

/** Whether an exposure of a history is the first answer to its question. A retry asks what was seen before. */
export function isFirstAnswer(
  { firstSeenIn }: Pick<QuestionHistory, 'firstSeenIn'>,
  { attemptId, kind }: Pick<Exposure, 'attemptId' | 'kind'>,
): boolean {
  return attemptId === firstSeenIn && kind !== 'retry'
}

/** The items of a sitting that came on screen, in form order; with `before` only those that had not by then. */
export function itemsSeen(
  sitting: Pick<Sitting, 'form' | 'answers'>,
  before?: Pick<Sitting, 'answers'>,
): Item[] {
  const isSeen = (answers: Sitting['answers'], { questionId }: Item) => {
    const answer = valueAt(answers, questionId)
    return answer !== undefined && wasReached(answer)
  }
  return sitting.form.items.filter(
    (item) => isSeen(sitting.answers, item) && !(before && isSeen(before.answers, item)),
  )
}

/** The history of a question that was seen and not answered yet. */
export function seenHistory(
  { attemptId, form }: Pick<Sitting, 'attemptId' | 'form'>,
  { questionId, hash }: Item,
): QuestionHistory {
  return {
    bankId: form.bankId,
    questionId,
    firstSeenIn: attemptId,
    hash,
    exposures: [],
    missedAtMs: null,
    rightSinceMiss: 0,
  }
}
