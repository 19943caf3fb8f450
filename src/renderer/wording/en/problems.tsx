/** Problems with questions: where banks disagree, which past results are wrong by now, and the person's own reports. */
import type { ReactNode } from 'react'
import { formatCount } from '../format'
import { spoken } from '../language'

const attempts = (count: number) => formatCount(count, 'attempt')
/** One score as a person sees it; `isPassed` null counts as not passed. */
type ScoreToSay = {
  score: number
  passMark: number
  isPassed: boolean | null
  right: number
  total: number
}

const correct = (right: number, total: number) => `${right} of ${total} correct`

export const problemsWords = spoken('problems', {
  backToLibrary: 'Back to the Library',

  comparing: 'Comparing your banks',
  noConflictsTitle: 'Your banks agree',
  noConflicts:
    'When two banks have the same question with different answers, it appears here for you to settle.',
  conflictsTitle: (open: number) =>
    open === 0 ? 'Every disagreement is settled' : `${formatCount(open, 'disagreement')} to settle`,
  whatConflictsAre:
    'Your banks have the same question, with the same options, but different answers. It stays out of mock exams until you settle it; practice still asks it and says so.',
  settled: 'Settled',
  conflictInExam:
    'Your banks disagree on a question of an exam in progress. You can settle it here once that exam has ended.',
  conflictUnseen: 'A question you haven’t answered yet. Open it to compare the answers.',
  thisIsRight: 'This one is right',
  noneIsRight: (count: number) => `Neither: leave ${count > 2 ? 'all' : 'both'} out`,
  undoRuling: 'Undo the ruling',
  seeAffected: 'See which past results this affects',
  ruledBefore: (day: string | null) =>
    `A bank has brought another answer since you ruled${on(day)}. Rule again to settle it.`,
  ruledNone: (day: string | null) =>
    `You ruled${on(day)} that none of these is right. They all stay out of mock exams.`,
  ruledOne: (day: string | null) =>
    `Settled${on(day)}. Questions with the wrong answer stay out of mock exams.`,
  verdicts: { right: 'Your ruling: right', wrong: 'Your ruling: wrong' },
  answerVerified: (day: string | null) =>
    day === null ? 'No date of verification' : `Answer verified ${day}`,
  sourceUnknown: 'source unknown',

  checkingResults: 'Checking past results',
  upToDate: 'Your past results are up to date',
  noFixes:
    'When a bank fixes an answer, or you leave a question out, the attempts it would change appear here.',
  fixesTitle: (count: number) => `${attempts(count)} could be updated`,
  whatFixesAre:
    'An answer was fixed, or a question was taken out, after these attempts. Nothing changes until you say so, and you can undo it.',
  archivedStay:
    'Attempts you archived by resetting an exam keep the scores they ended with: they no longer count toward anything.',
  reasons: {
    keyFixed: 'The bank fixed the answer',
    leftOut: 'You left this question out',
    ruledOut: 'You ruled that this answer is wrong',
  },
  updated: 'Updated',
  takenOutOn: (day: string) => `Taken out of the score on ${day}`,
  rescoredOn: (day: string) => `Rescored with the fixed answer on ${day}`,
  answerWas: (answer: ReactNode) => <>Was: {answer}</>,
  answerIs: (answer: ReactNode) => <>Now: {answer}</>,
  onlyTakenOut: 'The options changed as well, so these answers can only be taken out of the score.',
  takeOutOf: (count: number) => `Take it out of ${attempts(count)}`,
  rescore: (count: number) => `Rescore ${attempts(count)}`,
  takeOutInstead: 'Take it out of the score instead',
  noScoreChanged: 'No score changed by it.',
  attempts: 'Attempts',
  attempt: 'Attempt',
  before: 'Before',
  now: 'Now',
  after: 'After',
  correct,
  estimate: ({ score, passMark, isPassed, right, total }: ScoreToSay) =>
    `estimate ${score} (${isPassed ? 'at or above' : 'below'} ${passMark}), ${correct(right, total)}`,

  loadingReports: 'Loading your reports',
  yourReports: 'Your reports',
  whatToDoWithReports:
    'Send them to the bank’s author: as text to read, or as a YAML patch that names every change.',
  reportDeleted: 'The report was deleted.',
  noReportsTitle: 'No reports yet',
  noReports: 'If a question is wrong, unclear, or outdated, choose “Report a problem” under its explanation.',
  exportText: 'Export as text',
  exportPatch: 'Export as a YAML patch',
  edit: 'Edit',
  delete: 'Delete',
  reportedInExam: 'This question is in an exam in progress, so it isn’t shown here.',
  reportedIsLost: 'The question’s text is no longer in your history.',
  suggestedAnswer: (answer: string) => `Suggested answer: ${answer}`,
  suggestedWording: (place: string, text: string) => `${place}, suggested wording: ${text}`,
  leftOutTitle: (count: number) => `${formatCount(count, 'question')} left out`,
  notAsked: 'Mock exams, practice, and reviews don’t ask these.',
  seeStillCounted: 'See which past results still count them',
})

function on(day: string | null): string {
  return day === null ? '' : ` on ${day}`
}
