import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { ScoreSeries } from '#core/statistics/scoreSeries'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatPercent } from '../../wording/format'
import { mockName } from './scoreWords'
import styles from './Progress.module.css'

/** The table behind the panels, newest first. */
export function AttemptTable({
  exam,
  series: { mocks, total, domains },
}: {
  exam: Exam
  series: ScoreSeries
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.mocksTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.mockExam}</th>
            <th scope="col">{words.practiceEstimate}</th>
            {exam.domains.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mocks
            .map((mock, index) => (
              <tr key={mock.attemptId}>
                <th scope="row">
                  <Link to={`/report/${mock.attemptId}`}>{mockName(mock)}</Link>
                </th>
                <td>{estimateWords(total.points[index])}</td>
                {domains.map(({ domain, points }) => {
                  const point = points[index]
                  return <td key={domain}>{point ? formatPercent(point.value) : '–'}</td>
                })}
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  )
}

function estimateWords(point: ScoreSeries['total']['points'][number] | undefined): string {
  return point ? words.around(point.value, point.low, point.high) : '–'
}
