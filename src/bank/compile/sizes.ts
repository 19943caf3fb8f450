/**
 * Whether what a bank holds can be kept in the log: a question, an exam, a form of its questions.
 * Invariant: what passes here can be sat.
 */
import { tasksIn, type Exam } from '#core/bank/exam'
import type { Question } from '#core/bank/question'
import { sizeLimits, textLimits } from '#core/bank/textLimits'
import type { Fault } from '../problem'
import type { CompiledQuestion } from './compileQuestion'

type Measured = Pick<CompiledQuestion, 'question' | 'line' | 'family'>

/** The faults of a question that is too large; none for one that is not. */
export function questionSizeFaults({ question, line, family }: Measured): Fault[] {
  const { stem, explanation, options } = question
  const texts = () => [stem, explanation, ...options.flatMap(({ text, why }) => [text, why])]
  if (family && texts().some((text) => text.length > textLimits.template)) {
    const advice = `Write at most ${textLimits.template} characters where numbers are drawn.`
    return [
      tooLarge('A text of this family is too long: with its numbers it could outgrow a question.', advice),
    ]
  }
  // Its line is all of a question but its hash.
  const bytes = family ? bytesOf(question) : Buffer.byteLength(line) + bytesOf({ hash: question.hash })
  if (bytes <= sizeLimits.question) return []
  const advice = 'Shorten its texts, or move what several questions share into a study note.'
  return [
    tooLarge(
      `All texts of this question together have more than ${inMegabytes(sizeLimits.question)}.`,
      advice,
    ),
  ]
}

/** The faults of an exam that is too large; none for one that is not. */
export function examSizeFaults(exam: Exam): Fault[] {
  if (bytesOf(exam) <= sizeLimits.exam) return []
  const message = `The texts of this exam have more than ${sizeLimits.exam / 1_000} kB.`
  return [tooLarge(message, 'Shorten the titles of its domains and tasks.')]
}

export type FormSizes = {
  /** Takes in a sound question of the bank. */
  add: (question: Question) => void
  /** The fault of an exam whose longest form would be too large; null when any fits. */
  faultOf: (exam: Exam) => Fault | null
}

/** How large the forms of a bank's exams can become; of a question only its size is kept. */
export function createFormSizes(exams: readonly Exam[]): FormSizes {
  const sizes = new Map(exams.map((exam) => [exam.id, [] as number[]]))
  return {
    add(question) {
      const bytes = itemBytes(question)
      for (const [examId, mine] of sizes) {
        if (tasksIn(examId, question.objectives).length > 0) mine.push(bytes)
      }
    },
    faultOf(exam) {
      const largestFirst = (sizes.get(exam.id) ?? []).toSorted((a, b) => b - a)
      const longest = largestFirst.slice(0, exam.scoredCount + exam.trialCount)
      if (longest.reduce((sum, bytes) => sum + bytes, 0) <= sizeLimits.form) return null
      return {
        severity: 'error',
        code: 'form-too-large',
        message: 'A form of this exam could be too large to be saved: it has many questions with long ids.',
        advice: 'Shorten the ids of its questions and options, or lower scoredCount.',
        path: ['scoredCount'],
      }
    },
  }
}

/** About what a question takes of a form and its answers. */
function itemBytes({ id, hash, objectives, options }: Question): number {
  const form = { id, hash, objective: objectives[0], order: options.map((option) => option.id) }
  return bytesOf(form) + bytesOf(id) + emptyAnswerBytes
}

/** A place of a form with its answer, without ids. */
const emptyAnswerBytes = 250

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

function inMegabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`
}

function tooLarge(message: string, advice: string): Fault {
  return { severity: 'error', code: 'too-large', message, advice, path: [] }
}
