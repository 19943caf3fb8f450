import { Link } from 'wouter'
import type { AttemptSeries } from './attemptSeries'
import styles from './Progress.module.css'

/** The table behind the chart, newest first. */
export function AttemptTable({ series }: { series: AttemptSeries }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Percent correct by domain in each mock exam</caption>
        <thead>
          <tr>
            <th scope="col">Mock exam</th>
            <th scope="col">Practice estimate</th>
            {series.domains.map((domain) => (
              <th key={domain.id} scope="col">
                {domain.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.points.toReversed().map((point) => (
            <tr key={point.attemptId}>
              <th scope="row">
                <Link to={`/report/${point.attemptId}`}>{point.label}</Link>
              </th>
              <td>{point.estimate === null ? '–' : `around ${point.estimate}`}</td>
              {series.domains.map((domain) => (
                <td key={domain.id}>
                  {point.values[domain.id] == null ? '–' : `${point.values[domain.id]}%`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
