/** Progress: where one stands, in figures, tables and sentences. What its charts say is a room of its own. */
import { byCount, formatCount } from '../format'
import { spoken } from '../language'

type Share = { right: number; total: number }

export const progressWords = spoken('progress', {
  title: 'How you are doing',
  noneTitle: 'Nothing to chart yet',
  none: 'Take a mock, or answer twenty practice questions, and your domains appear here.',
  exam: 'Exam',
  pastExam: (code: string) => `${code} (not in your library)`,
  whyPast: {
    gone: 'This exam’s bank isn’t in your library. What you see is what your history holds. If you deleted the bank, you can bring it back in the Library.',
    broken:
      'This exam’s bank has a problem; the Library says which. What you see is what your history holds.',
    dropped: 'Your library no longer has this exam. What you see is what your history holds.',
  },
  period: 'Period',
  periods: { all: 'All time', 3: 'Last 3 months', 1: 'This month' },
  showTable: 'Show as a table',
  correctShare: 'Share correct',
  correctAsked: 'Correct / asked',
  weight: 'Weight',
  pointsToGain: 'Points to gain',
  score: 'Score',
  domain: 'Domain',
  task: 'Task',
  noneYet: 'none yet',
  tally: ({ right, total }: Share, share: string) => `${right} of ${total}, ${share}`,

  readiness: 'Readiness',
  whatRangeMeans: 'Four exams in five would land in that range.',
  lever: (domain: string) => `${domain} is where more practice would help most.`,
  practiceExam: (exam: string) => `Practice ${exam}`,
  howCalculated: 'How this is calculated',
  basis: (all: string, firstOnly: string) =>
    `It hasn’t been compared with real results. All mock and first answers: ${all}. First answers alone: ${firstOnly}.`,
  plausibleShare: ({ right, total }: Share, low: string, high: string) =>
    `${right} of ${total} (plausibly ${low} to ${high})`,

  latestMock: (mock: { day: string; value: number; low: number; high: number; passMark: number }) =>
    `Latest mock, ${mock.day}: around ${mock.value}, plausible ${mock.low} to ${mock.high}; pass mark ${mock.passMark}.`,
  toExam: 'To the exam',
  today: 'today',
  days: (count: number) => formatCount(count, 'day'),
  backlog: 'Backlog',
  reviews: (count: number) => formatCount(count, 'review'),
  dueNow: 'due now',
  nothingDue: 'nothing due',
  mostToGain: 'Most to gain',
  points: (points: string) => `${points} points`,
  lastSevenDays: 'Last 7 days',
  ofAnswering: 'of answering',

  domainScores: 'Domain scores',
  whatBarsShow: (cut: string, share: string) =>
    `Share correct in mock exams and first answers. Whiskers: plausible range (95%). Line: ${cut}, ${share}.`,
  whatShortMarkShows: 'Short mark: your answers of last month.',
  lastMonth: (tally: string) => `Last month: ${tally}.`,
  whatStandingCounts:
    'Standing counts what readiness counts: first answers, without those too fast for the question to have been read.',
  standing: 'Standing',
  standings: { unclear: 'Unclear', weak: 'Weak', sound: 'No sign of weakness' },
  standingOf: (standing: string, count: number) =>
    `${standing}\n(${formatCount(count, 'answer counts', 'answers count')})`,
  practice: 'Practice',
  practiceQuestions: (count: number) => `Practice ${formatCount(count, 'question')}`,
  practiceIn: (count: number, domain: string) => `Practice ${formatCount(count, 'question')} in ${domain}`,
  weakDomains: (domains: readonly string[], cut: string) =>
    `Weak: ${domains.join('; ')}. Even the top of the plausible range is below the ${cut}.`,
  eachDomainNeeds: (count: number) => `Not enough answers yet: each domain needs ${count} first answers.`,
  noneWeak: 'No domain is clearly weak.',
  noneWeakSoFar: (unclear: number) =>
    `No domain is clearly weak; ${unclear} ${byCount(unclear, 'needs', 'need')} more first answers.`,

  pointsByTask: 'Points to gain by task',
  whatPointsAre:
    'Exam weight times your share incorrect in mock exams and first answers, in points of 100. A rough figure while answers are few.',
  unclearPoints: (points: string) => `${points}, not enough answers yet`,
  noTaskClear: 'Not enough answers yet in any task to say where the points are.',
  biggestGain: (part: string, points: string) =>
    `Biggest gain: ${part}, with about ${points} of 100 points still to win.`,
  taskMap: 'Task map',
  whatShadesMean:
    'Share correct by task: striped below 50%, light below 75%, dark from 75%, empty if never asked.',

  recall: 'Recall and recognition',
  recallTable: 'Questions answered with the options covered first',
  hadItBefore: 'Had it before the options',
  choseCorrectly: 'Chose correctly',
  recallLags: (domains: readonly string[]) =>
    `You recognize more than you recall in ${domains.join(' and ')}. Say the answer before you look at the options there.`,
  recallUnclear: 'What you recall and what you recognize don’t clearly differ yet.',

  realResults: 'Real results',
  whyRecord: 'Record how the real exam went, and this shows how often the readiness estimate was right.',
  estimateHits: (hits: number, total: number) =>
    `The readiness estimate was right for ${hits} of ${formatCount(total, 'real exam')}.`,
  result: (day: string, isPassed: boolean, score: number | null) =>
    `${day}: ${isPassed ? 'passed' : 'failed'}${score === null ? '' : `, ${score}`}`,
  removeResult: (day: string) => `Remove the result of ${day}`,
  recordResult: 'Record your exam result',
  takenOn: 'Taken on',
  scoreRange: (min: number, max: number) => `${min} to ${max}; leave empty if you weren’t told.`,
  passed: 'Passed',
  saveResult: 'Save result',
})
