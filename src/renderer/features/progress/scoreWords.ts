/** What the mock exams over time say, in a sentence. */
import type { Exam } from '#core/bank/exam'
import type { ScoreSeries } from '#core/statistics/scoreSeries'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatDay, formatPercent } from '../../wording/format'

/** A mock by its number and day. */
export function mockName({ number, endedAtMs }: ScoreSeries['mocks'][number]): string {
  return `${number} · ${formatDay(endedAtMs)}`
}

/** Where the latest mock stands; empty without one that has a score in any domain. */
export function trendSentence(exam: Exam, { mocks, domains }: ScoreSeries): string {
  const latest = domains.flatMap(({ domain, points }) => {
    const value = points.at(-1)?.value
    const title = exam.domains.find(({ id }) => id === domain)?.title
    return value === undefined || title === undefined ? [] : [{ title, value, share: formatPercent(value) }]
  })
  const byValue = latest.toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [byValue[0], byValue.at(-1)]
  if (!lowest || !highest) return ''
  return lowest.value === highest.value
    ? words.trendLevel(mocks.length, lowest.share)
    : words.trend(mocks.length, highest, lowest)
}
