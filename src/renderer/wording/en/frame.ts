/** The rail, the titles of the window, and starting the page: part of the first load. */
import { formatNumber, byCount, formatCount } from '../format'
import { spoken } from '../language'

export const frameWords = spoken('frame', {
  /** By the first step of an address; Home has none. */
  screens: {
    home: 'Home',
    library: 'Library',
    import: 'Import',
    write: 'Write questions',
    setup: 'Exam set-up',
    report: 'Report',
    missed: 'Missed',
    review: 'Review',
    progress: 'Progress',
    notes: 'Notes',
    question: 'Question',
    'cheat-sheet': 'Cheat sheet',
    conflicts: 'Answers to settle',
    reports: 'Your reports',
    'past-results': 'Past results',
    settings: 'Settings',
    help: 'Help',
  },
  rail: 'Screens',
  skip: 'Skip to content',
  dismiss: 'Dismiss',
  find: 'Find',
  findKeys: 'Ctrl K',
  thisSitting: 'This sitting',
  thisScreen: 'This screen',

  starting: 'Starting',
  startFailed: 'Rehearse could not start this page',
  codeMissing: 'Rehearse could not read the files of this page. Start Rehearse again.',
  tryAgain: 'Try again',
  readingHistory: 'Reading your history',
  changesRead: (done: number, all: number) => `${formatNumber(done)} of ${formatNumber(all)} changes`,
  takenOver: (count: number) =>
    `${formatCount(count, 'change')} had not been saved when this page was closed. This browser kept ${byCount(count, 'it, and it is', 'them, and they are')} saved now.`,
  takingOver: (count: number) =>
    `${formatCount(count, 'change')} had not been saved when this page was closed. This browser kept ${byCount(count, 'it, and it is', 'them, and they are')} being saved.`,
  cutBack:
    'The last changes this page showed had not been saved when it was closed, and the attempt log does not have them. Check your last answers.',
  rebuilt: 'What this page shows of your history has been rebuilt from the attempt log.',
  volatile:
    'This page cannot use its local database, so your history is read from the attempt log at every start. Answers are saved as usual. Free some disk space and start Rehearse again.',
  passedOver: (count: number) =>
    `${count === 1 ? 'One change' : `${count} changes`} in your history could not be understood and ${byCount(count, 'is', 'are')} left out of what you see. The attempt log keeps ${byCount(count, 'it', 'them')}; a newer Rehearse may read ${byCount(count, 'it', 'them')}.`,
})
