/**
 * What a bank covers: facts, and for each exam its tasks, quotas, types, difficulty and disjoint forms.
 * Invariant: forms are drawn by the app's own assembly, each from what the earlier ones left.
 */
import { assembleForm, type Shortage } from '#core/form/assembly'
import type { PoolItem } from '#core/form/draw'
import { domainIn, tasksIn, type Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { questionTypes } from '#core/bank/question'
import { domainQuotas } from '#core/form/quota'
import { sealedForms } from '#core/form/sealed'
import type { BankContent } from '../readBank'
import { clueShares } from './clues'
import { registerOf, type Register } from './register'

/** One drawn form. `byDomain` in blueprint order; `isWithinMix` as the exam's mix asks, give or take two. */
export type FormCoverage = { questionIds: string[]; byDomain: number[]; isWithinMix: boolean }

type Counted = { id: string; title: string; count: number }

/** `quota` is that of a whole form. A question counts in one domain, and in every task it names. */
export type DomainCoverage = Counted & { quota: number; tasks: Counted[] }

/**
 * Counts of an exam's questions. `difficulty` is easy, medium, hard. `shortages` are those of the form after the last
 * one; empty when `forms` ends only because there are enough. `sealedCount`: how many forms the app sets aside, which
 * leaves a part of the pool to practice.
 */
export type ExamCoverage = {
  exam: Exam
  questionCount: number
  domains: DomainCoverage[]
  types: [name: string, count: number][]
  difficulty: [number, number, number]
  calculationCount: number
  forms: FormCoverage[]
  shortages: Shortage[]
  sealedCount: number
}

/** `missing`: facts no question carries, and no note of which nothing is asked; `facts` is null without a facts file. */
export type Coverage = {
  facts: { total: number; missing: string[] } | null
  /** How far one gets by wording alone. */
  clues: ReturnType<typeof clueShares>
  register: Register
  /** Questions whose numbers are drawn, and those that can be answered with one thing changed. */
  familyCount: number
  flipCount: number
  exams: ExamCoverage[]
}

/** More forms than this say nothing new. */
const mostForms = 12

/** The coverage of a bank, exams in its order. */
export function coverageOf(content: BankContent): Coverage {
  const pool = poolOf(content)
  const questions = content.questions.map(({ question }) => question)
  return {
    facts: factsOf(content),
    clues: clueShares(questions),
    register: registerOf(questions),
    familyCount: content.questions.filter(({ family }) => family !== null).length,
    flipCount: questions.filter(({ flip }) => flip !== undefined).length,
    exams: content.exams.map(({ value }) => examCoverage(value, pool)),
  }
}

function factsOf({ facts, questions, notes }: BankContent): Coverage['facts'] {
  if (facts === null) return null
  const asked = new Set(questions.map(({ question }) => question.topic))
  const carried = new Set([
    ...questions.flatMap(({ question }) => question.facts),
    // What is only to be read, such as remarks on the exams, is covered by being told.
    ...notes.flatMap(({ value }) => (asked.has(value.topic) ? [] : value.facts)),
  ])
  const ids = facts.map(({ value }) => value.id)
  return { total: ids.length, missing: ids.filter((id) => !carried.has(id)) }
}

function poolOf({ questions }: BankContent): PoolItem[] {
  return questions.map(({ question }) => ({
    ...question,
    stimulusId: question.stimulus?.id ?? null,
    timesSeen: 0,
    lastSeenAtMs: null,
    isMissed: false,
  }))
}

function examCoverage(exam: Exam, pool: readonly PoolItem[]): ExamCoverage {
  const own = pool.filter((item) => domainIn(exam, item.objectives) !== null)
  const quotas = domainQuotas(exam.domains, exam.scoredCount + exam.trialCount)
  const countOf = (has: (item: PoolItem) => boolean) => own.filter(has).length
  const types = questionTypes.map((type): [string, number] => [type, countOf((item) => item.type === type)])
  const difficultyCount = (difficulty: number) => countOf((item) => item.difficulty === difficulty)
  return {
    exam,
    questionCount: own.length,
    domains: exam.domains.map(({ id, title, tasks }) => ({
      id,
      title,
      quota: quotas.get(id) ?? 0,
      count: countOf((item) => domainIn(exam, item.objectives) === id),
      tasks: tasks.map((task) => ({
        ...task,
        count: countOf((item) => tasksIn(exam.id, item.objectives).includes(task.id)),
      })),
    })),
    types: types.filter(([, count]) => count > 0),
    difficulty: [difficultyCount(1), difficultyCount(2), difficultyCount(3)],
    calculationCount: countOf((item) => item.isCalculation),
    ...disjointForms(exam, own),
    sealedCount: sealedForms(exam, own).length,
  }
}

/** Whole mocks that share no question, until the pool is short for one. */
function disjointForms(exam: Exam, pool: readonly PoolItem[]): Pick<ExamCoverage, 'forms' | 'shortages'> {
  const forms: FormCoverage[] = []
  let left = pool
  while (forms.length < mostForms) {
    const { form, shortages } = assembleForm({
      exam,
      bankId: 'coverage' as BankId,
      bankHash: '',
      pool: left,
      kind: 'mock',
      count: exam.scoredCount + exam.trialCount,
      seed: forms.length,
      withTrial: false,
    })
    if (shortages.length > 0) return { forms, shortages }
    const ids = new Set(form.items.map((item) => item.questionId))
    forms.push({
      questionIds: [...ids],
      byDomain: exam.domains.map(({ id }) => form.items.filter((item) => item.domain === id).length),
      isWithinMix: isWithinMix(
        exam,
        left.filter((item) => ids.has(item.id)),
      ),
    })
    left = left.filter((item) => !ids.has(item.id))
  }
  return { forms, shortages: [] }
}

const mixSlack = 2

function isWithinMix({ mix }: Exam, drawn: readonly PoolItem[]): boolean {
  const countOf = (has: (item: PoolItem) => boolean) => drawn.filter(has).length
  const isNear = (share: number, count: number) => Math.abs(share * drawn.length - count) <= mixSlack
  const { easy, medium, hard } = mix.difficulty ?? {}
  return (
    Object.entries(mix.types ?? {}).every(([type, share]) =>
      isNear(
        share,
        countOf((item) => item.type === type),
      ),
    ) &&
    [easy, medium, hard].every(
      (share, index) =>
        share === undefined ||
        isNear(
          share,
          countOf((item) => item.difficulty === index + 1),
        ),
    ) &&
    countOf((item) => item.isCalculation) >= (mix.calculationCount ?? 0) &&
    Object.entries(mix.typeCounts ?? {}).every(
      ([type, least]) => countOf((item) => item.type === type) >= least,
    ) &&
    (mix.topicCounts ?? []).every(
      ({ topics, count }) => countOf((item) => topics.includes(item.topic)) >= count,
    )
  )
}
