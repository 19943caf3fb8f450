/**
 * How likely an exam would be passed, from first exposures alone: a model of this bank's questions, never calibrated
 * to the real exam. Invariants: no chance is told before the evidence is there, nor ever below 5 or above 95 percent.
 */
import { assumedRawCut, domainIn, type Domain, type Exam } from '../bank/exam'
import { wilsonInterval } from '../common/interval'
import { countedFirst } from '../history/counted'
import type { RealResult } from '../history/marks'
import type { DomainTotal } from '../history/records'
import { isNew } from '../form/freshness'
import { domainQuotas } from '../form/quota'
import type { Interval } from '../common/interval'

/** Evidence the gate asks for: first exposures in all, in each domain, and the weight the domains with it cover. */
export const evidenceGate = { total: 60, perDomain: 8, coveredWeight: 0.9 }

/** What is known of one domain: first exposures right of all, rapid guesses left out. `weight` is the exam's. */
export type DomainEvidence = { domain: string; weight: number; right: number; total: number }

/** The evidence for each domain of an exam, in blueprint order; totals of other exams or banks are left out before. */
export function evidenceOf(exam: Pick<Exam, 'domains'>, totals: readonly DomainTotal[]): DomainEvidence[] {
  return exam.domains.map(({ id, weight }) => {
    const mine = totals.filter(({ domain }) => domain === id).map(countedFirst)
    const sum = (part: 'right' | 'total') => mine.reduce((all, counted) => all + counted[part], 0)
    return {
      domain: id,
      weight,
      right: sum('right'),
      total: sum('total'),
    }
  })
}

/** `needed` more first exposures; `domain` null: in any domain. Blueprint order, the total last. */
export type MissingEvidence = { domain: string | null; needed: number }

/** What the gate still lacks; empty when a chance may be told. */
export function missingEvidence(evidence: readonly DomainEvidence[]): MissingEvidence[] {
  const thin = evidence.filter(({ total }) => total < evidenceGate.perDomain)
  const thinWeight = thin.reduce((sum, { weight }) => sum + weight, 0)
  // Weights are sums of hundredths: what differs by less is rounding of the machine.
  const isCovered = 1 - thinWeight >= evidenceGate.coveredWeight - 1e-9
  const missing: MissingEvidence[] = isCovered
    ? []
    : thin.map(({ domain, total }) => ({ domain, needed: evidenceGate.perDomain - total }))
  const sum = evidence.reduce((all, { total }) => all + total, 0)
  const inDomains = missing.reduce((all, { needed }) => all + needed, 0)
  const needed = evidenceGate.total - sum - inDomains
  return needed > 0 ? [...missing, { domain: null, needed }] : missing
}

/** How many questions of each domain are new: what first answers can still come from. */
export type Supply = ReadonlyMap<string, number>

/** The supply of a bank's questions for an exam, every domain of the exam in it. */
export function supplyOf(
  exam: Pick<Exam, 'id' | 'domains'>,
  items: readonly { objectives: string[]; timesSeen: number }[],
): Supply {
  const left = new Map(exam.domains.map(({ id }) => [id, 0]))
  for (const item of items) {
    const domain = isNew(item) ? domainIn(exam, item.objectives) : null
    if (domain !== null) left.set(domain, (left.get(domain) ?? 0) + 1)
  }
  return left
}

/**
 * What the gate still lacks, never more than the bank can give, in a domain or in all; null when all that is left would
 * not open it.
 */
export function missingWithin(evidence: readonly DomainEvidence[], supply: Supply): MissingEvidence[] | null {
  const left = (domain: string) => supply.get(domain) ?? 0
  const most = evidence.map((known) => ({ ...known, total: known.total + left(known.domain) }))
  if (missingEvidence(most).length > 0) return null
  const canBeFilled = new Set(
    most.filter(({ total }) => total >= evidenceGate.perDomain).map(({ domain }) => domain),
  )
  const missing = missingEvidence(evidence)
  const inDomains = missing.filter(({ domain }) => domain !== null && canBeFilled.has(domain))
  const needed =
    evidenceGate.total -
    evidence.reduce((sum, { total }) => sum + total, 0) -
    inDomains.reduce((sum, domain) => sum + domain.needed, 0)
  return needed > 0 ? [...inDomains, { domain: null, needed }] : inDomains
}

