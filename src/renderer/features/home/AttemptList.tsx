import { Link } from 'wouter'
import { printedScore } from '#core/scoring/estimate'
import type { AttemptSummary } from '#core/history/records'
import { examsOf, useBanks } from '../../actions/banks'
import { attemptTitle } from '../../wording/attemptTitle'
import { homeAtWorkWords as words } from '../../wording/en/homeAtWork'
import { formatDay, formatDuration, formatPercent } from '../../wording/format'
import styles from './Home.module.css'

/** Finished attempts, newest first, each a way to its report. */
export function AttemptList({ summaries }: { summaries: AttemptSummary[] }) {
  const exams = examsOf(useBanks(({ banks }) => banks))
  return (
    <table className={styles.attempts}>
      <thead>
        <tr>
          <th scope="col">{words.attempt}</th>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.correct}</th>
          <th scope="col">{words.estimate}</th>
          <th scope="col">{words.time}</th>
        </tr>
      </thead>
      <tbody>
        {summaries.map((summary) => (
          <tr key={summary.attemptId}>
            <td>
              <Link to={`/report/${summary.attemptId}`}>{attemptTitle(summary.title)}</Link>
            </td>
            <td>{formatDay(summary.endedAtMs)}</td>
            <td>{correctWords(summary)}</td>
            <td>{estimateWords(summary, exams)}</td>
            <td>{formatDuration(summary.elapsedMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function correctWords({ rightCount, questionCount }: AttemptSummary): string {
  const share = questionCount > 0 ? formatPercent(rightCount / questionCount) : null
  return words.correctOf(rightCount, questionCount, share)
}

/** An exam that is not here any more printed its scores to the ten, as exams of vendors do. */
const vendorScale = { scale: { min: 100, max: 1_000 } }

function estimateWords(
  { estimate, bankId, examId }: AttemptSummary,
  exams: ReturnType<typeof examsOf>,
): string {
  if (estimate === null) return '–'
  const found = exams.find(({ bank, exam }) => bank.id === bankId && exam.id === examId)
  return words.around(printedScore(estimate, found?.exam ?? vendorScale))
}
