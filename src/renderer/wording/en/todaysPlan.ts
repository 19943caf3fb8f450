/** Today's plan, and where one stands. A `time` is a duration in words. */
import { byCount, formatCount } from '../format'
import { spoken } from '../language'

type FirstPicture = { right: number; total: number; low: string; high: string }
type SealedNeed = { needed: number; inMock: number; forPractice: number; there: number }
type Shift = { missedDays: number; before: number; now: number }

export const todaysPlanWords = spoken('todaysPlan', {
  title: (examCode: string) => `Today for ${examCode}`,
  datePassed: 'The exam date has passed',
  examToday: 'The exam is today',
  daysLeft: (count: number) => `${formatCount(count, 'day')} to the exam`,
  noDate: 'No exam date yet',
  minutesADay: (count: number) => `${count} minutes a day`,
  changeGoal: 'Change exam date and minutes',
  setDate: 'Set exam date',
  change: 'Change',

  reviews: (count: number) => formatCount(count, 'review'),
  newQuestions: (count: number) => formatCount(count, 'new question'),
  minutes: (count: number) => formatCount(count, 'minute'),
  reviewStep: (count: number, time: string) => `${formatCount(count, 'review')}, about ${time}`,
  reviewStepOf: (count: number, dueCount: number, time: string) =>
    `${count} of ${dueCount} reviews due, about ${time}`,
  mockStep: (isSealed: boolean, time: string) =>
    `${isSealed ? 'A mock exam of all-new questions' : 'A mock exam'}, ${time}`,
  newStep: (count: number, domain: string, time: string) =>
    `${formatCount(count, 'new question')} in ${domain}, about ${time}`,

  noTimeFor: (parts: readonly string[], isOne: boolean) =>
    `Not enough time today for ${parts.join(' and ')}. ${isOne ? 'It carries' : 'They carry'} over.`,
  mockDue: (time: string) => `A mock is due; it needs ${time}.`,
  whyMock: 'A mock shows where you stand; the plan has one a week.',
  whyReviewsFirst: 'Reviews first, so you keep what you learned; then new questions where they gain most.',
  whyReviews: 'Reviewed today, they stick longer.',
  whyNew: 'New questions where they gain most.',
  rate: (newADay: number) =>
    `At ${formatCount(newADay, 'new question')} a day you’ll see them all before the exam, apart from your sealed mocks.`,
  shift: ({ missedDays, before, now }: Shift) =>
    `After ${formatCount(missedDays, 'day')} off, the plan is ${formatCount(now, 'new question')} a day (was ${before}).`,
  afterExam: 'Record your exam result under Progress, or set a new date.',
  onExamDay: 'Nothing is planned today. All the best.',
  minutesUsed: 'You’ve used today’s minutes. Anything more is a bonus.',
  mockFirst: 'First finish the mock exam in progress. Then the plan goes on.',
  done: 'You’re done for today. Anything more is a bonus.',

  keepPracticing: 'Keep practicing',
  setUpTheMock: 'Set up the mock exam',
  startToday: (time: string) => `Start today’s ${time}`,
  shortOnTime: (count: number | 'ten') =>
    `Short on time? ${count === 'ten' ? 'Ten mixed questions' : formatCount(count, 'mixed question')}.`,
  startDailyTen: 'Start a daily ten',
  startWith: (count: number) => `Start with ${count}`,

  standing: 'Where you stand',
  firstPicture: ({ right, total, low, high }: FirstPicture) =>
    `First picture: ${right} of ${formatCount(total, 'first answer')} correct, plausibly ${low} to ${high}.`,
  helpsMost: (domain: string) => `${domain} is where more practice would help most.`,
  howCalculated: 'How this is calculated',
  setUpMock: 'Set up a mock exam',
  noSealed: ({ needed, inMock, forPractice, there }: SealedNeed) =>
    there < needed
      ? `No sealed mock yet: it takes ${needed} questions, ${inMock} for the mock and ${forPractice} for practice; this bank has ${there}. A mock takes new questions first.`
      : 'No sealed mock yet: it takes more questions in some domains or of some types. A mock takes new questions first.',
  sealedLeft: (count: number) =>
    `${formatCount(count, 'sealed mock')} left. Practice and review never use ${byCount(count, 'its', 'their')} questions.`,
  sealedUsed: 'You’ve used all sealed mocks. New mocks will include questions you’ve seen.',
})
