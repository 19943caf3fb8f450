/** The charts of Progress, the tables behind them, and the sentence above each. */
import type { ReactNode } from 'react'
import type { QuestionType } from '#core/bank/question'
import type { Confidence } from '#core/common/confidence'
import type { CardStage } from '#core/learning/cardStage'
import type { Qualifier } from '#core/statistics/qualifier'
import { formatCount } from '../format'
import { spoken } from '../language'

type DomainShare = { title: string; share: string }

const fifths = ['first', 'second', 'third', 'fourth', 'last'].map((name) => `${name} fifth`)
const fifthAt = (index: number) => fifths[index] ?? `${index + 1} fifth`
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(' and ')

/** `ends` says where the domains were. */
const inLatest = (mockCount: number, ends: string) =>
  mockCount === 1
    ? `In your mock exam, ${ends} Take a second one to see a trend.`
    : `In the latest of ${formatCount(mockCount, 'mock exam')}, ${ends}`

export const progressChartWords = spoken('progressCharts', {
  mocksOverTime: 'Mock exams over time',
  firstMock: (exam: string, setUp: ReactNode) => (
    <>
      Your first {exam} mock exam starts this chart. {setUp}
    </>
  ),
  setUpMock: 'Set up a mock',
  trendLevel: (mockCount: number, share: string) => inLatest(mockCount, `every domain was at ${share}.`),
  trend: (mockCount: number, highest: DomainShare, lowest: DomainShare) =>
    inLatest(
      mockCount,
      `${highest.title} was highest at ${highest.share}, ${lowest.title} lowest at ${lowest.share}.`,
    ),
  whatPanelsShow: (cut: string) =>
    `One dot per mock, oldest at left. Shaded: plausible range (95%). Dashed: the pass mark, and the ${cut} in each domain.`,
  practiceEstimate: 'Practice estimate',
  plausible: 'Plausible',
  /** What is only heard stands between what is seen. */
  latest: (value: ReactNode, range: ReactNode, heard: (text: string) => ReactNode) => (
    <>
      {heard(', latest: ')}
      {value} {heard(', plausible ')}
      {range}
    </>
  ),
  mocksTable: 'Percent correct by domain in each mock exam',
  mockExam: 'Mock exam',
  around: (value: number, low: number, high: number) => `around ${value} (${low}–${high})`,

  pace: 'Pace',
  noTimes: 'No timed answers yet.',
  typicalTimes: (times: { correct: string | null; incorrect: string | null; allowed: string }) => {
    const typical = [
      times.correct && `${times.correct} when correct`,
      times.incorrect && `${times.incorrect} when incorrect`,
    ]
    return `You typically take ${typical.filter(Boolean).join(' and ')}; the exam allows ${times.allowed}.`
  },
  noTypicalTime: (allowed: string) => `Too few answers yet for a typical time; the exam allows ${allowed}.`,
  tookLonger: (slow: number, all: number, incorrect: number) => {
    const ofAll = `of ${formatCount(all, 'answer')} took longer than that`
    if (slow === 0) return `None ${ofAll}.`
    return slow === 1
      ? `1 ${ofAll}, and was ${incorrect === 1 ? 'incorrect' : 'correct'}.`
      : `${slow} ${ofAll}, ${incorrect} of them incorrect.`
  },
  whatMarksShow: (perMark: number, allowed: string) =>
    `One mark for ${perMark === 1 ? 'each answer' : `up to ${perMark} answers`}; equal steps are equal ratios. Solid line: median. Dashed line: what the exam allows, ${allowed}.`,
  sides: { right: 'Correct', wrong: 'Incorrect' },
  sideFacts: (side: string, count: number, median: string | null) =>
    `${side}: ${formatCount(count, 'answer')}${median === null ? '' : `, median ${median}`}`,
  examAllows: 'exam allows',
  timePerQuestion: 'Time per question',
  answers: 'Answers',
  count: 'Count',
  median: 'Median',
  geometricMean: 'Geometric mean',
  over: (time: string) => `Over ${time}`,
  slowTopics: (topics: readonly { title: string; count: number }[]) =>
    `Slow and incorrect most often: ${topics.map(({ title, count }) => `${title} (${count})`).join(', ')}.`,
  overMock: 'Over a full mock exam',
  fifthsTable: 'Share correct by fifth of a mock exam',
  part: 'Part',
  fifth: fifthAt,

  confidence: 'Confidence',
  levels: { guess: 'guess', unsure: 'unsure', sure: 'sure' } satisfies Record<Confidence, string>,
  noRatings:
    'You haven’t rated your confidence yet. Rate it in practice, and this shows how often you’re right.',
  overconfident: (levels: readonly string[]) => `When you say ${quoted(levels)}, you’re overconfident.`,
  underconfident: (levels: readonly string[]) =>
    `When you say ${quoted(levels)}, you know more than you think.`,
  wellCalibrated: 'Well calibrated so far.',
  tooFewRatings: 'Not enough ratings yet to judge your confidence.',
  sureAndGuessed: (surelyWrong: number, luckyGuesses: number) =>
    `${formatCount(surelyWrong, 'answer')} sure but incorrect; ${formatCount(luckyGuesses, 'guess', 'guesses')} correct.`,
  whatLineMeans: 'On the line, you are right as often as you say. Whiskers: plausible range (95%).',
  level: (level: { name: string; right: string; total: number; stated: string }) =>
    `“${level.name}” correct in ${level.right} of ${level.total}, about ${level.stated} meant`,
  moreOftenRight: 'more often right than said',
  lessOftenRight: 'less often right than said',
  howSure: 'How sure you were',
  confidenceTable: 'Share correct by confidence',
  youSaid: 'You said',
  meaning: 'Meaning',
  verdict: 'Verdict',
  about: (share: string) => `about ${share}`,
  verdicts: { tooSure: 'overconfident', tooModest: 'underconfident', level: 'well calibrated so far' },

  patterns: 'Patterns',
  asking: {
    mostCostEffective: 'questions asking for the most cost-effective solution',
    leastOverhead: 'questions asking for the least operational overhead',
    leastEffort: 'questions asking for the least effort',
    most: 'questions with “MOST”',
    least: 'questions with “LEAST”',
    not: 'questions with “NOT” or “EXCEPT”',
    first: 'questions with “FIRST”',
    best: 'questions with “BEST”',
    none: 'questions without a keyword such as “MOST” or “BEST”',
  } satisfies Record<Qualifier, string>,
  ofType: {
    single: 'single-response questions',
    multiple: 'multiple-response questions',
    ordering: 'ordering questions',
    matching: 'matching questions',
    numeric: 'numeric questions',
    text: 'short-answer questions',
  } satisfies Record<QuestionType, string>,
  inFifth: (index: number) => `questions in the ${fifthAt(index)}`,
  worseOn: (group: string, tally: string, others: string) =>
    `You do worse on ${group} (${tally}) than on others (${others}).`,
  betterOn: (group: string, tally: string, others: string) =>
    `You do better on ${group} (${tally}) than on others (${others}).`,
  noChanges: 'No changed answer has made a difference yet.',
  changes: (verdict: 'costs' | 'pays' | 'unclear', toCorrect: number, toIncorrect: number) => {
    const leads = {
      costs: 'Changing answers costs you points',
      pays: 'Changing answers pays',
      unclear: 'Too early to say whether changing answers pays',
    }
    return `${leads[verdict]}: ${toCorrect} from incorrect to correct, ${toIncorrect} from correct to incorrect.`
  },
  whyMissed: 'Why you missed questions',
  cause: (cause: string, count: number, total: number) => `${cause}: ${count} of ${total}`,
  causeStandsOut: (cause: string, count: number, total: number) =>
    `${cause}: ${count} of ${total}, more than chance alone`,

  reviewsAhead: 'Reviews ahead',
  noneAhead: (days: number) =>
    `No reviews due in the next ${days} days. Questions you miss, guess or flag come back here.`,
  backlog: (today: number, later: number, laterDays: number) =>
    `Backlog: ${formatCount(today, 'review')} due today. ${later} more in the ${laterDays} days after.`,
  reviewNow: 'Review now',
  reviewsByDay: 'Reviews due by day',
  day: 'Day',
  reviewsDue: 'Reviews due',
  stages: { new: 'New', learning: 'Learning', known: 'Known' } satisfies Record<CardStage, string>,
  whatStagesMean: (knownFromDays: number) =>
    `Reviews due by day after today. New: not reviewed yet. Known: comes back after ${knownFromDays} days or more. Learning: between them.`,
  busiestDay: (day: string, count: number) => `The busiest day is ${day}, with ${count} due.`,

  activity: 'Activity',
  answeredSince: (time: string, days: number, since: string) =>
    `${time} of answering on ${formatCount(days, 'day')} since ${since}.`,
  minutesByDay: 'Minutes of answering by day',
  weekOf: 'Week of',
  examDay: 'Exam',
})
