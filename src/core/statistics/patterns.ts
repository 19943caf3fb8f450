/**
 * Patterns in what goes wrong, told only when the counts carry them: when the interval of a difference leaves chance
 * out. Some twenty groups are compared at once, so the interval is one of 99.5 percent, not of 95: one false pattern
 * in ten people instead of one in each.
 */
import { wilsonInterval } from '../common/interval'
import { missCauses, type MissCause } from '../history/marks'
import { questionTypes } from '../bank/question'
import type { Interval } from '../common/interval'
import { partCount } from './attemptCounts'
import { numberAt, tallyAt, type Counts, type Tally } from './counts'
import { qualifiers } from './qualifier'

/** Standard normal quantile of a two-sided 99.5 % interval. */
const z995 = 2.807033768343811

/** A group smaller than this is not looked at. */
const leastInGroup = 8

export type PatternKind = 'qualifiers' | 'types' | 'parts'

/** A group whose share right differs from that of all other answers; `difference` is group minus others, -1 to 1. */
export type Pattern = {
  kind: PatternKind
  /** A qualifier, a question type, or a part of the exam from `0`. */
  name: string
  tally: Tally
  others: Tally
  difference: number
  interval: Interval
}

const groups: Record<PatternKind, readonly string[]> = {
  qualifiers,
  types: questionTypes,
  parts: Array.from({ length: partCount }, (_, index) => String(index)),
}

/** The tally of each group, in order, the unused ones left out: what the tables behind the patterns show. */
export function groupTallies(counts: Counts, kind: PatternKind): { name: string; tally: Tally }[] {
  return groups[kind]
    .map((name) => ({ name, tally: tallyAt(counts, kind, name) }))
    .filter(({ tally }) => tally.total > 0)
}

/** The patterns the counts carry, the largest loss first. Usually few, often none. */
export function patterns(counts: Counts): Pattern[] {
  const kinds: PatternKind[] = ['qualifiers', 'types', 'parts']
  return kinds
    .flatMap((kind) => {
      const tallies = groupTallies(counts, kind)
      return tallies.flatMap(({ name, tally }) => patternOf(kind, name, tally, restOf(tallies, tally)))
    })
    .toSorted((a, b) => a.difference * a.tally.total - b.difference * b.tally.total)
}

function restOf(tallies: readonly { tally: Tally }[], mine: Tally): Tally {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((all, { tally }) => all + pick(tally), 0)
  const right = sum((tally) => tally.right) - mine.right
  const total = sum((tally) => tally.total) - mine.total
  return { right, total, interval: total === 0 ? null : wilsonInterval(right, total) }
}

function patternOf(kind: PatternKind, name: string, tally: Tally, others: Tally): Pattern[] {
  if (tally.total < leastInGroup || others.total < leastInGroup) return []
  const interval = differenceInterval(tally, others)
  if (interval.low <= 0 && interval.high >= 0) return []
  const difference = tally.right / tally.total - others.right / others.total
  return [{ kind, name, tally, others, difference, interval }]
}

/**
 * The 99.5 % interval of the difference of two shares, from their Wilson intervals. Both totals are above 0.
 * Source: Newcombe 1998, method 10.
 */
export function differenceInterval(
  a: Pick<Tally, 'right' | 'total'>,
  b: Pick<Tally, 'right' | 'total'>,
): Interval {
  const [p, q] = [a.right / a.total, b.right / b.total]
  const [of, other] = [wilsonInterval(a.right, a.total, z995), wilsonInterval(b.right, b.total, z995)]
  return {
    low: p - q - Math.hypot(p - of.low, other.high - q),
    high: p - q + Math.hypot(of.high - p, q - other.low),
  }
}

/**
 * What changing answers did. `verdict` is told when the interval of the share changed from right to wrong, among the
 * changes that mattered, leaves one half out.
 */
export type AnswerChanges = {
  rightToWrong: number
  wrongToRight: number
  wrongToWrong: number
  verdict: 'costs' | 'pays' | null
}

export function answerChanges(counts: Counts): AnswerChanges {
  const rightToWrong = numberAt(counts, 'changes', 'rightToWrong')
  const wrongToRight = numberAt(counts, 'changes', 'wrongToRight')
  const { low, high } = wilsonInterval(rightToWrong, rightToWrong + wrongToRight)
  return {
    rightToWrong,
    wrongToRight,
    wrongToWrong: numberAt(counts, 'changes', 'wrongToWrong'),
    verdict: low > 0.5 ? 'costs' : high < 0.5 ? 'pays' : null,
  }
}

/** A cause of misses; `standsOut` when it is surely more frequent than one of five would be by chance. */
export type CauseCount = { cause: MissCause; count: number; total: number; standsOut: boolean }

/** The causes a person tagged, most frequent first; those never used are left out. */
export function causeCounts(counts: Counts): CauseCount[] {
  const tagged = missCauses.map((cause) => ({ cause, count: numberAt(counts, 'causes', cause) }))
  const total = tagged.reduce((sum, { count }) => sum + count, 0)
  return tagged
    .filter(({ count }) => count > 0)
    .map(({ cause, count }) => ({
      cause,
      count,
      total,
      standsOut: wilsonInterval(count, total).low > 1 / missCauses.length,
    }))
    .toSorted((a, b) => b.count - a.count)
}
