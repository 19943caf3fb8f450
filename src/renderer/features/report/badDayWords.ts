/** What a bad-day rehearsal cost, in words. */
import { wilsonInterval } from '#core/common/interval'
import { shakenCount, type BadDayCost } from '#core/statistics/badDayCost'
import { reportWords as words } from '../../wording/en/report'
import { formatPace } from '../../wording/format'

/** The time that went. */
export function badDayTime({ checkInMs, restartMs }: BadDayCost): string {
  const checkIns = words.checkIns(formatPace(checkInMs))
  return restartMs > 0 ? `${checkIns} ${words.restart(formatPace(restartMs))}` : checkIns
}

/** How the questions right after went; a difference is told only where chance alone would hardly make it. */
export function badDaySentence({ after, elsewhere }: BadDayCost): string {
  if (after.total === 0 || elsewhere.total === 0) return words.tooFewToCompare
  const counts = words.afterInterruptions(shakenCount, after, elsewhere)
  const [low, high] = [after, elsewhere].map(({ right, total }) => wilsonInterval(right, total))
  const isCostly = low && high && low.high < high.low
  return `${counts} ${isCostly ? words.costMoreThanTime : words.noClearDifference}`
}
