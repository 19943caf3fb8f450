/** Why a calculation has no result. */
import type { CalculationFault } from '#core/family/calculator'
import { faultSentence } from '#core/family/expressionFault'
import { spoken } from '../language'

export const calculationWords = spoken('calculations', {
  fault: (fault: CalculationFault): string => {
    if (fault.kind === 'noNumber') return `“${fault.name}” is not a number.`
    if (fault.kind === 'noResult') return 'No result: it divides by zero or is too large.'
    return faultSentence(fault)
  },
})
