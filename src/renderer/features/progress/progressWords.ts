/** What Progress says in words: one plain sentence above every table or chart. */
import type { Exam } from '#core/bank/exam'
import type { QuestionType } from '#core/bank/question'
import { weakEvidence } from '#core/history/weakness'
import type { Gain } from '#core/statistics/gain'
import type { Calibration } from '#core/statistics/calibration'
import type { AnswerChanges, Pattern } from '#core/statistics/patterns'
import type { Pace } from '#core/statistics/progress'
import type { Tally } from '#core/statistics/counts'
import type { Qualifier } from '#core/statistics/qualifier'
import { domainTitle } from '../../wording/examWords'
import { progressWords } from '../../wording/en/progress'
import { progressChartWords as chartWords } from '../../wording/en/progressCharts'
import { formatPace, formatPercent } from '../../wording/format'

/** `34 of 50, 68%`, or `none yet`. */
export function tallyWords({ right, total }: Pick<Tally, 'right' | 'total'>): string {
  return total === 0
    ? progressWords.noneYet
    : progressWords.tally({ right, total }, formatPercent(right / total))
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
  if (!most) return progressWords.noTaskClear
  return progressWords.biggestGain(partTitle(exam, most), pointsWords(most.gain))
}

/** How the time was spent. */
export function paceSentence({ budgetMs, right, wrong, overWrong, overRight }: Pace): string {
  const slow = overRight + overWrong
  const count = right.count + wrong.count
  if (count === 0) return chartWords.noTimes
  const timeOf = ({ typicalMs }: Pace['right']) => (typicalMs === null ? null : formatPace(typicalMs))
  const [correct, incorrect, allowed] = [timeOf(right), timeOf(wrong), formatPace(budgetMs)]
  const usual =
    correct === null && incorrect === null
      ? chartWords.noTypicalTime(allowed)
      : chartWords.typicalTimes({ correct, incorrect, allowed })
  return `${usual} ${chartWords.tookLonger(slow, count, overWrong)}`
}

/** How confidence and results agree. */
export function calibrationSentence({ levels, total, surelyWrong, luckyGuesses }: Calibration): string {
  if (total === 0) return chartWords.noRatings
  const saidAs = (wanted: 'tooSure' | 'tooModest') =>
    levels.filter(({ verdict }) => verdict === wanted).map(({ confidence }) => chartWords.levels[confidence])
  const [tooSure, tooModest] = [saidAs('tooSure'), saidAs('tooModest')]
  const leads = [
    ...(tooSure.length > 0 ? [chartWords.overconfident(tooSure)] : []),
    ...(tooModest.length > 0 ? [chartWords.underconfident(tooModest)] : []),
  ]
  const hasEnough = levels.some(({ tally }) => tally.total >= weakEvidence)
  const lead = leads.join(' ') || (hasEnough ? chartWords.wellCalibrated : chartWords.tooFewRatings)
  return `${lead} ${chartWords.sureAndGuessed(surelyWrong, luckyGuesses)}`
}

/** A group of questions, as the core names it. */
function groupWords({ kind, name }: Pick<Pattern, 'kind' | 'name'>): string {
  if (kind === 'qualifiers') return chartWords.asking[name as Qualifier]
  return kind === 'types' ? chartWords.ofType[name as QuestionType] : chartWords.inFifth(Number(name))
}

/** One pattern: who is right less or more often than elsewhere, with the counts. */
export function patternSentence(pattern: Pattern): string {
  const { difference, tally, others } = pattern
  const say = difference < 0 ? chartWords.worseOn : chartWords.betterOn
  return say(groupWords(pattern), tallyWords(tally), tallyWords(others))
}

/** What changing answers did. */
export function changesSentence({ rightToWrong, wrongToRight, verdict }: AnswerChanges): string {
  return rightToWrong + wrongToRight === 0
    ? chartWords.noChanges
    : chartWords.changes(verdict ?? 'unclear', wrongToRight, rightToWrong)
}
