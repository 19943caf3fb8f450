import type { ReactNode } from 'react'
import { capitalized, formatCount, formatNumber, formatPercent } from '../format'
import { spoken } from '../language'

export const libraryWords = spoken('library', {
  title: 'Your question banks',
  noneTitle: 'No bank was found',
  none: 'Put a bank’s folder into the banks folder; it appears here as soon as it is there.',
  readingAll: 'Reading the banks…',
  reading: (folder: string, share: number) => `Reading “${folder}”: ${formatPercent(share)} done…`,
  puttingTogether: (folder: string) => `Reading “${folder}”: putting its questions together…`,
  keysChecked: (from: string | null, to: string) => `keys checked ${from === null ? '' : `${from} to `}${to}`,
  noSourceNamed: 'no source named',
  sourceUnknown: 'source unknown',
  sourceOfSomeUnknown: (count: number) => `source of ${formatNumber(count)} unknown`,
  done: (answered: number, sat: string | null) =>
    `${formatCount(answered, 'question')} answered${sat === null ? '' : `, ${sat}`}.`,
  mocksSat: (count: number, share: string, day: string) =>
    `${formatCount(count, 'mock exam')} (${count === 1 ? '' : 'latest '}${share} correct, ${day})`,
  practiceTen: 'Practice ten',
  practiceTenOf: (exam: string) => `Practice ten questions of ${exam}`,
  resume: 'Resume',
  resumeOf: (exam: string) => `Resume your ${exam} sitting`,
  examAsksNothing: 'none of its questions can be asked',
  importQuestions: 'Import questions…',
  writeQuestions: 'Write questions…',
  addFolder: 'Add a folder…',
  openFolder: 'Open the banks folder',
  folder: (path: ReactNode) => <>Banks folder: {path}</>,

  deleted: (bank: string) => `${bank} was deleted. Your history of it is kept.`,
  deletedBanks: 'Deleted banks',
  deletedOn: (day: string) => `deleted ${day}`,
  bringBack: 'Bring back',

  problemLines: 'Problems with questions',
  conflicts: (count: number) => `${formatCount(count, 'key disagrees', 'keys disagree')} between banks`,
  conflictsSettled: 'Every disagreement between banks is settled',
  resultsFixable: (count: number) => `${formatCount(count, 'past result')} could be updated`,
  resultsUpdated: (count: number) => `${formatCount(count, 'past result')} updated`,
  yourReports: (reported: number, leftOut: number) =>
    `Your reports: ${[
      reported > 0 && formatCount(reported, 'report'),
      leftOut > 0 && `${formatCount(leftOut, 'question')} left out`,
    ]
      .filter(Boolean)
      .join(', ')}`,
  problems: (count: number) => formatCount(count, 'problem'),
  warnings: (count: number) => formatCount(count, 'warning'),
  restWorks: 'Everything else in it works.',
  isUnusable: 'It can’t be used until that is fixed.',
  problem: 'Problem',
  warning: 'Warning',

  loadingBank: 'Loading the bank',
  bankGoneTitle: 'This bank is not here',
  bankGone: 'It may have been moved or renamed. Your attempts on it are kept.',
  backToLibrary: 'Back to the Library',
  problemsToFix: 'Problems to fix',
  version: (version: string) => `version ${version}`,
  roots: {
    shipped: 'comes with Rehearse',
    data: 'in your banks folder',
    added: 'in a folder you added',
  },
  allQuestions: (exam: string) => `All ${exam} questions`,
  whatChanges: (exam: string) => `What changes in ${exam}`,
  printMock: 'Print a mock',
  setUp: (exam: string) => `Set up ${exam}`,
  asksNothing: 'None of its questions can be asked.',
  lifecycle: (lifecycle: string, asOf: string | null) =>
    `${capitalized(lifecycle)}${asOf === null ? '' : `, as of ${asOf}`}.`,
  coverage: (exam: string) => `Questions of ${exam} by domain and task`,
  domainAndTask: 'Domain and task',
  weight: 'Weight',
  questions: 'Questions',
  deleteAsk: 'Delete this bank…',
  deleteTitle: (bank: string) => `Delete ${bank}?`,
  deleteBank: 'Delete bank',
  deleteConsequence: (questions: number) =>
    `Its ${formatCount(questions, 'question')} can no longer be practiced or reviewed. Your history stays: attempts, reports, missed questions, and notes can still be read, and everything goes on where it was if you bring the bank back. You can do that in the Library.`,
  edit: 'Edit questions',
  copyToEdit: 'Copy to edit',
  copyHint: 'Copies this bank into your banks folder, where you can change it',
  copying: 'Copying…',

  loadingQuestions: 'Loading the questions',
  examGoneTitle: 'Exam not found',
  examGone: 'Its bank was deleted or moved, or it has a problem. The Library says which.',
  unseenStayHidden:
    'Questions you haven’t answered yet stay hidden, so that they still measure what you know.',
  practice: (count: number) => `Practice ${formatCount(count, 'question')}`,
  search: 'Search questions you’ve seen',
  exportThese: 'Export these…',
  showMore: (count: number) => `Show ${count} more`,
  isBookmarked: 'bookmarked',
  isFlagged: 'flagged',
  isMissed: 'missed',
  seen: (times: number) => `seen ${formatCount(times, 'time')}`,
  isNew: 'new',
})