/** Chances of a raw score, index = number right, from 0 to `questionCount`; they add up to 1. */
export type RawDistribution = number[]

/**
 * How many of `questionCount` questions, spread by the exam's weights, would be right. Each domain is beta-binomial
 * with a uniform prior; the domains are convolved. `harderBy` (0 to 1) lowers each domain's mean and keeps its spread.
 * Weights .30/.26/.24/.20 with 18/24, 20/22, 9/15 and 3/4 right give 47 or more of 65 a chance of .541501, and
 * .294450 when the exam is .05 harder.
 */
export function rawDistribution(
  evidence: readonly DomainEvidence[],
  questionCount: number,
  harderBy = 0,
): RawDistribution {
  const quotas = domainQuotas(
    evidence.map(({ domain, weight }): Domain => ({ id: domain, title: '', weight, tasks: [] })),
    questionCount,
  )
  return evidence.reduce(
    (all, { domain, right, total }) => {
      const size = total + 2
      const mean = Math.min(1 - 1e-6, Math.max(1e-6, (1 + right) / size - harderBy))
      return convolve(all, betaBinomial(quotas.get(domain) ?? 0, mean * size, (1 - mean) * size))
    },
    [1],
  )
}

/** Chances of 0 to `count` successes when their rate is Beta(a, b); by the ratio of neighbours, so without overflow. */
function betaBinomial(count: number, a: number, b: number): RawDistribution {
  let first = 1
  for (let i = 0; i < count; i += 1) first *= (b + i) / (a + b + i)
  const chances = [first]
  for (let i = 0; i < count; i += 1) {
    chances.push(((chances[i] ?? 0) * ((count - i) * (a + i))) / ((i + 1) * (b + count - i - 1)))
  }
  return chances
}

function convolve(a: RawDistribution, b: RawDistribution): RawDistribution {
  const sum = Array.from({ length: a.length + b.length - 1 }, () => 0)
  a.forEach((x, i) => b.forEach((y, j) => (sum[i + j] = (sum[i + j] ?? 0) + x * y)))
  return sum
}

/** The chance of at least `needed` right. */
export function chanceOf(distribution: RawDistribution, needed: number): number {
  return distribution.slice(Math.max(0, needed)).reduce((sum, chance) => sum + chance, 0)
}

/** The smallest raw score that at least `share` of the chances do not exceed. */
function quantile(distribution: RawDistribution, share: number): number {
  let below = 0
  const index = distribution.findIndex((chance) => (below += chance) >= share)
  return index < 0 ? distribution.length - 1 : index
}

/** The raw scores between which four in five of the chances lie: 40 to 53 of 65 for the worked example above. */
export function rawRange(distribution: RawDistribution): Interval {
  return { low: quantile(distribution, 0.1), high: quantile(distribution, 0.9) }
}

/**
 * Chances are 0.05 to 0.95, told as a simple fraction (`nearestFraction`), never with decimals. `range` holds four in
 * five raw scores of `questionCount`. `weakest` costs most points; `lever` is where more answers move the estimate most.
 */
export type Readiness =
  | {
      isReady: false
      missing: MissingEvidence[]
      evidence: DomainEvidence[]
      total: number
      /** First answers that do not count: too fast to have been read. */
      rapidCount: number
    }
  | {
      isReady: true
      chance: number
      /** For an exam 5 points harder. */
      harderChance: number
      range: Interval
      questionCount: number
      needed: number
      weakest: string
      lever: string
      total: number
    }

/** How much harder the real exam is assumed to be in the second line. */
const harderBy = 0.05

