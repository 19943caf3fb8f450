/** What a window says of changes that are not saved, and of another one that writes. */
import { byCount, formatCount } from '../format'
import { spoken } from '../language'

const kept = (count: number) =>
  `${byCount(count, 'Your last change is', `Your last ${formatCount(count, 'change')} are`)} kept in this window`

export const windowsWords = spoken('windows', {
  openElsewhere:
    'Rehearse is open in another window. This one shows your data but changes nothing, until you close the other or work here instead.',
  workHere: 'Work here instead',
  savingIsSlow: 'Saving is taking long.',
  keptUntilSaved: (count: number) => `${kept(count)} until then.`,
  keptUntilWorkHere: (count: number) => `${kept(count)} and will be saved as soon as you work here again.`,
  ofAnotherHistory: (count: number) =>
    `${kept(count)} and do not belong to the history in use now. If you want them in it, save a copy first: Settings takes it in.`,
  keptByBrowser: (count: number) =>
    `${kept(count)} and will be saved as soon as it works again. If you close it before, this browser keeps what is not saved for the next start. A copy in a file is safer: Settings takes it in.`,
  keptHereOnly: (count: number) =>
    `${kept(count)} and will be saved as soon as it works again. If you have to close it before, save a copy: Settings takes it in later.`,
  startAgain: 'Start again',
  startedAgain: 'This is the history in use now.',
  tryNow: 'Try now',
  saveCopy: 'Save a copy to a file',
  neverSaved: (count: number) =>
    `${byCount(count, 'One change', formatCount(count, 'change'))} could not be saved and never will be.`,
  allElseSaved: 'Everything else is saved.',
  setAsideInFolder: 'What was set aside is in the file set-aside.ndjson in your data folder.',
  setAsideHere: 'What was set aside is in this window only: save it to a file if you want to keep it.',
  saveSetAside: (count: number) => `Save ${byCount(count, 'it', 'them')} to a file`,
  dismiss: 'Dismiss',
})
