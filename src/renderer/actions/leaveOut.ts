/** Leaving a question out of mocks, rounds and reviews, and bringing it back. */
import type { BankId, QuestionId } from '#core/bank/ids'
import type { Engine } from './engine'

/** Saves the choice. What was scored before stays as it is: see Past results. */
export function leaveOut(
  { saver }: Pick<Engine, 'saver'>,
  question: { bankId: BankId; questionId: QuestionId },
  isLeftOut: boolean,
): void {
  const { bankId, questionId } = question
  saver.save({ type: 'question.leftOut', bankId, questionId, isLeftOut })
}
