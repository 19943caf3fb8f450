/** What Progress says in words: one plain sentence above every table or chart. */
import type { Exam } from '#core/bank/exam'
import { weakEvidence } from '#core/history/weakness'
import type { Gain } from '#core/statistics/gain'
import type { Calibration } from '#core/statistics/calibration'
import type { AnswerChanges, Pattern } from '#core/statistics/patterns'
import type { Pace } from '#core/statistics/progress'
import type { Tally } from '#core/statistics/counts'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatPace, formatPercent } from '../../wording/format'

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

/** Where the most points are still to win. */
export function gainSentence(exam: Exam, gains: readonly Gain[]): string {
  const most = gains.find(({ gain, isClear }) => isClear && gain !== null)
  if (!most) return 'Not enough answers yet in any task to say where the points are.'
  return `Biggest gain: ${partTitle(exam, most)}, with about ${pointsWords(most.gain)} of 100 points still to win.`
}

/** How the time was spent. */
export function paceSentence({ budgetMs, right, wrong, overWrong, overRight }: Pace): string {
  const slow = overRight + overWrong
  const count = right.count + wrong.count
  if (count === 0) return 'No timed answers yet.'
  const typical = [
    right.typicalMs === null ? null : `${formatPace(right.typicalMs)} when correct`,
    wrong.typicalMs === null ? null : `${formatPace(wrong.typicalMs)} when incorrect`,
  ].filter(Boolean)
  const allowed = `the exam allows ${formatPace(budgetMs)}`
  const usual =
    typical.length > 0
      ? `You typically take ${typical.join(' and ')}; ${allowed}.`
      : `Too few answers yet for a typical time; ${allowed}.`
  return `${usual} ${slowWords(slow, count, overWrong)}`
}

function slowWords(slow: number, count: number, wrong: number): string {
  const of = `of ${formatCount(count, 'answer')} took longer than that`
  if (slow === 0) return `None ${of}.`
  return slow === 1
    ? `1 ${of}, and was ${wrong === 1 ? 'incorrect' : 'correct'}.`
    : `${slow} ${of}, ${wrong} of them incorrect.`
}

const parts = ['first', 'second', 'third', 'fourth', 'last']

/** A fifth of an exam: `first fifth`. */
export function partName(index: number): string {
  return `${parts[index] ?? index + 1} fifth`
}

/** How confidence and results agree. */
export function calibrationSentence({ levels, total, surelyWrong, luckyGuesses }: Calibration): string {
  if (total === 0)
    return 'You haven’t rated your confidence yet. Rate it in practice, and this shows how often you’re right.'
  const saidAs = (wanted: 'tooSure' | 'tooModest') =>
    levels.filter(({ verdict }) => verdict === wanted).map(({ confidence }) => `“${confidence}”`)
  const [tooSure, tooModest] = [saidAs('tooSure'), saidAs('tooModest')]
  const leads = [
    ...(tooSure.length > 0 ? [`When you say ${tooSure.join(' and ')}, you’re overconfident.`] : []),
    ...(tooModest.length > 0
      ? [`When you say ${tooModest.join(' and ')}, you know more than you think.`]
      : []),
  ]
  const hasEnough = levels.some(({ tally }) => tally.total >= weakEvidence)
  const lead =
    leads.join(' ') ||
    (hasEnough ? 'Well calibrated so far.' : 'Not enough ratings yet to judge your confidence.')
  return `${lead} ${formatCount(surelyWrong, 'answer')} sure but incorrect; ${formatCount(luckyGuesses, 'guess', 'guesses')} correct.`
}

/** A group of questions: `questions asking for LEAST`. */
function groupWords({ kind, name }: Pick<Pattern, 'kind' | 'name'>): string {
  if (kind === 'qualifiers') return `questions asking for ${name}`
  return kind === 'types' ? `${name} questions` : `questions in the ${partName(Number(name))}`
}

/** One pattern: who is right less or more often than elsewhere, with the counts. */
export function patternSentence(pattern: Pattern): string {
  const { difference, tally, others } = pattern
  const direction = difference < 0 ? 'worse' : 'better'
  return `You do ${direction} on ${groupWords(pattern)} (${tallyWords(tally)}) than on others (${tallyWords(others)}).`
}

/** What changing answers did. */
export function changesSentence({ rightToWrong, wrongToRight, verdict }: AnswerChanges): string {
  if (rightToWrong + wrongToRight === 0) return 'No changed answer has made a difference yet.'
  const counts = `${wrongToRight} from incorrect to correct, ${rightToWrong} from correct to incorrect`
  if (verdict === 'costs') return `Changing answers costs you points: ${counts}.`
  if (verdict === 'pays') return `Changing answers pays: ${counts}.`
  return `Too early to say whether changing answers pays: ${counts}.`
}
