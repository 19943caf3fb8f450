/** What a bad-day rehearsal cost, in words. */
import { wilsonInterval } from '#core/common/interval'
import { shakenCount, type BadDayCost, type Share } from '#core/statistics/badDayCost'
import { formatPace } from '../../wording/format'

/** The time that went. */
export function badDayTime({ checkInMs, restartMs }: BadDayCost): string {
  const checkIns = `Check-ins took ${formatPace(checkInMs)} of your exam time.`
  return restartMs > 0
    ? `${checkIns} The restart took ${formatPace(restartMs)}, with your clock stopped.`
    : checkIns
}

/** How the questions right after went; a difference is told only where chance alone would hardly make it. */
export function badDaySentence({ after, elsewhere }: BadDayCost): string {
  if (after.total === 0 || elsewhere.total === 0)
    return 'Too few questions were reached to compare those after an interruption with the others.'
  const counts = `On the ${shakenCount} questions from each interruption on, you had ${words(after)} correct; on the others, ${words(elsewhere)}.`
  const [low, high] = [after, elsewhere].map(({ right, total }) => wilsonInterval(right, total))
  if (low && high && low.high < high.low)
    return `${counts} The interruptions cost you more than time. Take a slow breath and read the question anew after one.`
  return `${counts} No clear difference.`
}

function words({ right, total }: Share): string {
  return `${right} of ${total}`
}
