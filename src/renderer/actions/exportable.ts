/** What of a bank may go into a file while mocks run. Invariant: no question of a running mock is among it. */
import type { BankId, QuestionId } from '#core/bank/ids'
import { loadIndex } from './bankIndex'
import type { Engine } from './engine'
import { mockQuestionIds } from './mockQuestions'

/** What of a bank may go into a file: `ids` null for all of it, `inMockCount` more wait for the report of a mock. */
export type Exportable = { ids: QuestionId[] | null; inMockCount: number }

/** Those of some questions, null for the whole bank, that no running mock asks. */
export async function exportable(
  engine: Engine,
  bankId: BankId,
  questionIds: QuestionId[] | null,
): Promise<Exportable> {
  const sittings = await engine.rows().sittings()
  const inMock = mockQuestionIds(sittings.filter(({ form }) => form.bankId === bankId))
  if (inMock.size === 0) return { ids: questionIds, inMockCount: 0 }
  const asked = questionIds ?? (await loadIndex(engine, bankId)).index.questions.map(({ id }) => id)
  const ids = asked.filter((id) => !inMock.has(id))
  return { ids: ids.length === asked.length ? questionIds : ids, inMockCount: asked.length - ids.length }
}
