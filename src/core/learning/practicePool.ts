/**
 * Which questions a round of practice is made of: filters, the ready-made rounds, and the choice among what fits.
 * Pure selection; the same items, filter and seed give the same round.
 */
import type { BankIndex } from '../bank/bank'
import { isNew } from '../form/freshness'
import { byRank, inRankOrder, unitsOf, type Candidate, type PoolItem, type Unit } from '../form/draw'
import { domainIn, tasksIn, type Exam } from '../bank/exam'
import type { QuestionId } from '../bank/ids'
import {
  activeParts,
  openFilter,
  readFilter,
  seenStates,
  type FilterPart,
  type PracticeFilter,
  type PracticeRun,
  type SeenState,
} from '../form/practiceFilter'
import { countedFirst } from '../history/counted'
import type { DomainTotal } from '../history/records'
import type { Standing } from '../history/standing'
import { domainQuotas } from '../form/quota'
import { createRandom, shuffle } from '../common/random'

/** A pool item with what filters ask of its latest response. */
export type PracticeItem = PoolItem & {
  isFlagged: boolean
  isGuessed: boolean
  isSlowWrong: boolean
  isBookmarked: boolean
}

/**
 * A bank's index joined with what a person has seen of it, in the index's order. `budgetMs`: slower is slow;
 * `bookmarked` are the questions to be found again.
 */
export function practiceItems(
  index: Pick<BankIndex, 'questions'>,
  standings: readonly Standing[],
  budgetMs: number,
  bookmarked: ReadonlySet<QuestionId> = new Set(),
): PracticeItem[] {
  const known = new Map(standings.map((standing) => [standing.questionId, standing]))
  return index.questions.map((entry) => {
    const standing = known.get(entry.id)
    return {
      ...entry,
      timesSeen: standing?.timesSeen ?? 0,
      lastSeenAtMs: standing ? standing.lastAtMs : null,
      isMissed: standing?.missedAtMs != null,
      isFlagged: standing?.isFlagged ?? false,
      isGuessed: standing?.confidence === 'guess',
      isSlowWrong: (standing?.missMs ?? 0) > budgetMs,
      isBookmarked: bookmarked.has(entry.id),
    }
  })
}

const hasState: Record<SeenState, (item: PracticeItem) => boolean> = {
  unseen: isNew,
  seen: (item) => !isNew(item),
  missed: ({ isMissed }) => isMissed,
  flagged: ({ isFlagged }) => isFlagged,
  bookmarked: ({ isBookmarked }) => isBookmarked,
  guessed: ({ isGuessed }) => isGuessed,
  slowWrong: ({ isSlowWrong }) => isSlowWrong,
}

/** The items that fit, in their order. What is outside the exam's guide never does. */
export function filterPractice(
  exam: Pick<Exam, 'id' | 'domains'>,
  items: readonly PracticeItem[],
  filter: PracticeFilter,
): PracticeItem[] {
  const parts = activeParts(filter)
  return items.filter((item) => {
    const domain = domainIn(exam, item.objectives)
    return (
      domain !== null && parts.every((part) => isIn(filter[part], valuesOf(part, exam, { item, domain })))
    )
  })
}

/** What an item is in a kind of filter; a question serves several tasks and is in several states. */
function valuesOf(
  part: FilterPart,
  exam: Pick<Exam, 'id'>,
  { item, domain }: { item: PracticeItem; domain: string },
): readonly unknown[] {
  switch (part) {
    case 'domains':
      return [domain]
    case 'tasks':
      return tasksIn(exam.id, item.objectives)
    case 'topics':
      return [item.topic]
    case 'types':
      return [item.type]
    case 'difficulties':
      return [item.difficulty]
    case 'seen':
      return seenStates.filter((state) => hasState[state](item))
  }
}

function isIn(chosen: readonly unknown[], values: readonly unknown[]): boolean {
  return values.some((value) => chosen.includes(value))
}

/** How many items a kind of filter would leave with one value in the place of its own; values without any are not in it. */
export type FilterCounts = Record<FilterPart, ReadonlyMap<unknown, number>>

/** What `filterPractice` would leave for every value of every kind, in one go through the items. */
export function countFits(
  exam: Pick<Exam, 'id' | 'domains'>,
  items: readonly PracticeItem[],
  filter: PracticeFilter,
): FilterCounts {
  const active = activeParts(filter)
  const all = Object.keys(openFilter) as FilterPart[]
  const counts = Object.fromEntries(all.map((part) => [part, new Map<unknown, number>()])) as Record<
    FilterPart,
    Map<unknown, number>
  >
  for (const item of items) {
    const domain = domainIn(exam, item.objectives)
    if (domain === null) continue
    const values = (part: FilterPart) => valuesOf(part, exam, { item, domain })
    const failed = active.filter((part) => !isIn(filter[part], values(part)))
    // What only one kind shuts out, another value of that kind would let in.
    const open = failed.length === 0 ? all : failed.length === 1 ? failed : []
    for (const part of open)
      for (const value of new Set(values(part))) counts[part].set(value, (counts[part].get(value) ?? 0) + 1)
  }
  return counts
}

