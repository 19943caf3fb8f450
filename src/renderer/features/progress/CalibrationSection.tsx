import { calibrationPoints } from '#core/statistics/calibration'
import type { Progress } from '#core/statistics/progress'
import { formatPercent } from '../../wording/format'
import { CalibrationPlot } from './CalibrationPlot'
import { calibrationSentence, tallyWords } from './progressWords'
import styles from './Progress.module.css'

const verdictWords = {
  tooSure: 'overconfident',
  tooModest: 'underconfident',
  level: 'well calibrated so far',
}

/** How sure and how right. Nothing before confidence was rated, and no plot before a level was used often enough. */
export function CalibrationSection({ progress: { calibration } }: { progress: Progress }) {
  if (calibration.total === 0) return null
  const points = calibrationPoints(calibration)
  return (
    <section className={styles.section} aria-labelledby="confidence">
      <h2 id="confidence">Confidence</h2>
      <p>{calibrationSentence(calibration)}</p>
      {points.length > 0 && <CalibrationPlot points={points} />}
      <details>
        <summary>Show as a table</summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">Share correct by confidence</caption>
            <thead>
              <tr>
                <th scope="col">You said</th>
                <th scope="col">Correct / asked</th>
                <th scope="col">Meaning</th>
                <th scope="col">Verdict</th>
              </tr>
            </thead>
            <tbody>
              {calibration.levels.map(({ confidence, tally, stated, verdict }) => (
                <tr key={confidence}>
                  <th scope="row">{confidence}</th>
                  <td>{tallyWords(tally)}</td>
                  <td>about {formatPercent(stated)}</td>
                  <td>{verdict ? verdictWords[verdict] : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
