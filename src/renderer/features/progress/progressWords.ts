/** What Progress says in words: one plain sentence above every table or chart. */
import type { Exam } from '#core/bank/exam'
import type { Gain } from '#core/statistics/gain'
import type { Calibration } from '#core/statistics/calibration'
import type { AnswerChanges, Pattern } from '#core/statistics/patterns'
import type { Pace } from '#core/statistics/progress'
import type { Tally } from '#core/statistics/counts'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatDuration, formatPercent } from '../../wording/format'

/** `34 of 50, 68%`, or `none yet`. */
export function tallyWords({ right, total }: Tally): string {
  return total === 0 ? 'none yet' : `${right} of ${total}, ${formatPercent(right / total)}`
}

/** A domain or task by its number and title. */
export function partTitle(exam: Exam, { domain, task }: Pick<Gain, 'domain' | 'task'>): string {
  if (task === null) return domainTitle(exam, domain)
  const title = exam.domains.flatMap(({ tasks }) => tasks).find(({ id }) => id === task)?.title
  return title ? `${task} ${title}` : task
}

/** Shares of the exam as points of 100. */
export function pointsWords(gain: number | null): string {
  return gain === null ? '–' : `${Math.round(gain * 100)}`
}

/** Where most is to be gained. */
export function gainSentence(exam: Exam, gains: readonly Gain[]): string {
  const most = gains.find(({ gain, isClear }) => isClear && gain !== null)
  if (!most) return 'No domain has enough answers yet to say where most points are to be gained.'
  return `Most is to be gained in ${partTitle(exam, most)}: about ${pointsWords(most.gain)} of 100 points are still open there.`
}

/** How the time was spent. */
export function paceSentence({ budgetMs, right, wrong, overWrong, overRight }: Pace): string {
  const slow = overRight + overWrong
  const count = right.count + wrong.count
  if (count === 0) return 'No answer has been timed yet.'
  const typical = [
    right.medianMs === null ? null : `${formatDuration(right.medianMs)} when right`,
    wrong.medianMs === null ? null : `${formatDuration(wrong.medianMs)} when wrong`,
  ].filter(Boolean)
  return `You typically take ${typical.join(' and ')}; the exam allows ${formatDuration(budgetMs)}. ${formatCount(slow, 'answer')} of ${count} took longer than that, ${overWrong} of them wrong.`
}

const parts = ['first', 'second', 'third', 'fourth', 'last']

/** A fifth of an exam: `first fifth`. */
export function partName(index: number): string {
  return `${parts[index] ?? index + 1} fifth`
}

/** How confidence and results agree. */
export function calibrationSentence({ levels, total, surelyWrong, luckyGuesses }: Calibration): string {
  if (total === 0)
    return 'You have not said yet how sure you are. Say it in practice, and this shows how often you are right.'
  const tooSure = levels
    .filter(({ verdict }) => verdict === 'tooSure')
    .map(({ confidence }) => `“${confidence}”`)
  const lead =
    tooSure.length > 0
      ? `When you say ${tooSure.join(' and ')} you are right less often than that word stands for.`
      : 'As far as can be told, you are about as often right as you say.'
  return `${lead} ${formatCount(surelyWrong, 'answer')} sure but wrong, ${formatCount(luckyGuesses, 'guess', 'guesses')} right.`
}

const kindWords = { qualifiers: 'asking for', types: 'of the type', parts: 'in the' }

/** A group of questions: `questions asking for LEAST`. */
function groupWords({ kind, name }: Pick<Pattern, 'kind' | 'name'>): string {
  return `questions ${kindWords[kind]} ${kind === 'parts' ? partName(Number(name)) : name}`
}

/** One pattern: who is right less or more often than elsewhere, with the counts. */
export function patternSentence(pattern: Pattern): string {
  const { difference, tally, others } = pattern
  const direction = difference < 0 ? 'less' : 'more'
  return `You are right ${direction} often in ${groupWords(pattern)} (${tallyWords(tally)}) than in others (${tallyWords(others)}).`
}

/** What changing answers did. */
export function changesSentence({ rightToWrong, wrongToRight, verdict }: AnswerChanges): string {
  if (rightToWrong + wrongToRight === 0) return 'You have not changed an answer between right and wrong yet.'
  const counts = `${wrongToRight} from wrong to right, ${rightToWrong} from right to wrong`
  if (verdict === 'costs') return `Changing answers costs you points: ${counts}.`
  if (verdict === 'pays') return `Changing answers pays: ${counts}.`
  return `Whether changing answers pays cannot be told yet: ${counts}.`
}
