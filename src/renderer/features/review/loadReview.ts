/** What a review works with: the cards of a bank, those due today in order, and the pool other questions come from. */
import { nextDayStartMs } from '#core/common/calendar'
import { domainIn, type Exam } from '#core/bank/exam'
import type { BankId, QuestionId } from '#core/bank/ids'
import { dueAtMs } from '#core/learning/dueAt'
import { reviewQueue } from '#core/learning/dueDate'
import type { Card } from '#core/learning/reviewTypes'
import { examAtMsOf } from '../../actions/dueToday'
import type { Engine } from '../../actions/engine'
import { loadPool, type Pool } from '../../actions/pool'
import { sealedIn } from '../../actions/sealed'
import { loadStanding, type ShownAnswer } from './standingAnswer'

/** The most one session holds; what is over stays due. */
export const mostAtOnce = 100

export type ReviewWork = {
  exam: Exam
  bankId: BankId
  pool: Pool
  cards: Card[]
  /** Question ids of cards due today, in the order to ask them. */
  due: QuestionId[]
  skipped: number
  /** When the next card falls due after today; null when none will. */
  nextDueMs: number | null
  /** Set aside for mocks: never asked here in place of another question. */
  sealed: ReadonlySet<QuestionId>
  /** The answer that was on screen when the page was loaded again; null for none. */
  standing: ShownAnswer | null
}

/** Loads the review of an exam in a bank, for this moment, of up to `limit` questions. */
export async function loadReview(
  engine: Engine,
  bankId: BankId,
  exam: Exam,
  limit = mostAtOnce,
): Promise<ReviewWork> {
  // The answer that ended a session may still be on its way: without it its question would be due again.
  await engine.rowsSettled()
  const rows = engine.rows()
  const nowMs = Date.now()
  const [pool, all, goals, standing] = await Promise.all([
    loadPool(engine, bankId),
    rows.cards(bankId),
    rows.goals(),
    loadStanding(rows, { bankId, examId: exam.id }),
  ])
  const objectives = new Map(pool.items.map((item) => [item.id, item.objectives]))
  const domainOf = (questionId: QuestionId) => domainIn(exam, objectives.get(questionId) ?? [])
  // A card of a question the bank no longer has rests until it is back, one of a running mock until its report.
  const cards = all.filter(({ questionId }) => domainOf(questionId) !== null)
  const askable = cards.filter(({ questionId }) => !pool.inMock.has(questionId))
  const examAtMs = examAtMsOf(goals, nowMs, { bankId, examId: exam.id })
  const dayEndMs = nextDayStartMs(nowMs)
  const weights = new Map(exam.domains.map(({ id, weight }) => [id, weight]))
  const domainWeight = (questionId: QuestionId) => weights.get(domainOf(questionId) ?? '') ?? 0
  const queue = reviewQueue({ cards: askable, examAtMs, nowMs, dayEndMs, limit, domainWeight })
  const later = askable
    .map((card) => dueAtMs(card, examAtMs))
    .filter((atMs): atMs is number => atMs !== null && atMs >= dayEndMs)
  return {
    exam,
    bankId,
    pool,
    cards,
    due: queue.cards.map(({ questionId }) => questionId),
    skipped: queue.skipped,
    nextDueMs: later.length > 0 ? Math.min(...later) : null,
    sealed: sealedIn(pool, exam).questionIds,
    standing: standing && !pool.inMock.has(standing.shown.question.id) ? standing : null,
  }
}
