/**
 * What a response is worth, and what a sitting adds up to.
 * Invariants: credit is 0 to 1 and is 1 exactly when the answer is right; a blank is wrong; nothing here throws.
 */
import { valueAt } from '../common/dictionary'
import type { Exam } from '../bank/exam'
import { practiceEstimate, effectiveCount, type CreditedItem } from './estimate'
import type { ContentHash, QuestionId } from '../bank/ids'
import { wilsonInterval } from '../common/interval'
import {
  keySequence,
  normalizeResponse,
  type NumericAnswer,
  type Option,
  type Prompt,
  type Question,
  type Response,
  type TextAnswer,
} from '../bank/question'
import type { AttemptResult, DomainResult, ItemResult, Remark, Remarks } from './result'
import type { Sitting } from '../sitting/sittingTypes'
import type { FormItem } from '../form/form'
import { foldText, parseQuantity } from './typedAnswer'

export type ResponseScore = Pick<ItemResult, 'isRight' | 'isBlank' | 'credit'>

const blank: ResponseScore = { isRight: false, isBlank: true, credit: 0 }

/**
 * Scores one response. `credit` is the exam's rule: `exact` gives 1 for a right answer and else 0, `partial` gives
 * the share below; single, numeric and text are always exact. `isRight` means wholly right under either rule.
 * - multiple: the exact set, order ignored; share max(0, (hits - false choices) / size of the key).
 * - ordering: the exact sequence of all options with a position and no spare; share of places right.
 * - matching: every pair; share of prompts right.
 * - numeric: within the tolerance of one of the right numbers, its ends included; text: one of the accepted answers,
 *   see `foldText`. A response of another type than the question's counts as blank. Never throws.
 */
export function scoreResponse(
  question: Question,
  response: Response | null,
  credit: Exam['credit'],
): ResponseScore {
  const given = normalizeResponse(response)
  if (!given || given.type !== question.type) return blank
  const share = shareRight(question, given)
  const isRight = share === 1
  return { isRight, isBlank: false, credit: isPartial(given.type, credit) ? share : Number(isRight) }
}

function isPartial(type: Response['type'], credit: Exam['credit']): boolean {
  return (type === 'multiple' || type === 'ordering' || type === 'matching') && credit[type] === 'partial'
}

function shareRight(question: Question, given: Response): number {
  switch (given.type) {
    case 'single':
      return Number(question.options.some((option) => option.isCorrect && option.id === given.chosen))
    case 'multiple':
      return shareOfSet(question.options, given.chosen)
    case 'ordering':
      return shareOfSequence(question.options, given.order)
    case 'matching':
      return shareOfPairs(question.prompts, given.pairs)
    case 'numeric':
      return Number(isWithin(question.numericAnswer, given.text))
    case 'text':
      return Number(isAccepted(question.textAnswer, given.text))
  }
}

function shareOfSet(options: Option[], chosen: string[]): number {
  const key = new Set<string>(options.filter((option) => option.isCorrect).map((option) => option.id))
  const chosenOnce = new Set(chosen)
  const hits = [...chosenOnce].filter((id) => key.has(id)).length
  return key.size === 0 ? 0 : Math.max(0, (hits - (chosenOnce.size - hits)) / key.size)
}

function shareOfSequence(options: Option[], order: string[]): number {
  const key = keySequence(options)
  if (key.length === 0) return 0
  const hits = key.filter((option, index) => order[index] === option.id).length
  // A spare at the end takes no place of the key, but makes the whole longer.
  return hits / Math.max(key.length, order.length)
}

function shareOfPairs(prompts: Prompt[], pairs: Record<string, string>): number {
  if (prompts.length === 0) return 0
  const hits = prompts.filter(({ id, answer }) => valueAt<string, string>(pairs, id) === answer).length
  return hits / prompts.length
}

function isWithin(answer: NumericAnswer | null, text: string): boolean {
  if (!answer) return false
  const unit = answer.unit?.trim()
  const value = parseQuantity(text, unit)
  if (value === null) return false
  return [answer, ...(answer.also ?? [])].some((right) => isNear(value, right))
}

