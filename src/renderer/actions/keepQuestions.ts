/**
 * Keeping the questions a sitting or review shows, as they are now: a bank may change or go. Invariant: what goes with
 * one change fits a line of the log, whatever the questions weigh.
 */
import type { BankId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import type { LogEvent } from '#core/log/logEvent'
import type { Engine } from './engine'

const most = { count: 50, bytes: 1_000_000 }

/** Where questions come from: the service reads their text there again. `seed` is the one they were asked for with. */
type Origin = { bankId: BankId; seed: number }

/** Saves snapshots of questions, in as many changes as it takes; none for no questions. */
export function keepQuestions(
  { saver }: Pick<Engine, 'saver'>,
  { bankId, seed }: Origin,
  questions: readonly Question[],
): LogEvent[] {
  return partsOf(questions).map((part) =>
    saver.save({ type: 'questions.kept', bankId, seed, questions: part }),
  )
}

function partsOf(questions: readonly Question[]): Question[][] {
  const parts: Question[][] = []
  let bytes = 0
  for (const question of questions) {
    const length = new TextEncoder().encode(JSON.stringify(question)).length
    const last = parts.at(-1)
    if (!last || last.length >= most.count || bytes + length > most.bytes) {
      parts.push([question])
      bytes = length
    } else {
      last.push(question)
      bytes += length
    }
  }
  return parts
}
