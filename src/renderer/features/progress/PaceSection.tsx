import { assumedRawCut, type Exam } from '#core/bank/exam'
import { paceStrip } from '#core/statistics/paceStrip'
import type { Pace, Progress } from '#core/statistics/progress'
import { topicTitle, type TopicTitles } from '../../wording/filterWords'
import { progressWords } from '../../wording/en/progress'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatPace } from '../../wording/format'
import { PaceStripChart } from './PaceStripChart'
import { paceSentence } from './progressWords'
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
      <h2 id="pace">{words.pace}</h2>
      <p>{paceSentence(pace)}</p>
      {strip && <PaceStripChart strip={strip} pace={pace} />}
      <details>
        <summary>{progressWords.showTable}</summary>
        <PaceTable pace={pace} />
      </details>
      {slowTopics.length > 0 && (
        <p>
          {words.slowTopics(
            slowTopics.slice(0, 3).map(({ topic, slowWrong }) => ({
              title: topicTitle(topicTitles, topic),
              count: slowWrong,
            })),
          )}
        </p>
      )}
      {hasCourse && (
        <>
          <h3>{words.overMock}</h3>
          <TallyTable
            caption={words.fifthsTable}
            head={words.part}
            cut={assumedRawCut(exam)}
            rows={course.map((tally, index) => ({ key: String(index), label: words.fifth(index), tally }))}
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
        <caption className="visually-hidden">{words.timePerQuestion}</caption>
        <thead>
          <tr>
            <th scope="col">{words.answers}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.median}</th>
            <th scope="col">{words.geometricMean}</th>
            <th scope="col">{words.over(formatPace(pace.budgetMs))}</th>
          </tr>
        </thead>
        <tbody>
          {[
            { name: words.sides.right, time: pace.right, over: pace.overRight },
            { name: words.sides.wrong, time: pace.wrong, over: pace.overWrong },
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
