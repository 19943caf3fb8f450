/** Codes of forms, as screens make and read them. Invariant: a code is only made of what anyone with the bank can draw. */
import type { BankSummary } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import type { BankId, ExamId } from '#core/bank/ids'
import type { Assembly, DrawnForm } from '#core/form/assembly'
import {
  formCode,
  marksOf,
  parseFormCode,
  type CodeFault,
  type FormCode,
  type SharedDraw,
} from '#core/form/formCode'
import { freshness } from '#core/form/freshness'
import { drawShared, sharedDrawOf, type SharedPool } from '#core/form/sharedForm'
import { newSeed, type Pool } from './pool'
import { startWords } from '../wording/en/starts'
import { allSealed, sealedIn } from './sealed'

function sharedPool({ bankId, bankHash, items, sealed }: Pool, exam: Exam): SharedPool {
  return { bankId, bankHash, exam, entries: items, sealed: allSealed({ sealed }, exam) }
}

/** The form a code draws from this bank: the same for everyone, counted by what this person has seen. */
export function drawCoded(pool: Pool, exam: Exam, code: SharedDraw): Assembly {
  const assembly = drawShared(sharedPool(pool, exam), code)
  return { ...assembly, ...freshness(assembly.form, pool.items) }
}

/**
 * Why a shared form has to wait, as a sentence: it is the same for everyone, so that what a running mock asks cannot be
 * left out of it. Null when nothing of it stands in one.
 */
export function mockInTheWay(
  { inMock }: Pick<Pool, 'inMock'>,
  form: Pick<DrawnForm, 'items'>,
): string | null {
  const count = form.items.filter(({ questionId }) => inMock.has(questionId)).length
  return count === 0 ? null : startWords.formInMock(count)
}

/** The code of a form that was drawn; null when it rests on what this person had seen or left out. */
export function codeOfForm(pool: Pool, exam: Exam, form: Pick<DrawnForm, 'seed' | 'items'>): string | null {
  const draw = sharedDrawOf(sharedPool(pool, exam), form)
  return draw && codeOfDraw(pool, exam, draw)
}

/** A new form anyone can draw: the next sealed mock, or from the whole bank when none is left. */
export function newCode(pool: Pool, exam: Exam, withTrial: boolean): string {
  const [next] = sealedIn(pool, exam).untouched
  return codeOfDraw(pool, exam, { source: next?.number ?? 0, withTrial, seed: newSeed() })
}

function codeOfDraw({ bankId, bankHash }: Pool, exam: Exam, draw: SharedDraw): string {
  return formCode({ bankId, bankHash, examId: exam.id, ...draw })
}

/** Whether a code is of this exam and of the bank as it is here. */
export function isOfBank({ bankId, bankHash }: Pick<Pool, 'bankId' | 'bankHash'>, code: FormCode): boolean {
  return marksOf({ bankId, bankHash, examId: '' as ExamId }).contentMark === code.contentMark
}

/** What a typed code leads to. `differs`: the bank is here with other content, so that other questions are drawn. */
export type FoundForm =
  | { status: CodeFault | 'noBank' }
  | { status: 'noExam'; bankTitle: string }
  | { status: 'found' | 'differs'; bankTitle: string; bankId: BankId; examId: ExamId }

/** Looks for the bank and exam of a code among the banks that are here. */
export function findForm(text: string, banks: readonly BankSummary[]): FoundForm {
  const code = parseFormCode(text)
  if (typeof code === 'string') return { status: code }
  const marks = ({ id, hash }: BankSummary, exam: Exam | undefined) =>
    marksOf({ bankId: id, bankHash: hash, examId: exam?.id ?? ('' as ExamId) })
  const bank = banks.find(
    (candidate) => candidate.isUsable && marks(candidate, undefined).bankMark === code.bankMark,
  )
  if (!bank) return { status: 'noBank' }
  const exam = bank.exams.find(
    (candidate) =>
      bank.offeredExams.includes(candidate.id) && marks(bank, candidate).examMark === code.examMark,
  )
  if (!exam) return { status: 'noExam', bankTitle: bank.title }
  const isSame = isOfBank({ bankId: bank.id, bankHash: bank.hash }, code)
  return { status: isSame ? 'found' : 'differs', bankTitle: bank.title, bankId: bank.id, examId: exam.id }
}
