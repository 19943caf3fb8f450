/**
 * What an exam is: its blueprint, time, scale and how its questions are credited. Plain types for the page.
 * Adding an exam is a data change: nothing in the program knows an exam by name.
 */
import type { ExamId } from './ids'
import type { QuestionType } from './question'

export type Task = { id: string; title: string }

/** Weights of an exam's domains add up to 1. */
export type Domain = { id: string; title: string; weight: number; tasks: Task[] }

/** The vendor in exams made for imported questions. Earlier versions wrote them as active ones; none can be booked. */
export const importedVendor = 'Imported'

/** `own`: no vendor gives this exam, such as one made for imported questions. */
export const lifecycleStatuses = ['active', 'beta', 'retired', 'own'] as const

export type Lifecycle = {
  status: (typeof lifecycleStatuses)[number]
  /** ISO dates; absent when unknown or not applicable. */
  from?: string
  until?: string
  /** Code of the exam that replaces this one. */
  replacement?: string
  /** One sentence for the candidate, such as which languages can still be booked. */
  note?: string
  asOf: string
}

/**
 * Shares are 0 to 1 of a form. `calculationCount` is the least number of questions with a calculation or table,
 * `typeCounts` of each type, `topicCounts` of questions on one of some topics; a topic is in one group at most.
 */
export type Mix = {
  types?: Partial<Record<QuestionType, number>>
  difficulty?: { easy: number; medium: number; hard: number }
  calculationCount?: number
  typeCounts?: Partial<Record<QuestionType, number>>
  topicCounts?: { title: string; topics: string[]; count: number }[]
}

/** What a test room lends beside the questions. */
export const roomTools = ['calculator', 'scratchPad', 'highlighter'] as const
export type RoomTool = (typeof roomTools)[number]

/**
 * `scoredCount` + `trialCount` is the number shown in the test room. `rawCut` is the assumed share right (0 to 1)
 * that just passes; null means pass mark over scale maximum. `unconfirmed` names fields shown as "expected".
 */
export type Exam = {
  id: ExamId
  code: string
  title: string
  vendor: string
  lifecycle: Lifecycle
  scoredCount: number
  trialCount: number
  minutes: number
  scale: { min: number; max: number }
  passMark: number
  rawCut: number | null
  credit: { multiple: 'exact' | 'partial'; ordering: 'exact' | 'partial'; matching: 'exact' | 'partial' }
  allowedTypes: QuestionType[]
  mix: Mix
  domains: Domain[]
  unconfirmed: string[]
  sources: string[]
  /** Absent where the room lends nothing, or nobody knows. */
  tools?: RoomTool[]
}

/** The assumed raw cut in use: the exam's own, or pass mark over scale maximum. Between 0 and 1. */
export function assumedRawCut(exam: Pick<Exam, 'rawCut' | 'passMark' | 'scale'>): number {
  return exam.rawCut ?? exam.passMark / exam.scale.max
}

/** Whether no vendor gives an exam: its pass mark and time are the person's own, and nothing of it is published. */
export function isOwn({ lifecycle }: Pick<Exam, 'lifecycle'>): boolean {
  return lifecycle.status === 'own'
}

/** The tasks a question serves in one exam, such as `['3.4']`; empty when it serves none. */
export function tasksIn(examId: string, objectives: string[]): string[] {
  return objectives.filter((o) => o.startsWith(`${examId}/`)).map((o) => o.slice(examId.length + 1))
}

/** The domain a question counts in for one exam: that of its first objective there, or null. */
export function domainIn(exam: Pick<Exam, 'id' | 'domains'>, objectives: string[]): string | null {
  const { prefix, domainOf } = guideOf(exam)
  // Asked for a hundred thousand questions at a time: nothing is made for any of them.
  for (const objective of objectives) {
    const domain = domainOf.get(objective)
    if (domain !== undefined) return domain
    if (objective.startsWith(prefix)) return null
  }
  return null
}

type Guide = { examId: string; prefix: string; domainOf: ReadonlyMap<string, string> }
const guides = new WeakMap<Domain[], Guide>()

/** The domain of each objective of an exam, the first where several have one id, and how all of its objectives begin. */
function guideOf({ id, domains }: Pick<Exam, 'id' | 'domains'>): Guide {
  const known = guides.get(domains)
  if (known?.examId === id) return known
  const prefix = `${id}/`
  const domainOf = new Map<string, string>()
  for (const domain of domains)
    for (const place of [domain, ...domain.tasks]) {
      const objective = `${prefix}${place.id}`
      if (!domainOf.has(objective)) domainOf.set(objective, domain.id)
    }
  const guide = { examId: id, prefix, domainOf }
  guides.set(domains, guide)
  return guide
}

/** The exam's own time for one question, in milliseconds. */
export function questionBudgetMs(exam: Pick<Exam, 'minutes' | 'scoredCount' | 'trialCount'>): number {
  return (exam.minutes * 60_000) / Math.max(1, exam.scoredCount + exam.trialCount)
}

/**
 * Whether the exam can still be booked on a day, `2026-11-30`: an end that has passed closes an exam that is called
 * active.
 */
export function isBookable({ status, from, until }: Lifecycle, day: string): boolean {
  if (status === 'retired' || status === 'own' || (until !== undefined && until < day)) return false
  return status === 'beta' || from === undefined || from <= day
}
