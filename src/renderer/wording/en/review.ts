import { byCount, formatCount } from '../format'
import { spoken } from '../language'

export const reviewWords = spoken('review', {
  title: 'Due for review',
  exam: 'Exam',
  noBankTitle: 'Nothing to review here',
  noBank:
    'Reviews ask the questions of your banks, and none is here. The Library shows where it looks for banks, and brings back those you deleted.',
  todaysDoneTitle: 'Today’s reviews are done',
  continuePlan: 'Continue today’s plan',
  reviewMore: 'Review more',
  moreDue: (count: number) =>
    `${formatCount(count, 'more review')} due. ${byCount(count, 'It carries', 'They carry')} over.`,
  nothingYetTitle: 'Nothing to review yet',
  nothingDueTitle: 'Nothing is due today',
  practice: (code: string) => `Practice ${code}`,
  whatComesBack:
    'Questions you miss, guess, or flag come back here, further and further apart, until they stick.',
  inReview: (count: number, nextDay: string | null) =>
    `${formatCount(count, 'question')} in review.${nextDay === null ? '' : ` Next due ${nextDay}.`}`,
  left: (
    { first, repeats }: { first: number; repeats: number },
    part: { asked: number; due: number } | null,
    isRepeat: boolean,
  ) =>
    `${first + repeats === 0 ? 'No questions left' : ''}${first > 0 ? `${formatCount(first, 'question')} left` : ''}${first > 0 && repeats > 0 ? ', ' : ''}${repeats > 0 ? `${repeats} to repeat` : ''}${part ? ` (${part.asked} of ${part.due} due in this session)` : ''}${isRepeat ? ' · this is a repeat' : ''}`,

  question: 'Question in review',
  gone: 'This question is not in the bank any more. Open Review again.',
  check: 'Check answer',
  checkHint: 'Check (Space, or Ctrl or ⌘ + Enter)',
  showAnswer: 'Show answer',
  howSure: 'How sure are you? (optional)',
  confidence: { guess: 'guess', unsure: 'unsure', sure: 'sure' },
  comesBack: (others: number) => `Comes back after ${others} other questions, or tomorrow.`,
  staysDue: 'Correct this time. Its next review date stays the same.',
  againIn: (days: number) => `Again in ${formatCount(days, 'day')}.`,
  next: 'Next',
  nextHint: 'Next (N or Enter)',
  undoHint: 'Undo (U)',
  undoLast: 'Undo last answer',
  undoLastHint: 'Undo the last answer (U)',

  suspend: 'Suspend',
  suspendHint: 'Stop asking it, until you resume it under Review',
  suspended: (count: number) => `${formatCount(count, 'question')} suspended`,
  suspendedMeans: (count: number) =>
    `${byCount(count, 'It is', 'They are')} not asked. One that is missed six times is suspended automatically: read its study note before you resume it.`,
  resume: 'Resume',
})
