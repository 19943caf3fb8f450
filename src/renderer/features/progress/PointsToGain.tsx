import { useId } from 'react'
import type { Exam } from '#core/bank/exam'
import { byGain, type Gain } from '#core/statistics/gain'
import { progressWords as words } from '../../wording/en/progress'
import { formatPercent } from '../../wording/format'
import { gainSentence, partTitle, pointsWords, tallyWords } from './progressWords'
import styles from './Progress.module.css'
import mapStyles from './TaskMap.module.css'

type PointsToGainProps = { exam: Exam; tasks: Gain[] }

const rankedTasks = 8

/** Tasks by points to gain, and a map of all of them. Nothing before a task was answered. */
export function PointsToGain({ exam, tasks }: PointsToGainProps) {
  const captionId = useId()
  const ranked = tasks.filter(({ gain }) => gain !== null).toSorted(byGain)
  if (ranked.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{words.pointsByTask}</h2>
      <p>{gainSentence(exam, ranked)}</p>
      {/* Above the frame: where the table scrolls sideways its caption would be cut. */}
      <p id={captionId} className={styles.caption}>
        {words.whatPointsAre}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby={captionId}>
          <thead>
            <tr>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.weight}</th>
              <th scope="col">{words.correctAsked}</th>
              <th scope="col">{words.pointsToGain}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.slice(0, rankedTasks).map((gain) => (
              <tr key={gain.task}>
                <th scope="row">{partTitle(exam, gain)}</th>
                <td>{formatPercent(gain.weight)}</td>
                <td>{tallyWords(gain.tally)}</td>
                <td>{gain.isClear ? pointsWords(gain.gain) : words.unclearPoints(pointsWords(gain.gain))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TaskMap exam={exam} tasks={tasks} />
    </section>
  )
}

/** Shade by share correct; the number says the same. */
const shades = ['none', 'low', 'middling', 'high'] as const

function shadeOf({ tally: { right, total } }: Gain): (typeof shades)[number] {
  if (total === 0) return 'none'
  const share = right / total
  if (share < 0.5) return 'low'
  return share < 0.75 ? 'middling' : 'high'
}

function TaskMap({ exam, tasks }: { exam: Exam; tasks: Gain[] }) {
  return (
    <>
      <h3>{words.taskMap}</h3>
      <p className={styles.muted}>{words.whatShadesMean}</p>
      <div className={mapStyles.map}>
        {exam.domains.map((domain) => (
          <ul key={domain.id} aria-label={domain.title}>
            {tasks
              .filter((gain) => gain.domain === domain.id)
              .map((gain) => (
                <li
                  key={gain.task}
                  className={mapStyles[`shade-${shadeOf(gain)}`]}
                  title={partTitle(exam, gain)}
                >
                  <strong>{gain.task}</strong>
                  <span>
                    {gain.tally.total === 0 ? '–' : formatPercent(gain.tally.right / gain.tally.total)}
                  </span>
                  <span className="visually-hidden">
                    {partTitle(exam, gain)}, {tallyWords(gain.tally)}
                  </span>
                </li>
              ))}
          </ul>
        ))}
      </div>
    </>
  )
}
