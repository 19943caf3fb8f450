import { spoken } from '../language'

export const startRoundWords = spoken('startRound', {
  elsewhere: 'Another window is in use. Start the round there.',
  drawing: 'Drawing the questions',
  failedTitle: 'Couldn’t start the round',
  examGone:
    'Its exam isn’t here: the bank was deleted or moved, or it has a problem. The Library says which.',
  removed: 'This round was removed.',
})
