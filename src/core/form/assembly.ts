/**
 * From a pool of questions to a form: a mock, a practice round or a retry.
 * Invariants: the same request gives the same form; no question is on it twice; a domain the bank cannot fill is
 * reported and never filled from another.
 */
import { domainIn, tasksIn, type Exam } from '../bank/exam'
import {
  drawUnits,
  isCase,
  questionCount,
  unitsOf,
  byRank,
  type Candidate,
  type PoolItem,
  type Unit,
} from './draw'
import type { BankId, QuestionId } from '../bank/ids'
import { rebalanceForm } from './rebalanceForm'
import type { Question, QuestionEntry, QuestionType } from '../bank/question'
import { freshness, type Freshness } from './freshness'
import { domainQuotas } from './quota'
import { createRandom, shuffle, type Random } from '../common/random'
import { keySequence } from '../bank/question'
import type { Form, FormItem } from './form'

/** A place on a form before its options are arranged. */
export type DrawnItem = Omit<FormItem, 'optionOrder'>

/** A form before its options are arranged: `{ ...form, items: arrangeItems(form.items, questions, form.seed) }`. */
export type DrawnForm = Omit<Form, 'items'> & { items: DrawnItem[] }

/**
 * `pool` in any order; callers narrow it by topic, task or history before. `count` is 1 or more. `domains` and `types`
 * narrow to those; absent or empty means all. `withTrial` concerns mocks only: `count` is then ignored for the exam's
 * `scoredCount` and `trialCount`.
 */
export type AssemblyRequest = {
  exam: Exam
  bankId: BankId
  bankHash: string
  pool: readonly PoolItem[]
  kind: 'mock' | 'practice'
  count: number
  seed: number
  withTrial: boolean
  domains?: readonly string[]
  types?: readonly QuestionType[]
}

/**
 * A domain that stays short: it needs `needed`, `drawn` are on the form. `available` is what the pool has for it; when
 * that is not less than `needed`, case studies did not fit the rest.
 */
export type Shortage = { domain: string; needed: number; drawn: number; available: number }

/** Shortages are in blueprint order. */
export type Assembly = { form: DrawnForm; shortages: Shortage[] } & Freshness

type Parts = { scored: Unit[]; trial: Unit[] }

/**
 * Draws a form by largest-remainder quotas of the exam's weights (those of the chosen domains), fresh questions first,
 * case studies whole. A mock keeps to the exam's allowed types and is repaired towards its mix; practice is not. With
 * trial questions on, the questions that count follow the weights, and the trial questions are drawn apart by the same
 * weights. Questions are shuffled across the form, those of a case study stay together.
 * A case study with a question that the filters exclude is left out whole; questions outside the exam's guide are no
 * part of it. Where rules collide: quotas, then whole case studies, then the mix, then freshness.
 */
export function assembleForm(request: AssemblyRequest): Assembly {
  const random = createRandom(request.seed)
  const candidates = eligible(request)
  const { scoredQuotas, trialQuotas } = quotasOf(request)
  const units = unitsOf(candidates, random)
  const parts = drawParts(units, scoredQuotas, trialQuotas)
  const { scored, trial } = request.kind === 'mock' ? repairParts(parts, units, request.exam) : parts
  const placed = [
    ...scored.map((unit) => ({ unit, isTrial: false })),
    ...trial.map((unit) => ({ unit, isTrial: true })),
  ]
  const drawn = shuffle(placed, random).flatMap(({ unit, isTrial }) =>
    unit.members.map((member) => ({ member, isTrial })),
  )
  const { bankId, bankHash, seed } = request
  const items = drawn.map(({ member, isTrial }) => drawnItem(request.exam, member, isTrial))
  const form: DrawnForm = { bankId, bankHash, seed, items }
  return {
    form,
    shortages: shortagesOf(request.exam, candidates, [
      { quotas: scoredQuotas, units: scored },
      { quotas: trialQuotas, units: trial },
    ]),
    ...freshness(form, request.pool),
  }
}

function eligible(request: AssemblyRequest): Candidate[] {
  const { exam, domains, types, kind } = request
  const isIncluded = ({ item, domain }: Candidate) =>
    (!domains?.length || domains.includes(domain)) &&
    (!types?.length || types.includes(item.type)) &&
    (kind !== 'mock' || exam.allowedTypes.includes(item.type))
  const candidates: Candidate[] = []
  const broken = new Set<string>()
  let lastId: QuestionId | null = null
  // In the order of ids one that comes twice is next to itself.
  for (const item of request.pool.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const domain = domainIn(exam, item.objectives)
    if (domain === null || item.id === lastId) continue
    lastId = item.id
    const candidate = { item, domain }
    if (isIncluded(candidate)) candidates.push(candidate)
    else if (item.stimulusId !== null) broken.add(item.stimulusId)
  }
  return broken.size === 0
    ? candidates
    : candidates.filter(({ item }) => item.stimulusId === null || !broken.has(item.stimulusId))
}

/** The task of the first objective; null when that names a whole domain. */
function taskIn(exam: Exam, domain: string | null, objectives: string[]): string | null {
  const [first] = tasksIn(exam.id, objectives)
  return domain === null || first === undefined || first === domain ? null : first
}

type Quotas = ReadonlyMap<string, number>

function quotasOf(request: AssemblyRequest): { scoredQuotas: Quotas; trialQuotas: Quotas } {
  const { exam, domains } = request
  const chosen = exam.domains.filter(({ id }) => !domains?.length || domains.includes(id))
  const hasTrial = request.kind === 'mock' && request.withTrial
  return {
    scoredQuotas: domainQuotas(chosen, hasTrial ? exam.scoredCount : request.count),
    trialQuotas: domainQuotas(chosen, hasTrial ? exam.trialCount : 0),
  }
}

