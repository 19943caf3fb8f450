import type { Assembly } from '#core/form/assembly'
import type { Exam } from '#core/bank/exam'
import type { SittingChoice } from '../../actions/drawForm'
import { formatCount, formatDuration } from '../../wording/format'

/** Exactly what will be drawn: "65 questions, 3 h, 41 you have not seen." */
export function drawSentence(choice: SittingChoice, { form, unseenCount }: Assembly): string {
  const count = form.items.length
  if (count === 0) return 'Nothing to draw with these choices.'
  const time =
    choice.minutes === null
      ? 'no time limit'
      : formatDuration(choice.minutes * 60_000 * (1 + choice.extraTimePercent / 100))
  const unseen = unseenCount === count ? 'none of them seen before' : `${unseenCount} you have not seen`
  const trial = form.items.filter((item) => item.isTrial).length
  const counted = trial > 0 ? ` ${count - trial} count, ${trial} are trial questions.` : ''
  return `${formatCount(count, 'question')}, ${time}, ${unseen}.${counted}`
}

/** One sentence for every domain that stays short. */
export function shortageSentences({ shortages }: Assembly, exam: Exam): string[] {
  return shortages.map(({ domain, needed, drawn, available }) => {
    const title = exam.domains.find(({ id }) => id === domain)?.title ?? domain
    const has = available < needed ? `${available} can be drawn` : `only ${drawn} fit beside the case studies`
    return `Domain ${domain} (${title}) needs ${needed}, ${has}. The form is drawn without the rest.`
  })
}
