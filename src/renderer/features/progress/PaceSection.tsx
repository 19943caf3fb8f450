import { assumedRawCut, type Exam } from '#core/bank/exam'
import { paceStrip } from '#core/statistics/paceStrip'
import type { Pace, Progress } from '#core/statistics/progress'
import { topicTitle, type TopicTitles } from '../../wording/filterWords'
import { formatPace } from '../../wording/format'
import { PaceStripChart } from './PaceStripChart'
import { paceSentence, partName } from './progressWords'
import { TallyTable } from './TallyTable'
import styles from './Progress.module.css'

type PaceProps = { exam: Exam; progress: Progress; topicTitles: TopicTitles }

/** How the time is spent, and how the share correct runs over a long exam. */
export function PaceSection({ exam, progress, topicTitles }: PaceProps) {
  const { pace, course, slowTopics, patterns } = progress
  if (pace.right.count + pace.wrong.count === 0) return null
  // A course that chance alone would make says nothing.
  const hasCourse = patterns.some(({ kind }) => kind === 'parts')
  const strip = paceStrip(pace.rightTimes, pace.wrongTimes, pace.budgetMs)
  return (
    <section className={styles.section} aria-labelledby="pace">
      <h2 id="pace">Pace</h2>
      <p>{paceSentence(pace)}</p>
      {strip && <PaceStripChart strip={strip} pace={pace} />}
      <details>
        <summary>Show as a table</summary>
        <PaceTable pace={pace} />
      </details>
      {slowTopics.length > 0 && (
        <p>
          Slow and incorrect most often:{' '}
          {slowTopics
            .slice(0, 3)
            .map(({ topic, slowWrong }) => `${topicTitle(topicTitles, topic)} (${slowWrong})`)
            .join(', ')}
          .
        </p>
      )}
      {hasCourse && (
        <>
          <h3>Over a full mock exam</h3>
          <TallyTable
            caption="Share correct by fifth of a mock exam"
            head="Part"
            cut={assumedRawCut(exam)}
            rows={course.map((tally, index) => ({ key: String(index), label: partName(index), tally }))}
          />
        </>
      )}
    </section>
  )
}

function PaceTable({ pace }: { pace: Pace }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Time per question</caption>
        <thead>
          <tr>
            <th scope="col">Answers</th>
            <th scope="col">Count</th>
            <th scope="col">Median</th>
            <th scope="col">Geometric mean</th>
            <th scope="col">Over {formatPace(pace.budgetMs)}</th>
          </tr>
        </thead>
        <tbody>
          {[
            { name: 'Correct', time: pace.right, over: pace.overRight },
            { name: 'Incorrect', time: pace.wrong, over: pace.overWrong },
          ].map(({ name, time, over }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{time.count}</td>
              <td>{time.medianMs === null ? '–' : formatPace(time.medianMs)}</td>
              <td>{time.geometricMeanMs === null ? '–' : formatPace(time.geometricMeanMs)}</td>
              <td>{over}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
