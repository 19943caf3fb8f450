/**
 * Forms that are drawn alike on every machine with the same bank. Invariant: nothing a person did enters the draw, neither
 * what was seen nor what was left out.
 */
import { assembleForm, type Assembly, type DrawnForm } from './assembly'
import type { SealedForm } from '../bank/bank'
import type { Exam } from '../bank/exam'
import type { BankId } from '../bank/ids'
import type { QuestionEntry } from '../bank/question'
import type { PoolItem } from './draw'
import type { SharedDraw } from './formCode'

/** `entries` are all of the bank, `sealed` its sealed mocks of the exam, used or not. */
export type SharedPool = {
  bankId: BankId
  bankHash: string
  exam: Exam
  entries: readonly QuestionEntry[]
  sealed: readonly SealedForm[]
}

/** The mock a shared draw gives. From the whole bank where the sealed mock it names is none of this bank. */
export function drawShared(pool: SharedPool, { source, withTrial, seed }: SharedDraw): Assembly {
  const { bankId, bankHash, exam, entries, sealed } = pool
  const form = sealed.find(({ number }) => number === source)
  const ids = form && new Set(form.questionIds)
  const isIn = (entry: QuestionEntry) => !ids || ids.has(entry.id)
  const items = entries
    .filter(isIn)
    .map((entry): PoolItem => ({ ...entry, timesSeen: 0, lastSeenAtMs: null, isMissed: false }))
  const kind = 'mock' as const
  const request = { exam, bankId, bankHash, pool: items, kind, count: exam.scoredCount + exam.trialCount }
  const drawn = assembleForm({ ...request, withTrial, seed })
  // A sealed mock may lack one of some domain for trial questions that are drawn apart.
  return form && drawn.shortages.length > 0 ? drawShared(pool, { source: 0, withTrial, seed }) : drawn
}

/** How a form can be drawn anew by anyone; null when it rests on what its person had seen or left out. */
export function sharedDrawOf(
  pool: SharedPool,
  { seed, items }: Pick<DrawnForm, 'seed' | 'items'>,
): SharedDraw | null {
  const withTrial = items.some(({ isTrial }) => isTrial)
  const sources = [...pool.sealed.map(({ number }) => number), 0]
  for (const source of sources) {
    const draw = { source, withTrial, seed }
    const drawn = drawShared(pool, draw).form.items
    const isSame =
      drawn.length === items.length &&
      drawn.every(({ questionId }, index) => questionId === items[index]?.questionId)
    if (isSame) return draw
  }
  return null
}
