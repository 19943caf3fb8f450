/**
 * The exam of a bank whose questions change with an import.
 * Invariant: it changes only where a domain is missing in it, or while it still is the one that was made for an import:
 * figures a person wrote stay.
 */
import { domainIn, type Exam } from '#core/bank/exam'
import type { Question } from '#core/bank/question'
import { examFields } from '../formats/export/bankFields'
import type { ImportedQuestion } from '../formats/imported'
import { yamlOf } from '../formats/own/yamlText'
import { divide, type Domain } from '../formats/toBank/domains'
import { examFor } from '../formats/toBank/examFor'
import type { BankContent } from '../readBank'
import type { FileExam } from '../schema/bankSchema'
import type { SaveChoices } from './importTypes'
import type { NewFile } from './placeBank'
import type { SaveBasis } from './saveBasis'

export type After = {
  /** Questions that come. */
  questions: readonly ImportedQuestion[]
  /** Questions that go. */
  gone: readonly { id: string }[]
  basis: SaveBasis
  choices: SaveChoices
}

/** The exam's file where it has to change; null where it can stay as it is. */
export function examAfter(content: BankContent, after: After): NewFile | null {
  const { choices, questions } = after
  const { exam, path } = examIn(content, choices.bankId)
  const { domains, ofQuestion } = divide(questions, 'category', choices.title)
  const missing = domains.filter(({ id }) => !exam?.domains.some((domain) => domain.id === id))
  const isWritten = exam !== null && !isAsMade(exam, content.questions.length)
  if (isWritten && missing.length === 0) return null
  const stay = stayingIn(content, after)
  const counts = countsOf([...ofQuestion, ...domainsOf(stay, exam)])
  const shared = sharedOut([...(exam?.domains ?? []), ...missing], counts)
  const fields = isWritten
    ? { ...examFields(exam), domains: shared }
    : madeExam(after, [...questions, ...stay], { domains: shared, title: exam?.title ?? choices.title })
  return { path, content: yamlOf(fields) }
}

function examIn({ exams }: BankContent, examId: string): { exam: Exam | null; path: string } {
  const placed = exams.find(({ value }) => value.id === examId)
  return { exam: placed?.value ?? null, path: placed?.file.path ?? `exams/${examId}.yaml` }
}

function madeExam(
  { choices, basis }: After,
  questions: readonly Pick<Question, 'type'>[],
  about: { domains: Domain[]; title: string },
): FileExam {
  const { today, result } = basis
  return examFor({ ...about, id: choices.bankId, today, questions, said: result.exam ?? null })
}

function stayingIn(content: BankContent, { gone }: After): Question[] {
  const leaving = new Set(gone.map(({ id }) => id))
  return content.questions.map(({ question }) => question).filter(({ id }) => !leaving.has(id))
}

function domainsOf(questions: readonly Question[], exam: Exam | null): string[] {
  return questions.flatMap(({ objectives }) => (exam && domainIn(exam, objectives)) ?? [])
}

function countsOf(domains: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const domain of domains) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  return counts
}

/** Whether an exam still has the figures that were made for an import of so many questions. */
function isAsMade({ vendor, scoredCount, trialCount, minutes }: Exam, questionCount: number): boolean {
  return (
    vendor === 'Imported' &&
    trialCount === 0 &&
    scoredCount === Math.min(65, questionCount) &&
    minutes === Math.ceil(scoredCount * 1.5)
  )
}

/** Domains that have questions, weighted by their number; all together make 100 but for rounding. */
function sharedOut(
  domains: readonly { id: string; title: string }[],
  counts: ReadonlyMap<string, number>,
): Domain[] {
  const used = domains.filter(({ id }) => counts.has(id))
  const all = used.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)
  return used.map(({ id, title }) => ({
    ...{ id, title },
    weightPercent: Math.round(((counts.get(id) ?? 0) * 10_000) / all) / 100,
  }))
}
