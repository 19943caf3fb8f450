/**
 * What a bank covers: facts, and for each exam its tasks, quotas, types, difficulty and disjoint forms.
 * Invariant: forms are drawn by the app's own assembly, each from what the earlier ones left.
 */
import { assembleForm } from '#core/assembly'
import type { PoolItem } from '#core/draw'
import { domainIn, tasksIn, type Exam } from '#core/exam'
import type { BankId } from '#core/ids'
import { questionTypes } from '#core/question'
import { domainQuotas } from '#core/quota'
import type { BankContent } from '../readBank'

/** One drawn form against its exam's blueprint. `isWithinMix` as the exam's mix asks, give or take two. */
export type FormCoverage = {
  questionIds: string[]
  byDomain: number[]
  isWithinMix: boolean
}

export type ExamCoverage = {
  exam: Exam
  questionCount: number
  domains: { id: string; title: string; quota: number; count: number }[]
  tasks: { id: string; title: string; count: number }[]
  types: [name: string, count: number][]
  difficulty: [easy: number, medium: number, hard: number]
  calculationCount: number
  forms: FormCoverage[]
}

export type Coverage = {
  /** Facts no question and no note carries; null when the bank has no facts. */
  facts: { total: number; uncarried: string[] } | null
  exams: ExamCoverage[]
}

/** More forms than this say nothing new. */
const mostForms = 8

/** The coverage of a bank. Facts are carried by questions, and by notes for what is remarked about exams. */
export function coverageOf(content: BankContent): Coverage {
  return {
    facts: factsOf(content),
    exams: content.exams.map(({ value }) => examCoverage(value, poolOf(content))),
  }
}

function factsOf({ facts, questions, notes }: BankContent): Coverage['facts'] {
  if (facts === null) return null
  const carried = new Set([
    ...questions.flatMap(({ fields }) => fields.facts ?? []),
    ...notes.flatMap(({ value }) =>
      questions.some(({ question }) => question.topic === value.topic) ? [] : value.facts,
    ),
  ])
  return {
    total: facts.length,
    uncarried: facts.map(({ value }) => value.id).filter((id) => !carried.has(id)),
  }
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

function examCoverage(exam: Exam, pool: PoolItem[]): ExamCoverage {
  const mine = pool.filter((item) => domainIn(exam, item.objectives) !== null)
  const quotas = domainQuotas(exam.domains, exam.scoredCount + exam.trialCount)
  const inTask = (taskId: string) => mine.filter((item) => tasksIn(exam.id, item.objectives).includes(taskId))
  const ofDifficulty = (difficulty: number) => mine.filter((item) => item.difficulty === difficulty).length
  return {
    exam,
    questionCount: mine.length,
    domains: exam.domains.map(({ id, title }) => ({
      id,
      title,
      quota: quotas.get(id) ?? 0,
      count: mine.filter((item) => domainIn(exam, item.objectives) === id).length,
    })),
    tasks: exam.domains.flatMap(({ tasks }) =>
      tasks.map(({ id, title }) => ({ id, title, count: inTask(id).length })),
    ),
    types: questionTypes.flatMap((type): [string, number][] => {
      const count = mine.filter((item) => item.type === type).length
      return count > 0 ? [[type, count]] : []
    }),
    difficulty: [ofDifficulty(1), ofDifficulty(2), ofDifficulty(3)],
    calculationCount: mine.filter((item) => item.isCalculation).length,
    forms: disjointForms(exam, mine),
  }
}

/** Forms that share no question, until the pool is short for one; the short one is not in the list. */
function disjointForms(exam: Exam, pool: PoolItem[]): FormCoverage[] {
  const forms: FormCoverage[] = []
  let left = pool
  while (forms.length < mostForms) {
    const { form, shortages } = assembleForm({
      exam,
      bankId: 'bank' as BankId,
      bankHash: '',
      pool: left,
      kind: 'mock',
      count: exam.scoredCount + exam.trialCount,
      seed: forms.length,
      withTrial: false,
    })
    if (shortages.length > 0) break
    const ids = new Set<string>(form.items.map((item) => item.questionId))
    const drawn = left.filter((item) => ids.has(item.id))
    forms.push({
      questionIds: [...ids],
      byDomain: exam.domains.map(({ id }) => form.items.filter((item) => item.domain === id).length),
      isWithinMix: isWithinMix(exam, drawn),
    })
    left = left.filter((item) => !ids.has(item.id))
  }
  return forms
}

const mixSlack = 2

function isWithinMix({ mix }: Exam, drawn: PoolItem[]): boolean {
  const isNear = (share: number, count: number) => Math.abs(share * drawn.length - count) <= mixSlack
  const ofDifficulty = (difficulty: number) => drawn.filter((item) => item.difficulty === difficulty).length
  const types = Object.entries(mix.types ?? {}).every(([type, share]) =>
    isNear(share, drawn.filter((item) => item.type === type).length),
  )
  const { difficulty } = mix
  const hasDifficulty =
    !difficulty ||
    (isNear(difficulty.easy, ofDifficulty(1)) &&
      isNear(difficulty.medium, ofDifficulty(2)) &&
      isNear(difficulty.hard, ofDifficulty(3)))
  const calculations = drawn.filter((item) => item.isCalculation).length
  return types && hasDifficulty && calculations >= (mix.calculationCount ?? 0)
}

/** The coverage as tables of plain text. */
export function coverageText({ facts, exams }: Coverage): string {
  const lines: string[] = []
  if (facts) {
    const { total, uncarried } = facts
    lines.push(`facts carried: ${total - uncarried.length} of ${total}`)
    if (uncarried.length > 0) lines.push(`  missing: ${uncarried.join(', ')}`)
  }
  for (const { exam, questionCount, domains, tasks, types, difficulty, calculationCount, forms } of exams) {
    const [easy, medium, hard] = difficulty
    lines.push('', `${exam.code}: ${questionCount} questions`)
    for (const { id, title, quota, count } of domains) {
      lines.push(`  ${id.padEnd(4)} ${String(count).padStart(4)}  ${quota} a form  ${title}`)
      for (const task of tasks.filter((candidate) => candidate.id.startsWith(`${id}.`)))
        lines.push(`  ${task.id.padEnd(4)} ${String(task.count).padStart(4)}  ${task.title}`)
    }
    lines.push(`  types: ${types.map(([type, count]) => `${type} ${count}`).join(', ')}`)
    lines.push(
      `  difficulty: easy ${easy}, medium ${medium}, hard ${hard}; with a calculation or table ${calculationCount}`,
    )
    const within = forms.filter((form) => form.isWithinMix).length
    const quotas = forms[0]?.byDomain.join('/') ?? 'none'
    lines.push(`  disjoint forms: ${forms.length} at ${quotas}, ${within} of them within the mix`)
  }
  return `${lines.join('\n')}\n`
}
