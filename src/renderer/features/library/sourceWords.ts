import type { BankSummary } from '#core/bank/bank'
import { formatNumber } from '../../wording/format'

/** Whether it is known where a bank's questions come from; empty when it is of all of them. */
export function sourceWords({ questionCount, unknownSourceCount }: BankSummary): string {
  if (unknownSourceCount === 0) return ''
  if (unknownSourceCount === questionCount) return 'source unknown'
  return `source of ${formatNumber(unknownSourceCount)} unknown`
}
