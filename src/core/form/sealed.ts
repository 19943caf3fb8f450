/**
 * Sealed mocks: forms of a bank set aside, so that a mock exam is made of questions nobody has practiced.
 * Invariants: the same questions give the same forms on every machine, no question is in two of them, and practice
 * is left enough to work with.
 */
import type { SealedForm } from '../bank/bank'
import { assembleForm } from './assembly'
import type { PoolItem } from './draw'
import { domainIn, type Exam } from '../bank/exam'
import { nameHash } from '../common/nameHash'
import type { QuestionId } from '../bank/ids'
import type { QuestionEntry } from '../bank/question'

/** More forms than this are not set aside: nobody sits as many, and practice can use the questions. */
const mostForms = 12

/** Practice keeps at least this many questions of an exam, and at least as many as one form has. */
const leastForPractice = 60

/** Questions of an exam that one sealed mock takes: those on its form, and those that practice keeps. */
export function sealedNeed(exam: Pick<Exam, 'scoredCount' | 'trialCount'>): {
  inMock: number
  forPractice: number
} {
  const inMock = exam.scoredCount + exam.trialCount
  return { inMock, forPractice: Math.max(leastForPractice, inMock) }
}

/**
 * As many disjoint full forms as the bank yields for an exam, at most twelve, while enough is left for practice.
 * Empty for a bank that is too small. Each follows the exam's weights and mix. Which question comes early is decided
 * by its id, so that a question added to the bank moves few others.
 */
export function sealedForms(exam: Exam, entries: readonly QuestionEntry[]): SealedForm[] {
  const { inMock: size, forPractice } = sealedNeed(exam)
  if (size === 0) return []
  let pool = entries
    .filter((entry) => domainIn(exam, entry.objectives) !== null)
    // In the order of ids a draw finds them sorted.
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry): PoolItem => ({
      ...entry,
      timesSeen: 0,
      lastSeenAtMs: nameHash(`${exam.id}/${entry.id}`),
      isMissed: false,
    }))
  const forms: SealedForm[] = []
  while (forms.length < mostForms && pool.length - size >= forPractice) {
    const questionIds = fullForm(exam, pool, size, forms.length)
    if (!questionIds) break
    forms.push({ number: forms.length + 1, questionIds })
    const taken = new Set(questionIds)
    pool = pool.filter(({ id }) => !taken.has(id))
  }
  return forms
}

function fullForm(exam: Exam, pool: PoolItem[], count: number, seed: number): QuestionId[] | null {
  const request = { exam, pool, count, seed, kind: 'mock' as const, withTrial: false }
  const { form, shortages } = assembleForm({ ...request, bankId: '' as never, bankHash: '' })
  return shortages.length > 0 ? null : form.items.map(({ questionId }) => questionId)
}

/**
 * Where the sealed forms stand. `untouched` are forms of which no question is spent; `questionIds` are all
 * theirs: practice leaves them alone.
 */
export type SealedState = {
  untouched: SealedForm[]
  touchedCount: number
  questionIds: ReadonlySet<QuestionId>
}

/** `spent` are questions that were seen, or are on the form of a running sitting. */
export function sealedState(forms: readonly SealedForm[], spent: ReadonlySet<QuestionId>): SealedState {
  const untouched = forms.filter(({ questionIds }) => !questionIds.some((id) => spent.has(id)))
  return {
    untouched,
    touchedCount: forms.length - untouched.length,
    questionIds: new Set(untouched.flatMap(({ questionIds }) => questionIds)),
  }
}

/** What practice may draw from: everything but the questions of untouched forms. */
export function practiceOnly<Item extends { id: QuestionId }>(
  pool: readonly Item[],
  ...states: Pick<SealedState, 'questionIds'>[]
): Item[] {
  return pool.filter(({ id }) => !states.some(({ questionIds }) => questionIds.has(id)))
}

/**
 * What a mock is drawn from: the next untouched form, or the whole pool when none is left. With `isWide` the form and
 * everything practice may use, for an exam whose trial questions are drawn apart and need one more of some domain.
 */
export function mockPool<Item extends { id: QuestionId }>(
  pool: readonly Item[],
  state: SealedState,
  isWide = false,
): readonly Item[] {
  const [next] = state.untouched
  if (!next) return pool
  const ids = new Set(next.questionIds)
  return pool.filter(({ id }) => ids.has(id) || (isWide && !state.questionIds.has(id)))
}
