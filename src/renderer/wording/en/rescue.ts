/** Ways on for a page that cannot start. */
import { spoken } from '../language'

export const rescueWords = spoken('rescue', {
  ifNoHelp: 'If it does not help',
  saveEverything: 'Save everything to a file',
  everythingSaved: 'Everything you did is in the file that was saved.',
  goBackToBackup: 'Go back to a backup…',
  noBackup: 'There is no backup yet.',
  goBackTo: (moment: string) => `Go back to ${moment}`,
  goingBack: 'Going back…',
})
