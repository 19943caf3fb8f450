import type { ReactNode } from 'react'
import type { RoomTool } from '#core/bank/exam'
import { formatCount, formatList, formatPercent } from '../format'
import { spoken } from '../language'

type Length = {
  count: number
  duration: string
  isExpected: boolean
  passMark: number
  highest: number
}

type SavedRound = { count: number; all: number; isTimed: boolean; isCovered: boolean; filter: string | null }

const oneOf: Record<RoomTool, string> = {
  calculator: 'a calculator',
  scratchPad: 'a scratch pad',
  highlighter: 'a highlighter',
}

export const setupWords = spoken('setup', {
  loading: 'Loading the bank',
  notHereTitle: 'This exam is not here',
  notHere:
    'Its bank was deleted or moved, it has a problem, or none of its questions can be asked. The Library says which.',
  title: (code: string) => `Set up ${code}`,
  whatToDo: 'What would you like to do?',
  kinds: { mock: 'Mock exam', practice: 'Practice' },
  kindHints: {
    mock: 'Like the real thing: full length and time, no pause, no feedback until the end.',
    practice: 'As many questions as you like, with the answer and the reasons after each one.',
  },
  startMock: 'Start the mock exam',
  startWith: (count: number) => `Start with ${formatCount(count, 'question')}`,

  length: ({ count, duration, isExpected, passMark, highest }: Length) =>
    `${formatCount(count, 'question')} in ${duration}${isExpected ? ' (expected)' : ''}, pass mark ${passMark} of ${highest}.`,
  roomTools: (tools: readonly RoomTool[]) =>
    `The test room lends ${formatList(tools.map((tool) => oneOf[tool]))}, and so does this mock.`,
  extraTime: 'Extra time',
  extraTimeHint: 'For approved accommodations. Set a default in Settings.',
  noExtraTime: 'None',
  moreTime: (fraction: number) => `${formatPercent(fraction)} more`,
  includeUnscored: (isLikeReal: boolean, scored: number, unscored: number) =>
    `Include unscored questions${isLikeReal ? ', as the real exam does' : ''} (${scored} scored, ${unscored} unscored)`,
  includeUnscoredHint: 'The report shows which. If off, every question is scored.',
  askHowSure: 'Ask how sure I am',
  askHowSureHint: (isOwn: boolean) =>
    `${isOwn ? 'It' : 'Not part of the real exam; it'} makes your report more useful.`,
  badDay: 'Rehearse a bad day',
  badDayHint:
    'Two proctor check-ins and a forced restart come when you don’t expect them. The report says what they cost you. It counts like any mock.',

  questions: 'Questions',
  notACount: (most: number) => `Enter a whole number from 1 to ${most}.`,
  onlyOnNote: (note: ReactNode) => <>Only questions on the note {note}.</>,
  timed: (minutes: number, isOwn: boolean) =>
    `Timed: ${minutes} min, the pace of ${isOwn ? 'the mock' : 'the real'} exam`,
  coverOptions: 'Cover the options',
  coverOptionsHint:
    'Type what you expect first, then see the options. Progress compares what you recall with what you recognize.',
  task: 'Task',
  tasks: 'Tasks',
  allTasks: 'All tasks',
  addTask: 'Add a task…',
  topic: 'Topic',
  topics: 'Topics',
  allTopics: 'All topics',
  addTopic: 'Add a topic…',
  topicWithCount: (title: string, count: number) => `${title} (${count === 0 ? 'sealed' : count})`,

  quickRounds: 'Quick rounds',
  presets: {
    tenMinutes: '10-minute round',
    weakDomains: 'Biggest gains',
    missed: 'Missed',
    unseen: 'Not seen yet',
    flagged: 'Flagged',
    slowWrong: 'Slow and incorrect',
  },
  noneNow: 'none right now',
  timedQuestions: (count: number) => formatCount(count, 'timed question'),
  questionsIn: (count: number, domains: readonly string[]) =>
    `${formatCount(count, 'question')} in ${domains.join(' and ')}`,
  questionsOf,
  savedRounds: 'Your rounds',
  savedRound: ({ count, all, isTimed, isCovered, filter }: SavedRound) =>
    `${questionsOf(count, all)}${isTimed ? ', timed' : ''}${isCovered ? ', options covered' : ''}${filter === null ? '' : `: ${filter}`}`,
  removeRound: (name: string) => `Remove ${name}`,
  saveRound: 'Save this round…',
  saveRoundTitle: 'Save this round',
  save: 'Save',
  name: 'Name',
  nameHint: 'Start it later from here or from Find. Questions are drawn anew each time.',
  everything: 'Everything',
})

function questionsOf(count: number, all: number): string {
  return `${count === all ? '' : `${count} of `}${formatCount(all, 'question')}`
}
