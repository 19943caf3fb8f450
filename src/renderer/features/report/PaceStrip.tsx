import type { Attempt } from '#core/history/records'
import { formatDuration } from '../../wording/format'
import type { ReportItem } from './reportItems'
import styles from './Report.module.css'

/** Pace as one mark per question: as high as its time, with what was flagged or changed. */
export function PaceStrip({ attempt, items }: { attempt: Attempt; items: ReportItem[] }) {
  if (items.length < 2) return null
  const longestMs = Math.max(1, ...items.map(({ answer }) => answer.elapsedMs))
  const budgetMs = (attempt.exam.minutes * 60_000) / (attempt.exam.scoredCount + attempt.exam.trialCount)
  const slow = items.filter(({ answer }) => answer.elapsedMs > 2 * budgetMs)
  const wrongAndSlow = slow.filter(({ result }) => !result.isRight).length
  return (
    <section className={styles.section}>
      <h2>Pace</h2>
      <p className={styles.muted}>
        {formatDuration(medianMs(items))} on a typical question; the exam allows {formatDuration(budgetMs)}{' '}
        each.
        {slow.length > 0 && ` ${slow.length} took more than twice that, ${wrongAndSlow} of them missed.`}
      </p>
      <ol className={styles.strip} aria-label="Time per question">
        {items.map(({ number, answer, result }) => (
          <li key={number} title={markWords(number, answer.elapsedMs, answer, result.isRight)}>
            <span
              className={result.isRight ? styles.markRight : styles.markWrong}
              style={{ height: `${Math.max(4, (answer.elapsedMs / longestMs) * 100)}%` }}
            />
            <span className={styles.markFlag}>
              {answer.isFlagged ? '⚑' : answer.changeCount > 0 ? '↺' : ''}
            </span>
            <span className="visually-hidden">
              {markWords(number, answer.elapsedMs, answer, result.isRight)}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.legend}>
        <span className={styles.swatchRight} /> correct <span className={styles.swatchWrong} /> missed · ⚑
        flagged · ↺ answer changed
      </p>
    </section>
  )
}

function medianMs(items: ReportItem[]): number {
  const sorted = items.map(({ answer }) => answer.elapsedMs).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function markWords(
  number: number,
  elapsedMs: number,
  answer: { isFlagged: boolean; changeCount: number },
  isRight: boolean,
): string {
  const marks = [
    isRight ? 'correct' : 'missed',
    answer.isFlagged && 'flagged',
    answer.changeCount > 0 && 'changed',
  ]
  return `Question ${number}: ${formatDuration(elapsedMs)}, ${marks.filter(Boolean).join(', ')}`
}
