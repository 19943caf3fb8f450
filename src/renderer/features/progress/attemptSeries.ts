/** The points behind the chart of domain scores: mock exams in order of time, one value per domain. */
import { wilsonInterval } from '#core/common/interval'
import { printedScore, scaledScore } from '#core/scoring/estimate'
import type { Exam } from '#core/bank/exam'
import type { AttemptSummary } from '#core/history/records'
import { formatDay } from '../../wording/format'

/** `values` are percent right by domain id, 0 to 100, null when the form had no question of it. */
export type AttemptPoint = {
  attemptId: string
  label: string
  endedAtMs: number
  estimate: number | null
  /** The ends of what is plausible on the exam's scale; null without an estimate. */
  band: [number, number] | null
  values: Record<string, number | null>
}
export type AttemptSeries = { domains: { id: string; title: string }[]; points: AttemptPoint[] }

/** Oldest first; practice and retries are not in it. */
export function attemptSeries(exam: Exam, summaries: AttemptSummary[]): AttemptSeries {
  const mocks = summaries
    .filter((summary) => summary.kind === 'mock')
    .toSorted((a, b) => a.endedAtMs - b.endedAtMs)
  return {
    domains: exam.domains.map(({ id, title }) => ({ id, title })),
    points: mocks.map((summary, index) => ({
      attemptId: summary.attemptId,
      label: `${index + 1} · ${formatDay(summary.endedAtMs)}`,
      endedAtMs: summary.endedAtMs,
      estimate: summary.estimate === null ? null : printedScore(summary.estimate),
      band: bandOf(exam, summary),
      values: Object.fromEntries(exam.domains.map(({ id }) => [id, shareOf(summary, id)])),
    })),
  }
}

function bandOf(
  exam: Exam,
  { estimate, rightCount, questionCount }: AttemptSummary,
): [number, number] | null {
  if (estimate === null || questionCount === 0) return null
  const { low, high } = wilsonInterval(rightCount, questionCount)
  return [
    printedScore(Math.min(estimate, scaledScore(low, exam))),
    printedScore(Math.max(estimate, scaledScore(high, exam))),
  ]
}

function shareOf(summary: AttemptSummary, domainId: string): number | null {
  const domain = summary.domains.find((candidate) => candidate.domain === domainId)
  return domain && domain.total > 0 ? Math.round((domain.right / domain.total) * 100) : null
}

/** What the chart shows, in a sentence. */
export function trendSentence({ domains, points }: AttemptSeries): string {
  const last = points.at(-1)
  if (!last) return ''
  const known = domains.filter(({ id }) => last.values[id] != null)
  const byValue = known.toSorted((a, b) => (last.values[a.id] ?? 0) - (last.values[b.id] ?? 0))
  const lowest = byValue[0]
  const highest = byValue.at(-1)
  if (!lowest || !highest) return ''
  const isLevel = last.values[lowest.id] === last.values[highest.id]
  const ends = isLevel
    ? `every domain was at ${last.values[lowest.id]}%.`
    : `${highest.title} was highest at ${last.values[highest.id]}%, ${lowest.title} lowest at ${last.values[lowest.id]}%.`
  return points.length === 1
    ? `In your mock exam, ${ends}`
    : `In the latest of ${points.length} mock exams, ${ends}`
}
