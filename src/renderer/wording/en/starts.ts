/** Why a sitting cannot be started as it was asked for. */
import { byCount, formatCount } from '../format'
import { spoken } from '../language'

export const startWords = spoken('starts', {
  noneMatches: 'No practice questions match right now. Set up a round to see what is left.',
  theseInMock: 'These questions are in your running mock exam. They come back with its report.',
  theseLeftOut:
    'These questions are left out or no longer in the bank. You can still read them under Missed.',
  formInMock: (count: number) =>
    `${formatCount(count, 'question')} of this form ${byCount(count, 'is', 'are')} in your running mock exam. Finish that one first.`,
})