function isNear(value: number, right: { value: number; tolerance: number }): boolean {
  // 1.1 is within 1 ± 0.1, although the machine's 1.1 - 1 is a little more than 0.1.
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(right.value))
  return Math.abs(value - right.value) <= right.tolerance + rounding
}

function isAccepted(answer: TextAnswer | null, text: string): boolean {
  if (!answer) return false
  const given = foldText(text, answer.isCaseSensitive)
  return answer.accepted.some((accepted) => foldText(accepted, answer.isCaseSensitive) === given)
}

/** Finds a snapshot; undefined when there is none. */
export type FindQuestion = (hash: ContentHash) => Question | undefined

type ScoredItem = { item: FormItem; result: ItemResult; isCounted: boolean; stimulusId: string | null }

/**
 * The result of a sitting, from the snapshots of its questions. `right`, `total`, `blank`, `domains` and `estimate`
 * count questions that are not trial questions; in a mock all of them, in practice and retries those with a response
 * or a shown key. `right` counts answers that are wholly right; the estimate rests on credit. A question without a
 * snapshot earns nothing. What `remarks` void counts nowhere; what they give another snapshot is scored by it while that
 * is there. Never throws.
 */
export function scoreAttempt(
  sitting: Sitting,
  findQuestion: FindQuestion,
  remarks: Remarks = {},
): AttemptResult {
  const scored = sitting.form.items.map((item) => {
    const remark = valueAt<QuestionId, Remark>(remarks, item.questionId)
    const fixed = remark?.kind === 'key' ? findQuestion(remark.hash) : undefined
    const entry = scoreItem(sitting, item, fixed ?? findQuestion(item.hash))
    return remark?.kind === 'void' ? voided(entry) : entry
  })
  const counted = scored.filter((entry) => entry.isCounted)
  const isMock = sitting.rules.kind === 'mock'
  return {
    items: scored.map((entry) => entry.result),
    right: rightCount(counted),
    total: counted.length,
    blank: counted.filter((entry) => entry.result.isBlank).length,
    domains: sitting.exam.domains.map((domain) => domainResult(domain.id, counted)),
    estimate: isMock ? practiceEstimate(sitting.exam, counted.map(creditedItem)) : null,
  }
}

function voided(entry: ScoredItem): ScoredItem {
  return { ...entry, result: { ...entry.result, isVoid: true }, isCounted: false }
}

function scoreItem(sitting: Sitting, item: FormItem, question: Question | undefined): ScoredItem {
  const answer = valueAt(sitting.answers, item.questionId)
  const response = answer?.response ?? null
  const score = question
    ? scoreResponse(question, response, sitting.exam.credit)
    : { ...blank, isBlank: normalizeResponse(response) === null }
  const isAnswered = response !== null || answer?.isChecked === true
  return {
    item,
    result: { questionId: item.questionId, ...score },
    isCounted: !item.isTrial && (sitting.rules.kind === 'mock' || isAnswered),
    stimulusId: question?.stimulus?.id ?? null,
  }
}

/** Case studies widen a domain's interval as they do that of the estimate: their answers are not independent. */
function domainResult(domain: string, counted: ScoredItem[]): DomainResult {
  const entries = counted.filter((entry) => entry.item.domain === domain)
  const total = entries.length
  const right = rightCount(entries)
  if (total === 0) return { domain, right, total, fraction: null, interval: null }
  const fraction = right / total
  const worth = effectiveCount(entries.map((entry) => entry.stimulusId))
  return { domain, right, total, fraction, interval: wilsonInterval(fraction * worth, worth) }
}

function rightCount(entries: ScoredItem[]): number {
  return entries.filter((entry) => entry.result.isRight).length
}

function creditedItem({ item, result, stimulusId }: ScoredItem): CreditedItem {
  return { domain: item.domain, credit: result.credit, stimulusId }
}
