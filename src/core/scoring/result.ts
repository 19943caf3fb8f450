/** What scoring says of a sitting. Plain types; the formulas are in scoring.ts and estimate.ts. */
import type { QuestionId } from '../bank/ids'
import type { Interval } from '../common/interval'

/** `right` of `total` scored questions; `fraction` is 0 to 1, null when total is 0; `interval` is Wilson, 95 %. */
export type DomainResult = {
  domain: string
  right: number
  total: number
  fraction: number | null
  interval: Interval | null
}

/**
 * A practice estimate on the exam's scale: unrounded, with its 95 % interval. Never an official score.
 * `verdict` compares the interval with the pass mark.
 */
export type Estimate = {
  value: number
  interval: Interval
  proportion: number
  passMark: number
  verdict: 'above' | 'around' | 'below'
}

export type ItemResult = { questionId: QuestionId; isRight: boolean; isBlank: boolean; credit: number }

/**
 * `items` in form order, trial questions included; `right` and `total` count scored questions only.
 * In practice and retries only answered questions are scored.
 */
export type AttemptResult = {
  items: ItemResult[]
  right: number
  total: number
  blank: number
  domains: DomainResult[]
  /** Mock exams only. */
  estimate: Estimate | null
}
