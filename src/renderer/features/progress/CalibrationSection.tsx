import { calibrationPoints } from '#core/statistics/calibration'
import type { Progress } from '#core/statistics/progress'
import { progressWords } from '../../wording/en/progress'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatPercent } from '../../wording/format'
import { CalibrationPlot } from './CalibrationPlot'
import { calibrationSentence, tallyWords } from './progressWords'
import styles from './Progress.module.css'

/** How sure and how right. Nothing before confidence was rated, and no plot before a level was used often enough. */
export function CalibrationSection({ progress: { calibration } }: { progress: Progress }) {
  if (calibration.total === 0) return null
  const points = calibrationPoints(calibration)
  return (
    <section className={styles.section} aria-labelledby="confidence">
      <h2 id="confidence">{words.confidence}</h2>
      <p>{calibrationSentence(calibration)}</p>
      {points.length > 0 && <CalibrationPlot points={points} />}
      <details>
        <summary>{progressWords.showTable}</summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">{words.confidenceTable}</caption>
            <thead>
              <tr>
                <th scope="col">{words.youSaid}</th>
                <th scope="col">{progressWords.correctAsked}</th>
                <th scope="col">{words.meaning}</th>
                <th scope="col">{words.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {calibration.levels.map(({ confidence, tally, stated, verdict }) => (
                <tr key={confidence}>
                  <th scope="row">{words.levels[confidence]}</th>
                  <td>{tallyWords(tally)}</td>
                  <td>{words.about(formatPercent(stated))}</td>
                  <td>{verdict ? words.verdicts[verdict] : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
