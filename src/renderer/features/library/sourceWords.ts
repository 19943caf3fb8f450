import type { BankSummary } from '#core/bank/bank'
import { isOwn } from '#core/bank/exam'
import { libraryWords as words } from '../../wording/en/library'

/** Whether it is known where a bank's questions come from; empty when it is of all of them. */
export function sourceWords(bank: BankSummary): string {
  const { questionCount, unknownSourceCount } = bank
  if (unknownSourceCount === 0) return ''
  if (unknownSourceCount === questionCount)
    return bank.exams.every(isOwn) ? words.noSourceNamed : words.sourceUnknown
  return words.sourceOfSomeUnknown(unknownSourceCount)
}
