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
export function PaceSection({ exam, progress, topicTitles }: PaceProps) {
  const { pace, course, slowTopics, patterns } = progress
  const cut = assumedRawCut(exam)
  if (pace.right.count + pace.wrong.count === 0) return null
  // A course that chance alone would make says nothing.
  const hasCourse = patterns.some(({ kind }) => kind === 'parts')
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
      {hasCourse && (
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

/** How sure and how right. Nothing before confidence was rated. */
export function CalibrationSection({ exam, progress: { calibration } }: SectionProps) {
  if (calibration.total === 0) return null
  return (
    <section className={styles.section}>
      <h2>Confidence</h2>
      <p>{calibrationSentence(calibration)}</p>
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
    </section>
  )
}

/** What goes wrong, shown only where there are enough answers; nothing where nothing stands out. */
export function PatternSection({ progress: { patterns, changes, causes } }: SectionProps) {
  const hasChanges = changes.rightToWrong + changes.wrongToRight > 0
  if (patterns.length === 0 && !hasChanges && causes.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Patterns</h2>
      <ul className={styles.plainList}>
        {patterns.map((pattern) => (
          <li key={`${pattern.kind}/${pattern.name}`}>{patternSentence(pattern)}</li>
        ))}
        {hasChanges && <li>{changesSentence(changes)}</li>}
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
