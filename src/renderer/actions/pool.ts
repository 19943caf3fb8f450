/** What forms are drawn from: a bank joined with what this person has seen of it, and the seals on its mocks. */
import type { SealedExam } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import type { BankId, QuestionId } from '#core/bank/ids'
import type { Bookmark } from '#core/history/marks'
import { formsBrokenBy, type ReservedForm } from '#core/form/reservedForms'
import { practiceItems, type PracticeItem } from '#core/learning/practicePool'
import { practiceOnly } from '#core/form/sealed'
import type { Objection } from '#core/problems/keyRuling'
import { loadIndex } from './bankIndex'
import type { Engine } from './engine'
import { loadObjections } from './objections'
import { sealedIn } from './sealed'

/**
 * A bank's index joined with what this person has seen of it. `running` are on the form of a running sitting, whether they
 * came on screen yet or not; `spent` are questions that keep no mock sealed: those and all that were seen; `guarded` are the bank's exams with a goal, whose sealed mocks practice for another exam spares as well;
 * `objections` are questions that stay out of mocks, with the reason.
 */
export type Pool = {
  bankId: BankId
  bankHash: string
  items: PracticeItem[]
  sealed: SealedExam[]
  spent: ReadonlySet<QuestionId>
  running: ReadonlySet<QuestionId>
  guarded: Exam[]
  objections: ReadonlyMap<QuestionId, Objection>
}

/** Loads what a form is drawn from. A response slower than `budgetMs` counts as slow. */
export async function loadPool(engine: Engine, bankId: BankId, budgetMs = Infinity): Promise<Pool> {
  const rows = engine.rows()
  const [{ bank, index }, standings, sittings, goals, objections, bookmarks] = await Promise.all([
    loadIndex(engine, bankId),
    rows.standings(bankId),
    rows.sittings(),
    rows.goals(),
    loadObjections(engine, bankId),
    rows.bookmarks(),
  ])
  const mine = sittings.filter(({ form }) => form.bankId === bankId)
  const running = new Set(mine.flatMap(({ form }) => form.items.map(({ questionId }) => questionId)))
  return {
    bankId,
    bankHash: index.hash,
    items: practiceItems(index, standings, budgetMs, bookmarkedIn(bankId, bookmarks)),
    sealed: index.sealed,
    spent: new Set([...standings.map(({ questionId }) => questionId), ...running]),
    running,
    guarded: bank.exams.filter(({ id }) =>
      goals.some((goal) => goal.bankId === bankId && goal.examId === id),
    ),
    objections,
  }
}

function bookmarkedIn(bankId: BankId, bookmarks: readonly Bookmark[]): Set<QuestionId> {
  const mine = bookmarks.filter((mark) => mark.isBookmarked && mark.bankId === bankId)
  return new Set(mine.map(({ questionId }) => questionId))
}

/** The seals practice for an exam keeps: those of its untouched mocks, and of other exams this person prepares for. */
export function sealsOf(pool: Pool, exam: Exam): ReservedForm[] {
  const exams = [exam, ...pool.guarded.filter(({ id }) => id !== exam.id)]
  return exams.flatMap((sealed) =>
    sealedIn(pool, sealed).untouched.map((form): ReservedForm => ({ examId: sealed.id, form })),
  )
}

/** Those of them that a round with these opened leaves closed. */
export function closedSeals(pool: Pool, exam: Exam, opened: readonly ReservedForm[]): ReservedForm[] {
  const isOpen = ({ examId, form }: ReservedForm) =>
    opened.some((seal) => seal.examId === examId && seal.form.number === form.number)
  return sealsOf(pool, exam).filter((seal) => !isOpen(seal))
}

/** What a round may ask at all: everything but the questions this person left out. */
export function roundPart({ items, objections }: Pick<Pool, 'items' | 'objections'>): PracticeItem[] {
  return items.filter(({ id }) => objections.get(id) !== 'leftOut')
}

/** What a scored mock may ask: everything nobody objects to. */
export function mockPart({ items, objections }: Pick<Pool, 'items' | 'objections'>): PracticeItem[] {
  return items.filter(({ id }) => !objections.has(id))
}

/** The part of a pool that was asked for last: a screen asks for the same one many times. */
const practiceParts = new WeakMap<Pool, { key: string; items: PracticeItem[] }>()

/** What a round may ask without the questions of sealed mocks, except of those opened for it. Not to be changed. */
export function practicePart(pool: Pool, exam: Exam, opened: readonly ReservedForm[] = []): PracticeItem[] {
  const key = JSON.stringify([exam.id, opened.map(({ examId, form }) => [examId, form.number])])
  const known = practiceParts.get(pool)
  if (known?.key === key) return known.items
  const closed = closedSeals(pool, exam, opened)
  const items = practiceOnly(roundPart(pool), {
    questionIds: new Set(closed.flatMap(({ form }) => form.questionIds)),
  })
  practiceParts.set(pool, { key, items })
  return items
}

/** The seals a round of these questions breaks. */
export function sealsBrokenBy(pool: Pool, exam: Exam, questionIds: readonly QuestionId[]): ReservedForm[] {
  return formsBrokenBy(sealsOf(pool, exam), questionIds)
}

/** A seed for a new form, 0 to 2^32 - 1. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}
