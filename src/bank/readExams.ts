/**
 * The exams of a bank. Invariant: an id is one exam, the first of its name, and an exam that cannot be sat is none.
 */
import type { Exam } from '#core/bank/exam'
import { announced, type BankParts, type RawPart, type Reading } from './compile/collectParts'
import { compileExam } from './compile/compileExam'
import { examSizeFaults } from './compile/sizes'
import { plainNames } from './plainNames'
import { problemIn, shown, type Fault, type Path, type Placed, type Report } from './problem'
import { examSchema, type FileBank } from './schema/bankSchema'
import { createSuggestions } from './schema/nearest'
import { parseWith } from './schema/schemaFaults'

/** Exams in the order of the bank file, others after them. */
export function readExams(
  parts: BankParts,
  bank: FileBank | null,
  { report, begins }: Reading,
): Placed<Exam>[] {
  const exams = new Map<string, Placed<Exam>>()
  for (const part of announced(parts.exams, begins)) {
    const read = readExam(part, report)
    if (!read) parts.hasLostExams = true
    else if (exams.has(read.value.id)) {
      const message = `The exam ${shown(read.value.id)} is there twice.`
      report(
        problemIn(part.file, error('duplicate-id', [...part.path, 'id'], message, 'Give one another id.')),
      )
    } else exams.set(read.value.id, read)
  }
  const order = bank?.exams ?? []
  const nearExam = createSuggestions([...exams.keys()])
  order.forEach((id, index) => {
    if (exams.has(id) || parts.hasLostExams || !parts.bank) return
    const near = nearExam(id)
    const advice = near ? `Did you mean ${near}?` : `Add exams/${shown(id)}.yaml, or remove it from the list.`
    report(
      problemIn(
        parts.bank.file,
        error('unknown-exam', ['exams', index], `There is no exam ${shown(id)}.`, advice),
      ),
    )
  })
  const listed = order.flatMap((id) => exams.get(id) ?? [])
  return [...new Set([...listed, ...exams.values()])]
}

function readExam({ file, path, value }: RawPart, report: Report): Placed<Exam> | null {
  const fields = parseWith(examSchema, value, { file, path, questionId: null, report })
  if (!fields) return null
  const compiled = compileExam(plainNames(fields, { file, path, report }))
  const faults = 'exam' in compiled ? examSizeFaults(compiled.exam) : compiled.faults
  if ('exam' in compiled && faults.length === 0) return { value: compiled.exam, file, path }
  for (const fault of faults) {
    report(problemIn(file, { ...fault, path: [...path, ...(fault.path ?? [])] }))
  }
  return null
}

function error(code: string, path: Path, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice, path }
}
