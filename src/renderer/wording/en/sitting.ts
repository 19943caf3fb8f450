import type { SittingProgress, Standing } from '#core/sitting/sittingProgress'
import { formatCount } from '../format'
import { spoken } from '../language'

const inItem: Record<Standing, string> = {
  answered: 'answered',
  answerShown: 'answer shown',
  unanswered: 'unanswered',
}

function toAnswer({ unanswered, answerShown }: SittingProgress): string {
  if (unanswered > 0) {
    return `${formatCount(unanswered, 'question')} unanswered${answerShown > 0 ? `, ${answerShown} with the answer shown` : ''}`
  }
  if (answerShown === 0) return 'Every question is answered'
  return `Nothing is left to answer; ${formatCount(answerShown, 'question')} with the answer shown`
}

export const sittingWords = spoken('sitting', {
  opening: 'Opening your exam…',
  scoring: 'Scoring…',
  failedTitle: 'Couldn’t open this exam',
  elsewhereTitle: 'This exam is open in another window',
  elsewhere: 'Continue there, or work here instead. Your answers are saved either way.',
  notFoundTitle: 'Exam not found',
  notFound: 'It may have been deleted. Your other attempts are on Home.',

  leave: 'Leave',
  pauseAndLeave: 'Pause and leave',
  question: (number: number) => `Question ${number}`,
  questionOf: (number: number, count: number) => `Question ${number} of ${count}`,
  timeUsed: 'Time used',
  timeUsedHidden: 'Time used hidden',
  timeLeft: 'Time left',
  timeLeftHidden: 'Time left hidden',
  toggleClock: 'Show or hide the clock (T)',
  showClock: 'Show',
  hideClock: 'Hide',
  minutesLeft: (minutes: number) => `${minutes} minutes left.`,

  navigator: 'Navigator',
  navigatorHint: 'All questions (G)',
  reviewScreen: 'Review screen',
  reviewScreenHint: 'Review screen (R)',
  lineReader: 'Line reader',
  shortcuts: 'Shortcuts',
  shortcutsHint: 'All shortcuts (?)',
  singleKeysAreOff: 'Single-letter keys are switched off in Settings.',
  tools: 'Tools',
  toolsHint: 'Calculator (C), scratch pad (S), highlighter (H)',
  previous: 'Previous',
  previousHint: 'Previous (P)',
  backToQuestion: 'Back to the question',
  next: 'Next',
  nextHint: 'Next (N)',
  nextIsReviewScreen: 'Next: review screen',
  flag: 'Flag',
  flagged: 'Flagged',
  flagHint: 'Flag for review (F)',
  howSure: 'How sure?',
  howSureHint: 'How sure are you? Guess, unsure, sure (U)',
  confidence: { guess: 'A guess', unsure: 'Unsure', sure: 'Sure' },
  saved: { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' },

  show: 'Show',
  filters: {
    all: (count: number) => `All (${count})`,
    unanswered: (count: number) => `Unanswered (${count})`,
    answerShown: (count: number) => `Answer shown (${count})`,
    flagged: (count: number) => `Flagged (${count})`,
  },
  noneOf: {
    all: 'No questions.',
    unanswered: 'No unanswered questions.',
    answerShown: 'No questions with the answer shown.',
    flagged: 'No flagged questions.',
  },
  allQuestions: 'All questions',
  answeredOf: (answered: number, count: number) =>
    `${answered} of ${formatCount(count, 'question')} answered`,
  item: (number: number, standing: Standing, isFlagged: boolean) =>
    `Question ${number}, ${inItem[standing]}${isFlagged ? ', flagged' : ''}`,

  expected: 'What do you expect the answer to be?',
  showOptions: 'Show the options',
  showOptionsUnguessed: 'Show the options without a guess',
  check: 'Check answer',
  checkHint: 'Check (Ctrl or ⌘ + Enter)',
  showAnswer: 'Show answer',
  feedback: 'Feedback',
  didYouHaveIt: 'Did you have it?',
  hadIt: 'I had it',
  didNotHaveIt: 'I didn’t have it',

  leaveTitle: 'Leave the exam room?',
  leaveMeans: (code: string) =>
    `Your answers are kept, but the ${code} clock keeps running, as it would in the test room. Home takes you back to this question.`,
  stay: 'Stay',
  leaveRunning: 'Leave, clock running',

  endExam: 'End the exam',
  finishRound: 'Finish this round',
  endExamTitle: 'End the exam?',
  finishRoundTitle: 'Finish this round?',
  goBack: 'Go back',
  endNow: 'End exam',
  finishNow: 'Finish',
  whatIsLeft: (progress: SittingProgress, clock: string | null) =>
    `${toAnswer(progress)}${progress.flagged > 0 ? `, ${progress.flagged} flagged` : ''}.${clock === null ? '' : ` ${clock} left.`}`,
  blanksCount: 'A blank is scored as incorrect; guessing costs nothing.',
  unsaved: 'Your last answers are not saved yet. The exam can end as soon as they are.',
  unsavedRound: 'Your last answers are not saved yet. You can finish the round as soon as they are.',

  checkInTitle: 'The proctor is checking your room',
  checkIn: 'Part of your bad-day rehearsal. Stay seated; your clock keeps running, as it would on the day.',
  backIn: (seconds: number, clock: string | null) =>
    `Back to your question in ${formatCount(seconds, 'second')}${clock === null ? '' : ` · ${clock} left`}`,
  restartTitle: 'The testing software is restarting',
  restart: 'Part of your bad-day rehearsal. Your answers are saved and your clock has stopped.',
  continueIn: (seconds: number) => `You can continue in ${formatCount(seconds, 'second')}`,
  ready: 'Ready when you are.',
  continueExam: 'Continue the exam',
})
