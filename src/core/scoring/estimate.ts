/**
 * From a mock exam's credits to a practice estimate on the exam's scale, with its interval.
 * Invariant: the interval holds the value, both are on the scale, and neither ever claims to be an official score.
 */
import { assumedRawCut, type Exam } from '../bank/exam'
import { wilsonInterval, z95 } from '../common/interval'
import { domainQuotas } from '../form/quota'
import type { Estimate } from './result'
import type { Interval } from '../common/interval'

/** Assumed correlation of the answers to questions that share a case study. */
const caseCorrelation = 0.2

type Scale = Pick<Exam, 'scale' | 'passMark' | 'rawCut'>

/**
 * The scaled score of a proportion right (0 to 1): straight from the scale's minimum at 0 to the pass mark at the
 * assumed raw cut, and from there straight to the maximum at 1. Unrounded. With the cut at .72 and a pass mark of 720
 * of 100 to 1000, .5 gives 530.556 and .8 gives 800. The real conversion is unpublished: only the anchors are known.
 */
export function scaledScore(proportion: number, exam: Scale): number {
  const cut = assumedRawCut(exam)
  const { min, max } = exam.scale
  if (proportion < cut) return min + ((exam.passMark - min) * proportion) / cut
  if (cut >= 1) return exam.passMark
  return exam.passMark + ((max - exam.passMark) * (proportion - cut)) / (1 - cut)
}

/** A scale shorter than this, such as one of percentages, is printed to the point: a ten would be a tenth of it. */
const longScale = 500

/**
 * A scaled score as it is printed: down to a full ten, so that one just short of the pass mark never reads as a pass.
 * 753.8 of 100 to 1000 prints as 750, its interval of 648 to 842 as 640 to 840; 66.7 of 0 to 100 as 66.
 */
export function printedScore(score: number, { scale }: Pick<Exam, 'scale'>): number {
  const step = scale.max - scale.min < longScale ? 1 : 10
  return Math.floor(score / step + 1e-9) * step
}

/** Standard error of a raw score in raw points; `total` is at least 2. 49 of 65 gives 3.5. Source: Lord's binomial SEM. */
export function rawScoreError(right: number, total: number): number {
  return Math.sqrt((right * (total - right)) / (total - 1))
}

/**
 * How many times the variance grows when questions come in groups of `groupSize` whose answers correlate by
 * `correlation` (0 to 1): 5 and .2 give 1.8. Source: Kish's design effect.
 */
export function designEffect(groupSize: number, correlation: number): number {
  return 1 + (groupSize - 1) * correlation
}

/**
 * How many independent questions these are worth; one entry a question, its case study or null. At most the number
 * of entries: 65 questions in case studies of five are worth 36.
 */
export function effectiveCount(stimulusIds: readonly (string | null)[]): number {
  const sizes = new Map<string, number>()
  let count = 0
  for (const id of stimulusIds) {
    if (id === null) count += 1
    else sizes.set(id, (sizes.get(id) ?? 0) + 1)
  }
  for (const size of sizes.values()) count += size / designEffect(size, caseCorrelation)
  return count
}

/** Evidence on one domain. `right` and `wrong` may be fractions; weights of all domains add up to 1. */
export type WeightedEvidence = { weight: number; right: number; wrong: number }

/**
 * Mean and standard deviation of the blueprint-weighted proportion, each domain a Beta with a uniform prior, so that
 * a domain without evidence counts as unknown. Weights .30/.26/.24/.20 with 18/24, 20/22, 9/15 and 3/4 right give
 * .721241 and .054740.
 */
export function weightedBetaMoments(domains: readonly WeightedEvidence[]): { mean: number; sd: number } {
  let mean = 0
  let variance = 0
  for (const { weight, right, wrong } of domains) {
    const a = 1 + right
    const b = 1 + wrong
    mean += (weight * a) / (a + b)
    variance += (weight ** 2 * a * b) / ((a + b) ** 2 * (a + b + 1))
  }
  return { mean, sd: Math.sqrt(variance) }
}

/** One question that counts. `credit` is 0 to 1; `domain` is null when it is outside the exam's guide. */
export type CreditedItem = { domain: string | null; credit: number; stimulusId: string | null }

/**
 * The practice estimate of a mock exam from the questions that count, blanks included with credit 0; null for none.
 * When every domain has exactly its quota of them, the proportion is the plain one, with Wilson's interval. When a
 * domain deviates (the bank was short), it is the weighted mean of the domains' proportions over the domains that were
 * asked, with the 95 % interval of the weighted Beta moments, widened where it must be to hold the proportion.
 * Questions that share a case study count for less than their number in either interval.
 */
export function practiceEstimate(exam: Exam, items: readonly CreditedItem[]): Estimate | null {
  if (items.length === 0) return null
  const { proportion, interval } = isToBlueprint(exam, items) ? plain(items) : weighted(exam, items)
  const scaled = { low: scaledScore(interval.low, exam), high: scaledScore(interval.high, exam) }
  return {
    value: scaledScore(proportion, exam),
    interval: scaled,
    proportion,
    passMark: exam.passMark,
    verdict: verdict(scaled, exam.passMark),
  }
}

/** Where an interval lies: above when all of it passes, below when none of it does, else around. */
export function verdict(interval: Interval, passMark: number): Estimate['verdict'] {
  if (interval.low >= passMark) return 'above'
  return interval.high < passMark ? 'below' : 'around'
}

type Proportion = { proportion: number; interval: Interval }

function isToBlueprint(exam: Exam, items: readonly CreditedItem[]): boolean {
  const quotas = domainQuotas(exam.domains, items.length)
  return exam.domains.every(
    ({ id }) => items.filter((item) => item.domain === id).length === (quotas.get(id) ?? 0),
  )
}

function plain(items: readonly CreditedItem[]): Proportion {
  const { share, worth } = evidence(items)
  return { proportion: share, interval: wilsonInterval(share * worth, worth) }
}

function weighted(exam: Exam, items: readonly CreditedItem[]): Proportion {
  const domains = exam.domains.map(({ id, weight }) => {
    const { share, worth } = evidence(items.filter((item) => item.domain === id))
    return { weight, share, right: share * worth, wrong: (1 - share) * worth, isAsked: worth > 0 }
  })
  const asked = domains.filter((domain) => domain.isAsked)
  const askedWeight = asked.reduce((sum, domain) => sum + domain.weight, 0)
  const proportion =
    askedWeight > 0
      ? asked.reduce((sum, domain) => sum + domain.weight * domain.share, 0) / askedWeight
      : evidence(items).share
  const { mean, sd } = weightedBetaMoments(domains)
  return {
    proportion,
    interval: {
      low: Math.max(0, Math.min(proportion, mean - z95 * sd)),
      high: Math.min(1, Math.max(proportion, mean + z95 * sd)),
    },
  }
}

/** Share of the credit, 0 for no items, and the number of independent questions behind it. */
function evidence(items: readonly CreditedItem[]): { share: number; worth: number } {
  if (items.length === 0) return { share: 0, worth: 0 }
  const credit = items.reduce((sum, item) => sum + item.credit, 0)
  return { share: credit / items.length, worth: effectiveCount(items.map((item) => item.stimulusId)) }
}
