/** The sealed mocks of an exam in a bank, as they stand for this person. */
import type { Exam } from '#core/bank/exam'
import type { QuestionId } from '#core/bank/ids'
import type { QuestionEntry } from '#core/bank/question'
import { sealedForms, sealedState, type SealedForm, type SealedState } from '#core/form/sealed'

/** Setting forms aside takes a moment in a large bank and gives the same result until the bank changes. */
const known = new Map<string, SealedForm[]>()

/** What is asked of a pool here; `seen` are all questions ever shown. */
type SealedPool = {
  bankId: string
  bankHash: string
  items: readonly QuestionEntry[]
  seen: ReadonlySet<QuestionId>
}

/** Which sealed mocks are untouched, and which questions they guard. */
export function sealedIn(pool: SealedPool, exam: Exam): SealedState {
  return sealedState(allSealed(pool, exam), pool.seen)
}

/** Every sealed mock the bank yields, used or not. */
export function allSealed(pool: SealedPool, exam: Exam): SealedForm[] {
  const key = `${pool.bankId}/${pool.bankHash}/${exam.id}`
  const forms = known.get(key) ?? sealedForms(exam, pool.items)
  known.set(key, forms)
  return forms
}
