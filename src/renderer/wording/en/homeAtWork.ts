/** Home once something was done: what is to be resumed, the last attempts, and what was missed. */
import { formatCount } from '../format'
import { spoken } from '../language'

type Weakest = { isWeak: boolean; domain: string; share: string; total: number }
type Resumable = {
  answered: number
  total: number
  left: string | null
  isRunning: boolean
  lastOpen: string
  /** When the clock of a mock stopped; null where it did not, or where that is not known. */
  stoppedAt: string | null
}

export const homeAtWorkWords = spoken('homeAtWork', {
  title: 'Home',
  preparingFor: 'Preparing for',
  planning: 'Planning the day',
  lastAttempts: 'Your last attempts',
  attempt: 'Attempt',
  day: 'Day',
  correct: 'Correct',
  estimate: 'Practice estimate',
  time: 'Time',
  correctOf: (right: number, total: number, share: string | null) =>
    `${right} of ${total}${share === null ? '' : `, ${share}`}`,
  around: (score: number) => `around ${score}`,
  mockInProgress: (code: string) => `Mock exam in progress: ${code}`,
  practiceInProgress: (count: number, code: string) =>
    `Practice of ${formatCount(count, 'question')} in progress: ${code}`,
  retryInProgress: (count: number, code: string) =>
    `Retry of ${formatCount(count, 'missed question')} in progress: ${code}`,
  resumeOn: (questionNumber: number) => `Resume on question ${questionNumber}`,
  resumeOnReview: 'Resume on the review screen',
  resumable: ({ answered, total, left, isRunning, lastOpen, stoppedAt }: Resumable) => {
    const stand = `${answered} of ${total} answered${left === null ? '' : `, ${left} left${isRunning ? ', clock running' : ''}`}.`
    return stoppedAt === null
      ? `${stand} Last open ${lastOpen}.`
      : `${stand} Rehearse ended, or its window was closed, at ${stoppedAt}. The clock stands still until you resume.`
  },
  weakest: ({ isWeak, domain, share, total }: Weakest) =>
    `${isWeak ? 'Weak' : 'Lowest so far'}: ${domain}, ${share} of ${formatCount(total, 'first answer')} correct.`,
  seeEveryDomain: 'See every domain',
  missed: (count: number) => `${formatCount(count, 'missed question')}.`,
  reviewMissed: 'Review missed questions',
})
