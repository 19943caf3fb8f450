import { useState } from 'react'
import { Link } from 'wouter'
import type { AttemptSummary } from '#core/history/records'
import { useEngine } from '../../actions/engine'
import { byCount, formatCount, formatDay } from '../../wording/format'
import { useRows } from '../../hooks/useQuery'
import { Button } from '../../ui/Button'
import { DeleteAttempt } from '../../parts/DeleteAttempt'
import { Dialog } from '../../ui/Dialog'
import styles from './Settings.module.css'

const listed = 500

/** Attempts by exam: delete one, or reset an exam. */
export function HistorySettings() {
  const summaries = useRows('history', (rows) => rows.summaries(listed))
  const groups = Map.groupBy(summaries.data ?? [], (summary) => `${summary.bankId}/${summary.examId}`)
  if (groups.size === 0) return <p className={styles.muted}>No attempts yet.</p>
  return [...groups].map(([key, group]) => <ExamHistory key={key} summaries={group} />)
}

function ExamHistory({ summaries }: { summaries: AttemptSummary[] }) {
  const counted = summaries.filter((summary) => !summary.isArchived)
  const name = summaries[0]?.title.split(' · ')[0] ?? ''
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.history} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {name}: {formatCount(counted.length, 'attempt')}
        {summaries.length > counted.length && `, ${summaries.length - counted.length} archived`}
      </summary>
      <ul>
        {(isOpen ? summaries : []).map((summary) => (
          <li key={summary.attemptId}>
            <Link to={`/report/${summary.attemptId}`}>{summary.title}</Link>
            <span className={styles.muted}>
              {formatDay(summary.endedAtMs)}, {summary.rightCount} of {summary.questionCount} correct
              {summary.isArchived && ', archived'}
            </span>
            <DeleteAttempt
              attemptId={summary.attemptId}
              title={`${summary.title}, ${formatDay(summary.endedAtMs)}`}
            />
          </li>
        ))}
      </ul>
      {counted.length > 0 && <ResetExam name={name} counted={counted} />}
    </details>
  )
}

function ResetExam({ name, counted }: { name: string; counted: AttemptSummary[] }) {
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
        Reset {name} progress…
      </Button>
      {isAsking && (
        <Dialog
          title={`Reset ${name} progress?`}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>Cancel</Button>
              <Button look="primary" onClick={handleRestart}>
                Reset progress
              </Button>
            </>
          }
        >
          <p>
            {formatCount(counted.length, 'attempt')} will be archived. You can still read{' '}
            {byCount(
              counted.length,
              'it, but it no longer counts, and its',
              'them, but they no longer count, and their',
            )}{' '}
            questions are new again.
          </p>
        </Dialog>
      )}
    </>
  )
}
