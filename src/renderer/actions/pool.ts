/** What forms are drawn from: a bank joined with what this person has seen of it, and the seals on its mocks. */
import type { BankIndex, SealedExam } from '#core/bank/bank'
import { domainIn, type Exam } from '#core/bank/exam'
import type { BankId, QuestionId } from '#core/bank/ids'
import type { Bookmark } from '#core/history/marks'
import type { Standing } from '#core/history/standing'
import { formsBrokenBy, type ReservedForm } from '#core/form/reservedForms'
import { practiceItems, type PracticeItem } from '#core/learning/practicePool'
import { practiceOnly } from '#core/form/sealed'
import type { Objection } from '#core/problems/keyRuling'
import { loadIndex } from './bankIndex'
import type { Engine } from './engine'
import { loadObjections } from './objections'
import { mockQuestionIds } from './mockQuestions'
import { sealedIn } from './sealed'

/**
 * A bank's index joined with what this person has seen of it. `running` are on the form of a running sitting, whether
 * they came on screen yet or not; `inMock` are those of a running mock, which nothing else asks; `spent` are questions that
 * keep no mock sealed: running ones and all that were seen; `guarded` are the bank's exams with a goal, whose sealed
 * mocks practice for another exam spares as well; `objections` are questions that stay out of mocks, with the reason.
 */
export type Pool = {
  bankId: BankId
  bankHash: string
  items: readonly PracticeItem[]
  sealed: SealedExam[]
  spent: ReadonlySet<QuestionId>
  running: ReadonlySet<QuestionId>
  inMock: ReadonlySet<QuestionId>
  guarded: Exam[]
  objections: ReadonlyMap<QuestionId, Objection>
}

/**
 * Loads what a form is drawn from. A response slower than `budgetMs` counts as slow; null where nobody asks for these.
 */
export async function loadPool(
  engine: Engine,
  bankId: BankId,
  budgetMs: number | null = null,
): Promise<Pool> {
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
    items: joinedItems({ index, standings, budgetMs, bookmarked: bookmarkedIn(bankId, bookmarks) }),
    sealed: index.sealed,
    spent: new Set([...standings.map(({ questionId }) => questionId), ...running]),
    running,
    inMock: mockQuestionIds(mine),
    guarded: bank.exams.filter(({ id }) =>
      goals.some((goal) => goal.bankId === bankId && goal.examId === id),
    ),
    objections,
  }
}

type Joined = {
  index: BankIndex
  standings: readonly Standing[]
  budgetMs: number | null
  bookmarked: ReadonlySet<QuestionId>
}

/** What was joined last: with a hundred thousand questions that takes long, and the next screen asks for the same. */
let joinedLast: { parts: Joined; items: PracticeItem[] } | null = null

function joinedItems(parts: Joined): PracticeItem[] {
  if (joinedLast && isSame(parts, joinedLast.parts)) return joinedLast.items
  const { index, standings, budgetMs, bookmarked } = parts
  const items = practiceItems(index, standings, budgetMs ?? Infinity, bookmarked)
  joinedLast = { parts, items }
  return items
}

function isSame(asked: Joined, made: Joined): boolean {
  return (
    asked.index === made.index &&
    asked.standings === made.standings &&
    (asked.budgetMs === null || asked.budgetMs === made.budgetMs) &&
    asked.bookmarked.size === made.bookmarked.size &&
    [...asked.bookmarked].every((id) => made.bookmarked.has(id))
  )
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

/** What a round may ask at all: neither the questions this person left out nor those of a running mock. */
export function roundPart({
  items,
  objections,
  inMock,
}: Pick<Pool, 'items' | 'objections' | 'inMock'>): readonly PracticeItem[] {
  if (objections.size === 0 && inMock.size === 0) return items
  return items.filter(({ id }) => objections.get(id) !== 'leftOut' && !inMock.has(id))
}

/** How many questions of an exam wait for the report of a running mock. */
export function inMockCount({ items, inMock }: Pick<Pool, 'items' | 'inMock'>, exam: Exam): number {
  if (inMock.size === 0) return 0
  return items.filter(({ id, objectives }) => inMock.has(id) && domainIn(exam, objectives) !== null).length
}

/** What a scored mock may ask: everything nobody objects to and no other running mock asks. */
export function mockPart({
  items,
  objections,
  inMock,
}: Pick<Pool, 'items' | 'objections' | 'inMock'>): readonly PracticeItem[] {
  if (objections.size === 0 && inMock.size === 0) return items
  return items.filter(({ id }) => !objections.has(id) && !inMock.has(id))
}

/** The part of some items that was asked for last: a screen asks for the same one many times, and so does the next. */
const practiceParts = new WeakMap<readonly PracticeItem[], { key: string; items: PracticeItem[] }>()

/** What a round may ask without the questions of sealed mocks, except of those opened for it. Not to be changed. */
export function practicePart(pool: Pool, exam: Exam, opened: readonly ReservedForm[] = []): PracticeItem[] {
  const questionIds = new Set(closedSeals(pool, exam, opened).flatMap(({ form }) => form.questionIds))
  const key = JSON.stringify([[...questionIds], [...pool.objections], [...pool.inMock]])
  const known = practiceParts.get(pool.items)
  if (known?.key === key) return known.items
  const items = practiceOnly(roundPart(pool), { questionIds })
  practiceParts.set(pool.items, { key, items })
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
