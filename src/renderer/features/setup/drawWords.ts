import type { Assembly } from '#core/form/assembly'
import type { Exam } from '#core/bank/exam'
import type { SittingChoice } from '../../actions/drawForm'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatDuration } from '../../wording/format'

/** Exactly what will be drawn: "65 questions (41 new to you), 3 h." */
export function drawSentence(choice: SittingChoice, { form, unseenCount }: Assembly): string {
  const count = form.items.length
  if (count === 0) return 'No questions match these choices.'
  const time =
    choice.minutes === null
      ? 'no time limit'
      : formatDuration(choice.minutes * 60_000 * (1 + choice.extraTimePercent / 100))
  const isAllNew = unseenCount === count
  const questions = isAllNew
    ? formatCount(count, 'new question')
    : `${formatCount(count, 'question')} (${unseenCount} new to you)`
  const trial = form.items.filter((item) => item.isTrial).length
  const counted = trial > 0 ? ` ${count - trial} scored, ${trial} unscored.` : ''
  return `${questions}, ${time}.${counted}`
}

/** One sentence for all domains that stay short; null when none does. */
export function shortageSentence({ shortages }: Assembly, exam: Exam): string | null {
  if (shortages.length === 0) return null
  const parts = shortages.map(({ domain, needed, drawn, available }) => {
    const has = available < needed ? `${available} available` : `only ${drawn} fit beside the case studies`
    return `${domainTitle(exam, domain)} needs ${needed}, ${has}`
  })
  return `Not enough questions: ${parts.join('; ')}. It will be shorter.`
}
