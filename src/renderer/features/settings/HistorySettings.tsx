import { useState } from 'react'
import { Link } from 'wouter'
import type { AttemptSummary } from '#core/history/records'
import { useEngine } from '../../actions/engine'
import { attemptTitle } from '../../wording/attemptTitle'
import { commonWords } from '../../wording/en/common'
import { formatDay } from '../../wording/format'
import { settingsWords as words } from '../../wording/en/settings'
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
  if (groups.size === 0) return <p className={styles.muted}>{words.noAttempts}</p>
  return [...groups].map(([key, group]) => <ExamHistory key={key} summaries={group} />)
}

function ExamHistory({ summaries }: { summaries: AttemptSummary[] }) {
  const counted = summaries.filter((summary) => !summary.isArchived)
  const name = summaries[0]?.title.split(' · ')[0] ?? ''
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.history} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{words.attemptsOf(name, counted.length, summaries.length - counted.length)}</summary>
      <ul>
        {(isOpen ? summaries : []).map((summary) => (
          <li key={summary.attemptId}>
            <Link to={`/report/${summary.attemptId}`}>{attemptTitle(summary.title)}</Link>
            <span className={styles.muted}>
              {words.attemptFacts({
                day: formatDay(summary.endedAtMs),
                right: summary.rightCount,
                asked: summary.questionCount,
                isArchived: summary.isArchived,
              })}
            </span>
            <DeleteAttempt
              attemptId={summary.attemptId}
              title={`${attemptTitle(summary.title)}, ${formatDay(summary.endedAtMs)}`}
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
        {words.resetProgressOf(name)}
      </Button>
      {isAsking && (
        <Dialog
          title={words.resetTitle(name)}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{commonWords.cancel}</Button>
              <Button look="primary" onClick={handleRestart}>
                {words.resetProgress}
              </Button>
            </>
          }
        >
          <p>{words.resetConsequence(counted.length)}</p>
        </Dialog>
      )}
    </>
  )
}
