import { useState } from 'react'
import { Link } from 'wouter'
import type { AttemptSummary } from '#core/history/records'
import { useEngine } from '../../actions/engine'
import { formatCount, formatDay } from '../../wording/format'
import { useRows } from '../../hooks/useQuery'
import { Button } from '../../ui/Button'
import { DeleteAttempt } from '../../parts/DeleteAttempt'
import { Dialog } from '../../ui/Dialog'
import styles from './Settings.module.css'

const listed = 500

/** Attempts by exam: delete one, or start an exam afresh. */
export function HistorySettings() {
  const summaries = useRows('history', (rows) => rows.summaries(listed))
  const groups = Map.groupBy(summaries.data ?? [], (summary) => `${summary.bankId}/${summary.examId}`)
  if (groups.size === 0) return <p className={styles.muted}>No attempt is stored yet.</p>
  return [...groups].map(([key, group]) => <ExamHistory key={key} summaries={group} />)
}

function ExamHistory({ summaries }: { summaries: AttemptSummary[] }) {
  const counted = summaries.filter((summary) => !summary.isArchived)
  const name = summaries[0]?.title.split(' · ')[0] ?? ''
  return (
    <details className={styles.history}>
      <summary>
        {name}: {formatCount(counted.length, 'attempt')}
        {summaries.length > counted.length && `, ${summaries.length - counted.length} archived`}
      </summary>
      <ul>
        {summaries.map((summary) => (
          <li key={summary.attemptId}>
            <Link to={`/report/${summary.attemptId}`}>{summary.title}</Link>
            <span className={styles.muted}>
              {formatDay(summary.endedAtMs)}, {summary.rightCount} of {summary.questionCount} right
              {summary.isArchived && ', archived'}
            </span>
            <DeleteAttempt
              attemptId={summary.attemptId}
              title={`${summary.title}, ${formatDay(summary.endedAtMs)}`}
            />
          </li>
        ))}
      </ul>
      {counted.length > 0 && <StartAfresh name={name} counted={counted} />}
    </details>
  )
}

function StartAfresh({ name, counted }: { name: string; counted: AttemptSummary[] }) {
  const { saver, canWrite } = useEngine()
  const [isAsking, setIsAsking] = useState(false)
  const first = counted[0]
  if (!first) return null
  const handleRestart = () => {
    setIsAsking(false)
    const attemptIds = counted.map((summary) => summary.attemptId)
    saver.save({ type: 'exam.restarted', bankId: first.bankId, examId: first.examId, attemptIds })
  }
  return (
    <>
      <Button disabled={!canWrite} onClick={() => setIsAsking(true)}>
        Start {name} afresh…
      </Button>
      {isAsking && (
        <Dialog
          title={`Start ${name} afresh?`}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>Cancel</Button>
              <Button look="primary" onClick={handleRestart}>
                Start afresh
              </Button>
            </>
          }
        >
          <p>
            {formatCount(counted.length, 'attempt')} will be archived: you can still read them, but they count
            in no score, and their questions are unseen again.
          </p>
        </Dialog>
      )}
    </>
  )
}
