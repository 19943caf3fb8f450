import type { Exam } from '#core/bank/exam'
import type { AttemptSummary } from '#core/history/records'
import { printedScore } from '#core/scoring/estimate'
import type { Estimate } from '#core/scoring/result'
import { useRows } from '../../hooks/useQuery'
import { progressWords as words } from '../../wording/en/progress'
import { formatDay } from '../../wording/format'
import type { Figure } from './standing'
import styles from './Standing.module.css'

/** A few figures side by side, and the latest mock on the exam's scale. */
export function Standing({
  exam,
  figures,
  summaries,
}: {
  exam: Exam
  figures: Figure[]
  summaries: readonly AttemptSummary[]
}) {
  return (
    <div className={styles.standing}>
      <dl className={styles.figures}>
        {figures.map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong>
              {note && <span>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <LatestMock exam={exam} summaries={summaries} />
    </div>
  )
}

/** The practice estimate of the latest mock with its band, and the pass line. Nothing before the first mock. */
function LatestMock({ exam, summaries }: { exam: Exam; summaries: readonly AttemptSummary[] }) {
  const latest = summaries.find(({ kind, estimate }) => kind === 'mock' && estimate !== null)
  const attemptId = latest?.attemptId ?? ''
  const attempt = useRows(`latest mock ${attemptId}`, async (rows) =>
    attemptId ? ((await rows.get('attempts', attemptId)) ?? null) : null,
  )
  const estimate = attempt.data?.result.estimate
  if (!latest || latest.estimate === null) return null
  if (attempt.data === undefined) return <LatestRoom exam={exam} latest={latest} value={latest.estimate} />
  if (!estimate) return null
  const { value, interval, passMark } = estimate
  return (
    <figure className={styles.latest}>
      <figcaption>
        {words.latestMock({
          day: formatDay(latest.endedAtMs),
          value: printedScore(value, exam),
          low: printedScore(interval.low, exam),
          high: printedScore(interval.high, exam),
          passMark,
        })}
      </figcaption>
      <ScaleStrip scale={exam.scale} estimate={estimate} />
    </figure>
  )
}

type LatestRoomProps = { exam: Exam; latest: AttemptSummary; value: number }

/** The room of the latest mock while it is read, as its words will be about as long. */
function LatestRoom({ exam, latest, value }: LatestRoomProps) {
  const score = printedScore(value, exam)
  const about = { day: formatDay(latest.endedAtMs), value: score, low: score, high: score }
  return (
    <div className={styles.room} aria-hidden="true">
      {words.latestMock({ ...about, passMark: exam.passMark })}
      <span className={styles.strip} />
    </div>
  )
}

/** The exam's scale from end to end: the plausible band, the estimate in it, and the pass line. */
function ScaleStrip({ scale: { min, max }, estimate }: { scale: Exam['scale']; estimate: Estimate }) {
  const at = (score: number) => `${((score - min) / (max - min)) * 100}%`
  const { value, interval, passMark } = estimate
  return (
    <svg className={styles.strip} aria-hidden="true">
      <rect className={styles.stripTrack} x="0" y="8" width="100%" height="8" />
      <rect
        className={styles.stripBand}
        x={at(interval.low)}
        y="8"
        width={at(interval.high - interval.low + min)}
        height="8"
      />
      <circle className={styles.stripValue} cx={at(value)} cy="12" r="6" />
      <line className={styles.stripPass} x1={at(passMark)} x2={at(passMark)} y1="0" y2="24" />
    </svg>
  )
}