/** The readiness for an exam from the totals of its domains in one bank. */
export function readiness(exam: Exam, totals: readonly DomainTotal[]): Readiness {
  const evidence = evidenceOf(exam, totals)
  const total = evidence.reduce((sum, domain) => sum + domain.total, 0)
  const missing = missingEvidence(evidence)
  if (missing.length > 0) {
    const rapidCount = totals.reduce((sum, { rapidTotal }) => sum + rapidTotal, 0)
    return { isReady: false, missing, evidence, total, rapidCount }
  }
  const questionCount = exam.scoredCount
  const needed = Math.ceil(assumedRawCut(exam) * questionCount - 1e-9)
  const distribution = rawDistribution(evidence, questionCount)
  const chance = capped(chanceOf(distribution, needed))
  const harderChance = capped(chanceOf(rawDistribution(evidence, questionCount, harderBy), needed))
  return {
    isReady: true,
    chance,
    harderChance,
    range: rawRange(distribution),
    questionCount,
    needed,
    weakest: largest(evidence, ({ weight, right, total: of }) => weight * (1 - (1 + right) / (of + 2))),
    lever: largest(evidence, weightedVariance),
    total,
  }
}

function weightedVariance({ weight, right, total }: DomainEvidence): number {
  const a = 1 + right
  const b = 1 + total - right
  return (weight ** 2 * a * b) / ((a + b) ** 2 * (a + b + 1))
}

function largest(evidence: readonly DomainEvidence[], measure: (domain: DomainEvidence) => number): string {
  return evidence.toSorted((a, b) => measure(b) - measure(a))[0]?.domain ?? ''
}

function capped(chance: number): number {
  return Math.min(0.95, Math.max(0.05, chance))
}

/** `part` in `whole`, such as 3 in 4. */
export type Fraction = { part: number; whole: number }

const half: Fraction = { part: 1, whole: 2 }

const fractions: readonly Fraction[] = [
  { part: 1, whole: 20 },
  { part: 1, whole: 10 },
  { part: 1, whole: 5 },
  { part: 1, whole: 4 },
  { part: 1, whole: 3 },
  half,
  { part: 2, whole: 3 },
  { part: 3, whole: 4 },
  { part: 4, whole: 5 },
  { part: 9, whole: 10 },
  { part: 19, whole: 20 },
]

/** The nearest fraction people say, one object for each: .72 is 3 in 4. */
export function nearestFraction(chance: number): Fraction {
  const distance = ({ part, whole }: Fraction) => Math.abs(chance - part / whole)
  return fractions.reduce((best, next) => (distance(next) < distance(best) ? next : best), half)
}

/** `right` of `total` with Wilson's interval; null without any. */
export type Share = { right: number; total: number; interval: Interval } | null

/**
 * All mock and first answers beside the first answers that count for readiness, without those that came too fast: a gap
 * between them is memory of the questions.
 */
export function rawAndFresh(totals: readonly DomainTotal[]): { raw: Share; fresh: Share } {
  const share = (right: number, total: number): Share =>
    total === 0 ? null : { right, total, interval: wilsonInterval(right, total) }
  const sum = (pick: (total: DomainTotal) => number) => totals.reduce((all, total) => all + pick(total), 0)
  return {
    raw: share(
      sum(({ right }) => right),
      sum(({ total }) => total),
    ),
    fresh: share(
      sum((total) => countedFirst(total).right),
      sum((total) => countedFirst(total).total),
    ),
  }
}

/**
 * How often this program was on the right side: forecasts at or above one half that were passed, or below it that
 * were not. Results without a forecast are in neither count. `brier` is the mean squared distance, null for none.
 */
export function hitRate(results: readonly RealResult[]): {
  hits: number
  total: number
  brier: number | null
} {
  const told = results.flatMap(({ forecast, isPassed }) =>
    forecast ? [{ chance: forecast.chance, isPassed }] : [],
  )
  const squares = told.map(({ chance, isPassed }) => (chance - (isPassed ? 1 : 0)) ** 2)
  return {
    hits: told.filter(({ chance, isPassed }) => chance >= 0.5 === isPassed).length,
    total: told.length,
    brier: told.length === 0 ? null : squares.reduce((sum, square) => sum + square, 0) / told.length,
  }
}
