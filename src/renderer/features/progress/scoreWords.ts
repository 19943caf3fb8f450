/** What the mock exams over time say, in a sentence. */
import type { Exam } from '#core/bank/exam'
import type { ScoreSeries } from '#core/statistics/scoreSeries'
import { formatCount, formatDay, formatPercent } from '../../wording/format'

/** A mock by its number and day. */
export function mockName({ number, endedAtMs }: ScoreSeries['mocks'][number]): string {
  return `${number} · ${formatDay(endedAtMs)}`
}

/** Where the latest mock stands; empty without one that has a score in any domain. */
export function trendSentence(exam: Exam, { mocks, domains }: ScoreSeries): string {
  const latest = domains.flatMap(({ domain, points }) => {
    const value = points.at(-1)?.value
    const title = exam.domains.find(({ id }) => id === domain)?.title
    return value === undefined || title === undefined ? [] : [{ title, value }]
  })
  const byValue = latest.toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [byValue[0], byValue.at(-1)]
  if (!lowest || !highest) return ''
  const ends =
    lowest.value === highest.value
      ? `every domain was at ${formatPercent(lowest.value)}.`
      : `${highest.title} was highest at ${formatPercent(highest.value)}, ${lowest.title} lowest at ${formatPercent(lowest.value)}.`
  return mocks.length === 1
    ? `In your mock exam, ${ends} Take a second one to see a trend.`
    : `In the latest of ${formatCount(mocks.length, 'mock exam')}, ${ends}`
}
