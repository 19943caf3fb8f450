import { Link } from 'wouter'
import { printedScore } from '#core/scoring/estimate'
import type { AttemptSummary } from '#core/history/records'
import { formatDay, formatDuration, formatPercent } from '../../wording/format'
import styles from './Home.module.css'

/** Finished attempts, newest first, each a way to its report. */
export function AttemptList({ summaries }: { summaries: AttemptSummary[] }) {
  return (
    <table className={styles.attempts}>
      <thead>
        <tr>
          <th scope="col">Attempt</th>
          <th scope="col">Day</th>
          <th scope="col">Correct</th>
          <th scope="col">Practice estimate</th>
          <th scope="col">Time</th>
        </tr>
      </thead>
      <tbody>
        {summaries.map((summary) => (
          <tr key={summary.attemptId}>
            <td>
              <Link to={`/report/${summary.attemptId}`}>{summary.title}</Link>
            </td>
            <td>{formatDay(summary.endedAtMs)}</td>
            <td>
              {summary.rightCount} of {summary.questionCount}
              {summary.questionCount > 0 && `, ${formatPercent(summary.rightCount / summary.questionCount)}`}
            </td>
            <td>{summary.estimate === null ? '–' : `around ${printedScore(summary.estimate)}`}</td>
            <td>{formatDuration(summary.elapsedMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
