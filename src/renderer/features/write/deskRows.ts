/** The questions of a bank as they are listed: each with what was found in it, narrowed by what is looked for. */
import type { Problem } from '#core/bank/bank'
import { domainIn, type Exam } from '#core/bank/exam'
import type { QuestionType } from '#core/bank/question'
import type { BankDesk, QuestionRow } from '../../api/authoringCalls'

export const findingKinds = ['errors', 'warnings', 'duplicates'] as const
export type FindingKind = (typeof findingKinds)[number]

export type ListedQuestion = QuestionRow & {
  /** Its domain in the first exam that has it; empty for none. */
  domain: string
  problems: Problem[]
}

export type DeskFilter = { query: string; types: QuestionType[]; domains: string[]; findings: FindingKind[] }

export const noFilter: DeskFilter = { query: '', types: [], domains: [], findings: [] }

const duplicateCodes = new Set(['near-duplicate', 'duplicate-id'])

/** Every question with its problems. `rest` are problems of no question. */
export function listedQuestions(
  { rows, exams }: Pick<BankDesk, 'rows' | 'exams'>,
  problems: readonly Problem[],
): { questions: ListedQuestion[]; rest: Problem[] } {
  const questions = rows.map((row): ListedQuestion => ({
    ...row,
    domain: domainOf(exams, row.objectives),
    problems: [],
  }))
  const byFile = new Map<string, ListedQuestion[]>()
  for (const question of questions)
    byFile.set(question.file, [...(byFile.get(question.file) ?? []), question])
  const rest: Problem[] = []
  for (const problem of problems) {
    const { line } = problem
    const holder = line === null ? undefined : byFile.get(problem.file)?.findLast((row) => row.line <= line)
    if (holder) holder.problems.push(problem)
    else rest.push(problem)
  }
  return { questions, rest }
}

/** A domain's key over all exams of the bank: `exam/domain`. */
function domainOf(exams: readonly Exam[], objectives: string[]): string {
  for (const exam of exams) {
    const domain = domainIn(exam, objectives)
    if (domain !== null) return `${exam.id}/${domain}`
  }
  return ''
}

export function hasFinding({ problems }: ListedQuestion, kind: FindingKind): boolean {
  switch (kind) {
    case 'errors':
      return problems.some(({ severity }) => severity === 'error')
    case 'warnings':
      return problems.some(({ severity }) => severity === 'warning')
    case 'duplicates':
      return problems.some(({ code }) => duplicateCodes.has(code))
  }
}

/** Those that have every word that is looked for, and one of each kind of chip that is on. */
export function filterQuestions(questions: readonly ListedQuestion[], filter: DeskFilter): ListedQuestion[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean)
  return questions.filter((question) => {
    const { type, domain, id, stem, topic, words: options } = question
    const text = `${id} ${topic} ${stem} ${options}`.toLowerCase()
    return (
      words.every((word) => text.includes(word)) &&
      (filter.types.length === 0 || (type !== null && filter.types.includes(type))) &&
      (filter.domains.length === 0 || filter.domains.includes(domain)) &&
      (filter.findings.length === 0 || filter.findings.some((kind) => hasFinding(question, kind)))
    )
  })
}