/** How many items would fit if one kind of filter were let go, most first; kinds that would still leave none are out. */
export function looserFits(
  exam: Pick<Exam, 'id' | 'domains'>,
  items: readonly PracticeItem[],
  filter: PracticeFilter,
): { part: FilterPart; count: number }[] {
  return activeParts(filter)
    .map((part) => {
      const looser = { ...filter, [part]: openFilter[part] }
      return { part, count: filterPractice(exam, items, looser).length }
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

/** What is left of a run: the items that fit and were not asked since it began, in their order. */
export function leftInRun(
  exam: Pick<Exam, 'id' | 'domains'>,
  items: readonly PracticeItem[],
  { filter, sinceMs }: PracticeRun,
): PracticeItem[] {
  return filterPractice(exam, items, readFilter(filter)).filter(
    ({ lastSeenAtMs }) => lastSeenAtMs === null || lastSeenAtMs < sinceMs,
  )
}

export const presets = [
  'tenMinutes',
  'weakDomains',
  'missed',
  'unseen',
  'flagged',
  'slowWrong',
  'topic',
] as const
export type Preset = (typeof presets)[number]

/** `limitMs` null: no clock. */
export type Round = { filter: PracticeFilter; count: number; limitMs: number | null }

/** Questions in a round unless something else decides. */
const usualCount = 10
const tenMinutesMs = 600_000

/**
 * A ready-made round. `questionMs` is what one question takes this person, or the exam's budget; `topic` is used by
 * its own preset only. Weak domains are the two with most points to gain.
 */
export function presetRound(
  preset: Preset,
  given: { exam: Exam; totals: readonly DomainTotal[]; questionMs: number; topic?: string },
): Round {
  const round = (filter: Partial<PracticeFilter>): Round => ({
    filter: { ...openFilter, ...filter },
    count: usualCount,
    limitMs: null,
  })
  switch (preset) {
    case 'tenMinutes': {
      const count = Math.max(3, Math.floor(tenMinutesMs / Math.max(1, given.questionMs)))
      return { ...round({}), count: Math.min(count, 30), limitMs: tenMinutesMs }
    }
    case 'weakDomains':
      return round({ domains: domainsByGain(given.exam, given.totals).slice(0, 2) })
    case 'topic':
      return round({ topics: given.topic === undefined ? [] : [given.topic] })
    case 'missed':
    case 'unseen':
    case 'flagged':
    case 'slowWrong':
      return round({ seen: [preset] })
  }
}

/** An exam's domains by weight times the share still to gain, most first; without evidence half is assumed right. */
export function domainsByGain(exam: Pick<Exam, 'domains'>, totals: readonly DomainTotal[]): string[] {
  const gain = ({ id, weight }: Exam['domains'][number]) => {
    const total = totals.find(({ domain }) => domain === id)
    const counted = total ? countedFirst(total) : { right: 0, total: 0 }
    return weight * (1 - (1 + counted.right) / (2 + counted.total))
  }
  return exam.domains.toSorted((a, b) => gain(b) - gain(a)).map(({ id }) => id)
}

export type PracticeRequest = {
  exam: Exam
  /** Already filtered, and without sealed questions. */
  items: readonly PracticeItem[]
  count: number
  seed: number
  /** Domains follow each other at random, as in an exam; else one after the other. */
  isMixed: boolean
}

/**
 * Up to `count` questions in the order to ask them: by the exam's weights as far as each domain reaches, the rest from
 * whatever fits, fresh ones first. Case studies come whole and together, and only where they fit.
 */
export function choosePractice({ exam, items, count, seed, isMixed }: PracticeRequest): QuestionId[] {
  const random = createRandom(seed)
  const candidates = items.flatMap((item): Candidate[] => {
    const domain = domainIn(exam, item.objectives)
    return domain === null ? [] : [{ item, domain }]
  })
  const units = unitsOf(candidates, random)
  const chosen = pickUnits(units, exam, count)
  const rank = new Map(exam.domains.map(({ id }, index) => [id, index]))
  const placeOf = (unit: Unit) => rank.get(unit.members[0]?.domain ?? '') ?? 0
  const ordered = isMixed
    ? shuffle(chosen, random)
    : chosen.toSorted((a, b) => placeOf(a) - placeOf(b) || byRank(a, b))
  return ordered.flatMap(({ members }) => members.map(({ item }) => item.id))
}

function pickUnits(units: readonly Unit[], exam: Exam, count: number): Unit[] {
  const present = new Set(units.flatMap(({ members }) => members.map(({ domain }) => domain)))
  const quotas = domainQuotas(
    exam.domains.filter(({ id }) => present.has(id)),
    count,
  )
  const chosen = new Set<Unit>()
  let left = count
  const take = (unit: Unit) => {
    chosen.add(unit)
    left -= unit.members.length
  }
  for (const unit of inRankOrder(units)) {
    if (left <= 0) break
    const domain = unit.members[0]?.domain ?? ''
    const quota = quotas.get(domain) ?? 0
    if (unit.members.length > Math.min(quota, left)) continue
    quotas.set(domain, quota - unit.members.length)
    take(unit)
  }
  for (const unit of inRankOrder(units)) {
    if (left <= 0) break
    if (!chosen.has(unit) && unit.members.length <= left) take(unit)
  }
  return [...chosen]
}
