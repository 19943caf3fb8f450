import { Link } from 'wouter'
import { printedScore } from '#core/scoring/estimate'
import type { AttemptSummary } from '#core/history/records'
import { examsOf, useBanks } from '../../actions/banks'
import { formatDay, formatDuration, formatPercent } from '../../wording/format'
import styles from './Home.module.css'

/** Finished attempts, newest first, each a way to its report. */
export function AttemptList({ summaries }: { summaries: AttemptSummary[] }) {
  const exams = examsOf(useBanks(({ banks }) => banks))
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
            <td>{estimateWords(summary, exams)}</td>
            <td>{formatDuration(summary.elapsedMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** An exam that is not here any more printed its scores to the ten, as exams of vendors do. */
const vendorScale = { scale: { min: 100, max: 1_000 } }

function estimateWords(
  { estimate, bankId, examId }: AttemptSummary,
  exams: ReturnType<typeof examsOf>,
): string {
  if (estimate === null) return '–'
  const found = exams.find(({ bank, exam }) => bank.id === bankId && exam.id === examId)
  return `around ${printedScore(estimate, found?.exam ?? vendorScale)}`
}
