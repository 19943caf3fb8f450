/** The report of an attempt, on screen, on paper and in the file it is saved to. */
import type { ReactNode } from 'react'
import type { Confidence } from '#core/common/confidence'
import { byCount, formatCount, formatList } from '../format'
import { spoken } from '../language'

type Share = { right: number; total: number }

export const reportWords = spoken('report', {
  loading: 'Loading the report',
  noneTitle: 'Attempt not found',
  none: 'It was deleted, or it is still in progress.',
  clockStood: (from: string, to: string) =>
    `Rehearse ended, or its window was closed, at ${from} while the mock was in progress. The exam clock stood still until you resumed the mock at ${to}, and you continued with the time you had left.`,

  archived: 'archived',
  noneAnswered: 'No questions answered in this round.',
  questionsCorrect: (right: number, total: number) =>
    `${right} of ${formatCount(total, 'question')} correct.`,
  shareCorrect: ({ right, total }: Share, share: string) => `${right} of ${total} correct (${share})`,
  unanswered: (blank: number, unreached: number) =>
    `${[blank > 0 && `${blank} blank`, unreached > 0 && `${unreached} not reached`].filter(Boolean).join(' and ')}, scored as incorrect`,
  unscoredQuestions: (count: number) => formatCount(count, 'unscored question'),
  timeUsed: (time: string) => `${time} used`,
  endedByTime: 'ended when time ran out',
  retry: (count: number) => (count === 1 ? 'Retry the missed question' : `Retry ${count} missed questions`),
  newSession: 'New session',
  print: 'Print',

  saveAsFile: 'Save as a file',
  savedOn: (day: string) => `Saved from Rehearse on ${day}.`,
  picture: (description: string) => `[Picture: ${description || 'no description'}]`,

  shareForm: 'Share this form',
  openShareForm: 'Share this form…',
  findingCode: 'Working out the code…',
  whatCodeDoes:
    'Anyone who has this bank and enters the code in set-up, under “Use a code”, gets the same questions in the same order.',
  noCodeForForm:
    'This form was chosen by what you had seen before, so no code draws it for anyone else. To take the same form as somebody, use “Share this form” in set-up before you start.',
  noCodeForBank: 'The bank has changed since you took this form, so a code would draw other questions.',

  updated: (
    update: { day: string; rescored: number; takenOut: number; before: Share & { estimate: number | null } },
    link: ReactNode,
  ) => {
    const { right, total, estimate } = update.before
    const counts = `${right} of ${total} correct`
    const parts = [
      update.rescored > 0 && `${formatCount(update.rescored, 'question')} rescored with the fixed answer`,
      update.takenOut > 0 && `${formatCount(update.takenOut, 'question')} taken out of the score`,
    ]
    return (
      <>
        Updated on {update.day}: {parts.filter(Boolean).join(', ')}. Before, it was{' '}
        {estimate === null ? counts : `a practice estimate of ${estimate} with ${counts}`}. {link}
      </>
    )
  },
  seeUpdate: 'See or undo the update',

  badDay: 'Your bad day',
  checkIns: (time: string) => `Check-ins took ${time} of your exam time.`,
  restart: (time: string) => `The restart took ${time}, with your clock stopped.`,
  tooFewToCompare: 'Too few questions were reached to compare those after an interruption with the others.',
  afterInterruptions: (count: number, after: Share, others: Share) =>
    `On the ${count} questions from each interruption on, you had ${after.right} of ${after.total} correct; on the others, ${others.right} of ${others.total}.`,
  costMoreThanTime:
    'The interruptions cost you more than time. Take a slow breath and read the question anew after one.',
  noClearDifference: 'No clear difference.',

  domains: 'Domains',
  domain: 'Domain',
  correctShare: 'Share correct',
  correctAsked: 'Correct / asked',
  mostToWin: (domains: string[], points: number) =>
    `Most to win: ${formatList(domains)}, about ${points} of 100 points${domains.length > 1 ? ' each' : ''}.`,
  whiskers: (cut: string, share: string) =>
    `Whiskers show the plausible range (95%); the line marks the ${cut}, ${share}.`,
  outOf: ({ right, total }: Share) => `${right} of ${total}`,

  pace: 'Pace',
  timePerQuestion: 'Time per question',
  timeSpan: (least: string, most: string, allowed: string) =>
    `${least === most ? most : `${least} to ${most}`} on a question; the exam allows ${allowed} each.`,
  typicalTime: (usual: string, allowed: string) =>
    `${usual} on a typical question; the exam allows ${allowed} each.`,
  slow: (count: number, missed: number) =>
    byCount(
      count,
      `One took more than twice that, and was ${missed === 1 ? 'missed' : 'correct'}.`,
      `${count} took more than twice that, ${missed} of them missed.`,
    ),
  mark: (mark: {
    number: number
    time: string
    isRight: boolean
    isFlagged: boolean
    isChanged: boolean
  }) => {
    const facts = [
      mark.isRight ? 'correct' : 'missed',
      mark.isFlagged && 'flagged',
      mark.isChanged && 'changed',
    ]
    return `Question ${mark.number}: ${mark.time}, ${facts.filter(Boolean).join(', ')}`
  },
  legend: (correct: ReactNode, missed: ReactNode) => (
    <>
      {correct} correct {missed} missed · ⚑ flagged · ↺ answer changed · dashed: time allowed per question
    </>
  ),

  whatNext: 'What to do next',
  practice: (count: number) => `Practice ${formatCount(count, 'question')}`,
  practiceDomain: (domain: string, { right, total }: Share, points: number) =>
    `Practice ${domain}: ${right} of ${total} correct, about ${points} of 100 points still to win.`,
  readWhy: (missed: number, sure: number) => {
    const sureOnes =
      sure === missed
        ? byCount(missed, ', which you were sure of', ', all of which you were sure of')
        : `, first the ${byCount(sure, 'one', String(sure))} you were sure of`
    return `Read why for ${formatCount(missed, 'missed question')}${sure > 0 ? sureOnes : ''}. ${byCount(missed, 'It comes', 'They come')} back in Review until ${byCount(missed, 'it sticks', 'they stick')}.`
  },
  checkGuesses: (count: number) => `Check ${formatCount(count, 'correct guess', 'correct guesses')} as well.`,
  notAllReached: (slow: number) =>
    `You didn’t reach every question${slow > 0 ? `, and ${formatCount(slow, 'question')} took more than twice the time allowed: flag ${byCount(slow, 'such a question', 'such questions')} and move on` : ''}. Practice with a timed round.`,

  questions: 'Questions',
  showQuestions: 'Show questions',
  filters: { missed: 'Missed', flagged: 'Flagged', guessed: 'Guessed', all: 'All' },
  noneHere: 'No questions here.',
  verdicts: { right: 'right', wrong: 'wrong', blank: 'blank' },
  notReached: 'not reached',
  unscored: 'unscored',
  outOfScore: 'out of the score',
  rescored: 'rescored',
  flagged: 'flagged',
  confidence: { guess: 'guess', unsure: 'unsure', sure: 'sure' } satisfies Record<Confidence, string>,
})
