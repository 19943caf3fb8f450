/** The sealed mocks of an exam in a bank, as they stand for this person. */
import type { SealedExam, SealedForm } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import type { QuestionId } from '#core/bank/ids'
import { sealedState, type SealedState } from '#core/form/sealed'

/** What is asked of a pool here; `spent` are questions that keep none sealed. */
type SealedPool = { sealed: readonly SealedExam[]; spent: ReadonlySet<QuestionId> }

/** Which sealed mocks are untouched, and which questions they guard. */
export function sealedIn(pool: SealedPool, exam: Exam): SealedState {
  return sealedState(allSealed(pool, exam), pool.spent)
}

/** Every sealed mock the bank yields, used or not. */
export function allSealed({ sealed }: Pick<SealedPool, 'sealed'>, exam: Exam): SealedForm[] {
  return sealed.find(({ examId }) => examId === exam.id)?.forms ?? []
}
