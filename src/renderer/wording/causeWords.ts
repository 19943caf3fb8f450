/** Why a question was missed, in words. */
import type { MissCause } from '#core/history/marks'

export const causeWords: Record<MissCause, string> = {
  unknown: 'Did not know it',
  constraint: 'Misread the constraint',
  betweenTwo: 'Between two options',
  time: 'Ran out of time',
  slip: 'Careless mistake',
}
