import { causeWords } from '../../wording/causeWords'
import { assumedRawCut, type Exam } from '#core/bank/exam'
import type { Progress } from '#core/statistics/progress'
import { topicTitle, type TopicTitles } from '../../wording/filterWords'
import { formatPace } from '../../wording/format'
import {
  calibrationSentence,
  changesSentence,
  paceSentence,
  partName,
  patternSentence,
} from './progressWords'
import { TallyTable } from './TallyTable'
import styles from './Progress.module.css'

type SectionProps = { exam: Exam; progress: Progress }
type PaceProps = SectionProps & { topicTitles: TopicTitles }

/** How the time is spent, and how the share correct runs over a long exam. */
export function PaceSection({ exam, progress: { pace, course, slowTopics }, topicTitles }: PaceProps) {
  const cut = assumedRawCut(exam)
  return (
    <section className={styles.section}>
      <h2>Pace</h2>
      <p>{paceSentence(pace)}</p>
      <details>
        <summary>Show as a table</summary>
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
      {course.length > 0 && (
        <>
          <h3>Over a full mock exam</h3>
          <TallyTable
            caption="Share correct by fifth of a mock exam"
            head="Part"
            cut={cut}
            rows={course.map((tally, index) => ({ key: String(index), label: partName(index), tally }))}
          />
        </>
      )}
    </section>
  )
}

const verdictWords = {
  tooSure: 'overconfident',
  tooModest: 'underconfident',
  level: 'well calibrated so far',
}

/** How sure and how right. */
export function CalibrationSection({ exam, progress: { calibration } }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2>Confidence</h2>
      <p>{calibrationSentence(calibration)}</p>
      {calibration.total > 0 && (
        <TallyTable
          caption="Share correct by confidence"
          head="You said"
          noteHead="Verdict"
          cut={assumedRawCut(exam)}
          rows={calibration.levels.map(({ confidence, tally, verdict }) => ({
            key: confidence,
            label: confidence,
            tally,
            note: verdict ? verdictWords[verdict] : '–',
          }))}
        />
      )}
    </section>
  )
}

/** What goes wrong, shown only where there are enough answers. */
export function PatternSection({ progress: { patterns, changes, causes } }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2>Patterns</h2>
      {patterns.length === 0 && (
        <p>
          No kind of question stands out. Differences so far could be chance; patterns appear when there are
          enough answers.
        </p>
      )}
      <ul className={styles.plainList}>
        {patterns.map((pattern) => (
          <li key={`${pattern.kind}/${pattern.name}`}>{patternSentence(pattern)}</li>
        ))}
        <li>{changesSentence(changes)}</li>
      </ul>
      {causes.length > 0 && (
        <>
          <h3>Why you missed questions</h3>
          <ul className={styles.plainList}>
            {causes.map(({ cause, count, total, standsOut }) => (
              <li key={cause}>
                {causeWords[cause]}: {count} of {total}
                {standsOut && ', more than chance alone'}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
