/** What scoring says of a sitting. Plain types; the formulas are in scoring.ts and estimate.ts. */
import type { ContentHash, QuestionId } from '../bank/ids'
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

/**
 * A change a person made to how one answer of an attempt counts. `void`: it no longer counts; `key`: it is scored by the
 * snapshot with this hash, whose key was fixed.
 */
export type Remark = { kind: 'void' } | { kind: 'key'; hash: ContentHash }

/** The changes that hold for an attempt, by question. */
export type Remarks = Readonly<Record<QuestionId, Remark>>

/** `isVoid`: a person took the answer out of the score. */
export type ItemResult = {
  questionId: QuestionId
  isRight: boolean
  isBlank: boolean
  credit: number
  isVoid?: true
}

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
