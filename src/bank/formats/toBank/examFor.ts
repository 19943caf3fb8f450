/**
 * An exam for questions that came without one: all domains by their share, a minute and a half a question.
 * Invariant: it is accepted by the program as it stands, and every figure in it can be changed by hand.
 */
import { importedVendor } from '#core/bank/exam'
import type { FileExam } from '../../schema/bankSchema'
import type { ImportedExam, ImportedQuestion } from '../imported'
import type { Domain } from './domains'

/** A usual length; a bank with fewer questions asks them all. */
const usualCount = 65
const minutesPerQuestion = 1.5
const usualPassPercent = 70

type Basis = {
  id: string
  title: string
  /** ISO date. */
  today: string
  domains: Domain[]
  questions: readonly Pick<ImportedQuestion, 'type'>[]
  /** What the source says of its exam, null when it says nothing. */
  said: ImportedExam | null
}

/** The fields of the exam's file. */
export function examFor({ id, title, today, domains, questions, said }: Basis): FileExam {
  const scoredCount = Math.max(1, Math.min(usualCount, questions.length))
  const isWhole = scoredCount === questions.length
  const types = [...new Set(questions.map(({ type }) => type))]
  return {
    id,
    code: (said?.code ?? id).slice(0, 40).trim() || id.slice(0, 40),
    title,
    vendor: importedVendor,
    lifecycle: { status: 'own', asOf: today },
    scoredCount,
    // A time given for the whole exam fits only when all of it is asked.
    minutes: (isWhole ? said?.minutes : null) ?? Math.ceil(scoredCount * minutesPerQuestion),
    scale: { min: 0, max: 100 },
    passMark: said?.passPercent ?? usualPassPercent,
    allowedTypes: types.length > 0 ? types : ['single'],
    domains,
  }
}
