/** The sealed mocks of an exam in a bank, as they stand for this person. */
import type { SealedForm } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { sealedState, type SealedState } from '#core/form/sealed'
import type { Pool } from './pool'

type SealedPool = Pick<Pool, 'sealed' | 'seen'>

/** Which sealed mocks are untouched, and which questions they guard. */
export function sealedIn(pool: SealedPool, exam: Exam): SealedState {
  return sealedState(allSealed(pool, exam), pool.seen)
}

/** Every sealed mock the bank yields, used or not. */
export function allSealed({ sealed }: Pick<Pool, 'sealed'>, exam: Exam): SealedForm[] {
  return sealed.find(({ examId }) => examId === exam.id)?.forms ?? []
}
