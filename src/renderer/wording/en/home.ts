/** Home at the first start: part of the first load. */
import { formatCount } from '../format'
import { spoken } from '../language'

export const homeWords = spoken('home', {
  noBankTitle: 'No question bank is here yet',
  noBank:
    'A bank is a folder of question files. The Library shows where it looks for them and what it found wrong.',
  readingBanks: 'Reading the banks',
  noExamTitle: 'No exam can be taken yet',
  noExam:
    'None of the banks here has a question that can be asked. The Library says what is wrong with them.',
  whichExam: 'Which exam are you preparing for?',
  exam: 'Exam',
  optionalPlan: 'Your plan (optional)',
  startWithTen: 'Start with ten questions',
  startWith: (count: number) => `Start with ${formatCount(count, 'question')}`,
  setUpMock: 'Set up a mock exam instead',
  ownQuestions: 'I have my own questions',
  staysHere: 'Everything stays on this computer: no account, no network, nothing sent anywhere.',
  goal: 'Exam date and minutes a day',
  updatePlan: 'Update plan',
  examDay: 'Exam day',
  optionalExamDay: 'Exam day (optional)',
  minutesADay: 'Minutes a day',
  dayIsOver: 'This day is over. Choose today or a later day, or clear the field.',
  wholeMinutes: (least: number, most: number) => `Enter whole minutes from ${least} to ${most}.`,
})