function drawParts(units: Unit[], scoredQuotas: Quotas, trialQuotas: Quotas): Parts {
  const count = [...scoredQuotas.values()].reduce((sum, quota) => sum + quota, 0)
  // Case studies have the share of the form that they have of the pool, and at least one is tried.
  const caseShare = questionCount(units.filter(isCase)) / Math.max(1, questionCount(units))
  const scored = drawUnits(units, scoredQuotas, Math.ceil(count * caseShare))
  const taken = new Set(scored)
  const hasTrial = [...trialQuotas.values()].some((quota) => quota > 0)
  const trial = hasTrial
    ? drawUnits(
        units.filter((unit) => !taken.has(unit)),
        trialQuotas,
        0,
      )
    : []
  return { scored, trial }
}

/** Repairs scored and trial questions as the one form the candidate sees; each domain keeps its number of either. */
function repairParts({ scored, trial }: Parts, units: Unit[], exam: Exam): Parts {
  const drawn = [...scored, ...trial]
  const taken = new Set(drawn)
  const spare = () => units.filter((unit) => !taken.has(unit)).sort(byRank)
  const singles = rebalanceForm(drawn, spare, exam.mix).toSorted(byRank)
  const repaired: Parts = { scored: scored.filter(isCase), trial: trial.filter(isCase) }
  for (const domain of exam.domains) {
    const isHere = (unit: Unit) => !isCase(unit) && unit.members[0]?.domain === domain.id
    const scoredCount = scored.filter(isHere).length
    const here = singles.filter(isHere)
    repaired.scored.push(...here.slice(0, scoredCount))
    repaired.trial.push(...here.slice(scoredCount))
  }
  return repaired
}

function shortagesOf(
  exam: Exam,
  candidates: Candidate[],
  parts: { quotas: Quotas; units: Unit[] }[],
): Shortage[] {
  const members = parts.flatMap(({ units }) => units.flatMap((unit) => unit.members))
  return exam.domains.flatMap(({ id }): Shortage[] => {
    const isHere = (candidate: Candidate) => candidate.domain === id
    const needed = parts.reduce((sum, { quotas }) => sum + (quotas.get(id) ?? 0), 0)
    const drawn = members.filter(isHere).length
    if (drawn >= needed) return []
    return [{ domain: id, needed, drawn, available: candidates.filter(isHere).length }]
  })
}

function drawnItem(exam: Exam, { item, domain }: Candidate, isTrial: boolean): DrawnItem {
  const task = taskIn(exam, domain, item.objectives)
  return { questionId: item.id, hash: item.hash, domain, task, isTrial }
}

/** `questionIds` in any order, repeats counted once. */
export type RetryRequest = {
  exam: Exam
  bankId: BankId
  bankHash: string
  pool: readonly QuestionEntry[]
  questionIds: readonly QuestionId[]
  seed: number
}

/**
 * A form of exactly the named questions in shuffled order, questions of one case study together. `missing` are those
 * the pool no longer has. Their domain is null when they are outside the exam's guide.
 */
export function assembleRetry(request: RetryRequest): { form: DrawnForm; missing: QuestionId[] } {
  const { exam, bankId, bankHash, seed } = request
  const entries = new Map(request.pool.map((entry) => [entry.id, entry]))
  const wanted = [...new Set(request.questionIds)].toSorted()
  const groups = new Map<string, DrawnItem[]>()
  for (const id of wanted) {
    const entry = entries.get(id)
    if (!entry) continue
    const name = entry.stimulusId === null ? `question ${id}` : `case ${entry.stimulusId}`
    const domain = domainIn(exam, entry.objectives)
    const task = taskIn(exam, domain, entry.objectives)
    const item = { questionId: id, hash: entry.hash, domain, task, isTrial: false }
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return {
    form: { bankId, bankHash, seed, items: shuffle([...groups.values()], createRandom(seed)).flat() },
    missing: wanted.filter((id) => !entries.has(id)),
  }
}

/** Keeps the order of options apart from the order of questions, which the same seed decides. */
const arrangementSalt = 0x5bd1e995

/**
 * Form items with their options shuffled, in the order of `drawn`. Options of a question with a fixed order keep it;
 * an ordering question with two or more places never starts in key order, fixed or not; numeric and text have none.
 * A question with drawn numbers was drawn as its family; the place on the form names it by its own hash.
 * Throws a RangeError when `questions` (any order) lacks a drawn question or has another version of it: the bank
 * changed while the form was drawn, and a new form has to be drawn.
 */
export function arrangeItems(
  drawn: readonly DrawnItem[],
  questions: readonly Question[],
  seed: number,
): FormItem[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const random = createRandom(seed ^ arrangementSalt)
  return drawn.map((item) => {
    const question = byId.get(item.questionId)
    if (!question || (question.drawn?.family ?? question.hash) !== item.hash) {
      throw new RangeError(
        `Question ${item.questionId} changed while the form was drawn. Draw the form again.`,
      )
    }
    return {
      ...item,
      hash: question.hash,
      optionOrder: arrangedOptions(question, random).map((option) => option.id),
    }
  })
}

function arrangedOptions(question: Question, random: Random): Question['options'] {
  const { options } = question
  let arranged = question.hasFixedOrder ? options : shuffle(options, random)
  if (question.type !== 'ordering' || keySequence(options).length < 2) return arranged
  const key = keySequence(options)
    .map((option) => option.id)
    .join('\n')
  const shown = () => arranged.filter((option) => option.position !== undefined).map((option) => option.id)
  while (shown().join('\n') === key) arranged = shuffle(options, random)
  return arranged
}
