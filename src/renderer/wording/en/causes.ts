/** Why a question was missed. */
import type { MissCause } from '#core/history/marks'
import { spoken } from '../language'

export const causeWords = spoken<Record<MissCause, string>>('causes', {
  unknown: 'Did not know it',
  constraint: 'Misread the constraint',
  betweenTwo: 'Between two options',
  time: 'Ran out of time',
  slip: 'Careless mistake',
})
