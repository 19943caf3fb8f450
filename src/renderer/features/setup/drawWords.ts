import type { Assembly } from '#core/form/assembly'
import type { Exam } from '#core/bank/exam'
import type { SittingChoice } from '../../actions/drawForm'
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

/** One sentence for every domain that stays short. */
export function shortageSentences({ shortages }: Assembly, exam: Exam): string[] {
  return shortages.map(({ domain, needed, drawn, available }) => {
    const title = exam.domains.find(({ id }) => id === domain)?.title ?? domain
    const has =
      available < needed ? `only ${available} available` : `only ${drawn} fit beside the case studies`
    return `Domain ${domain} (${title}) needs ${needed}; ${has}. The exam will be shorter.`
  })
}
