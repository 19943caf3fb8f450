/** From what a person chose to a form, and what to offer when the choices leave too little. */
import { assembleForm, assembleRetry, type Assembly } from '#core/form/assembly'
import type { Exam } from '#core/bank/exam'
import { freshness } from '#core/form/freshness'
import { formsToRelease, type Release, type ReservedForm } from '#core/form/reservedForms'
import { activeParts, openFilter, type PracticeFilter } from '#core/form/practiceFilter'
import { choosePractice, filterPractice, type PracticeItem } from '#core/learning/practicePool'
import { mockPool } from '#core/form/sealed'
import { closedSeals, mockPart, practicePart, roundPart, type Pool } from './pool'
import { sealedIn } from './sealed'

/** What a person chose in the set-up. `count` is for practice; a mock has the exam's own number. */
export type SittingChoice = {
  exam: Exam
  kind: 'mock' | 'practice'
  count: number
  domains: string[]
  /** Practice on one study note; absent or null for all of them. */
  topic?: string | null
  /** Practice on a part of the questions; absent for all of them. */
  filter?: Partial<PracticeFilter>
  /** Sealed mocks whose questions this round may ask; absent for none. */
  opened?: readonly ReservedForm[]
  withTrial: boolean
  /** Minutes before extra time; null for no limit. */
  minutes: number | null
  extraTimePercent: number
  canRateConfidence: boolean
  /** Practice: options are covered at first. */
  isCovered?: boolean
  /** Mock: it is disturbed as on a bad day. */
  isBadDay?: boolean
}

/** The number of questions a choice asks for. */
export function askedCount({ exam, kind, count }: SittingChoice): number {
  return kind === 'mock' ? exam.scoredCount + exam.trialCount : count
}

/** Everything a choice of practice narrows to. */
export function filterOf({ domains, topic, filter }: SittingChoice): PracticeFilter {
  return { ...openFilter, ...filter, domains, ...(topic ? { topics: [topic] } : {}) }
}

/**
 * The form a choice draws with this seed: what the set-up announces is what `startChosen` starts. A mock is the next
 * sealed one while there is one, without questions anybody objects to; practice leaves those of sealed mocks alone.
 */
export function drawForm(pool: Pool, choice: SittingChoice, seed: number): Assembly {
  const { exam, kind, opened } = choice
  if (kind === 'mock') {
    const state = sealedIn(pool, exam)
    const items = mockPart(pool)
    const sealed = drawByWeights(pool, mockPool(items, state), choice, seed)
    return sealed.shortages.length > 0
      ? drawByWeights(pool, mockPool(items, state, true), choice, seed)
      : sealed
  }
  const items = practicePart(pool, exam, opened)
  const filter = filterOf(choice)
  // The exam's weights say how all of its questions are spread, not those on one topic or of one type.
  return activeParts(filter).some((part) => part !== 'domains')
    ? drawFrom(pool, filterPractice(exam, items, filter), choice, seed)
    : drawByWeights(pool, items, choice, seed)
}

function drawByWeights(
  pool: Pool,
  items: readonly PracticeItem[],
  choice: SittingChoice,
  seed: number,
): Assembly {
  const { exam, kind, domains, withTrial } = choice
  return assembleForm({
    exam,
    bankId: pool.bankId,
    bankHash: pool.bankHash,
    pool: items,
    kind,
    count: askedCount(choice),
    domains: kind === 'mock' ? [] : domains,
    withTrial,
    seed,
  })
}

/** A round of up to `count` of exactly these items, by the exam's weights as far as they reach. Never a shortage. */
export function drawFrom(
  { bankId, bankHash }: Pool,
  items: readonly PracticeItem[],
  { exam, count }: { exam: Exam; count: number },
  seed: number,
): Assembly {
  const questionIds = choosePractice({ exam, items, count, seed, isMixed: true })
  const { form } = assembleRetry({ exam, bankId, bankHash, pool: items, questionIds, seed })
  return { form, shortages: [], ...freshness(form, items) }
}

/** Whether a mock in progress has questions that fit the choice, so that nothing else may ask them. */
export function isHeldByMock({ items, inMock }: Pool, choice: SittingChoice): boolean {
  if (inMock.size === 0) return false
  const held = items.filter(({ id }) => inMock.has(id))
  return filterPractice(choice.exam, held, choice.kind === 'mock' ? openFilter : filterOf(choice)).length > 0
}

/** `count` questions that fit wait in sealed mocks; `opening` is the next to open for some of them. */
export type SealedRest = { count: number; opening: Release }

/**
 * What waits in sealed mocks when `assembly` lacks questions; for a drill on one topic, whatever there is. Nothing is
 * to be opened when enough is drawn, or no sealed question fits.
 */
export function sealedRest(pool: Pool, choice: SittingChoice, { form, shortages }: Assembly): SealedRest {
  const { exam, topic, count, opened = [] } = choice
  const fits = (items: readonly PracticeItem[]) => filterPractice(exam, items, filterOf(choice))
  const free = fits(practicePart(pool, exam, opened))
  const known = new Set(free.map(({ id }) => id))
  const short = shortages.map(({ domain }) => domain)
  const sealed = filterPractice(exam, fits(roundPart(pool)), { ...openFilter, domains: short })
    .map(({ id }) => id)
    .filter((id) => !known.has(id))
  const isShort = topic ? sealed.length > 0 : form.items.length < count
  const opening = formsToRelease(closedSeals(pool, exam, opened), sealed, isShort ? 1 : 0)
  return { count: isShort ? sealed.length : 0, opening }
}
