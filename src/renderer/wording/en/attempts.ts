/** What was sat, in the title of a sitting: by the words that the history keeps. */
import { spoken } from '../language'

export const attemptWords = spoken('attempts', {
  kinds: {
    mock: 'mock',
    'bad-day mock': 'bad-day mock',
    practice: 'practice',
    'retry missed': 'retry missed',
  },
})
