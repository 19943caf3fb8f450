import type { Assembly } from '#core/form/assembly'
import type { Exam } from '#core/bank/exam'
import type { SittingChoice } from '../../actions/drawForm'
import { domainTitle } from '../../wording/examWords'
import { setupDrawWords as words } from '../../wording/en/setupDraw'
import { formatDuration } from '../../wording/format'

/** Exactly what will be drawn: "65 questions (41 new to you), 3 h." `isHeld` as in PracticeFit.tsx. */
export function drawSentence(
  choice: SittingChoice,
  { form, unseenCount }: Assembly,
  isHeld: boolean,
): string {
  const count = form.items.length
  if (count === 0) return isHeld ? words.allInMock : words.nothingMatches
  const { minutes, extraTimePercent } = choice
  return words.drawn({
    count,
    unseen: unseenCount,
    duration: minutes === null ? null : formatDuration(minutes * 60_000 * (1 + extraTimePercent / 100)),
    unscored: form.items.filter((item) => item.isTrial).length,
  })
}

/** One sentence for all domains that stay short; null when none does. */
export function shortageSentence({ shortages }: Assembly, exam: Exam): string | null {
  if (shortages.length === 0) return null
  return words.shortage(shortages.map((short) => ({ ...short, title: domainTitle(exam, short.domain) })))
}
