import { lazy, Suspense } from 'react'
import type { AttemptSummary } from '#core/history/records'
import type { Sitting } from '#core/sitting/sittingTypes'
import { offeredExamsOf, useBanks } from '../../actions/banks'
import type { ExamOfBank } from '../../actions/preparedExam'
import { usePreparedExam } from '../../hooks/usePreparedExam'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { AttemptList } from './AttemptList'
import { ExamSwitch } from './ExamSwitch'
import { FirstRun } from './FirstRun'
import { LearningLines } from './LearningLines'
import { ResumeCards } from './ResumeCards'
import styles from './Home.module.css'

const shownAttempts = 12

/** Planning needs the bank's index and the drawing of forms: not part of the first load. */
const Today = lazy(async () => ({ default: (await import('./Today')).Today }))

const ContinueRound = lazy(async () => ({
  default: (await import('../../parts/ContinueRound')).ContinueRound,
}))

/** Home: what to do now, lines on where you stand, and the last attempts. */
export function Home() {
  const { banks, isLoaded, isScanning } = useBanks()
  const sittings = useRows('sittings', (rows) => rows.sittings())
  const summaries = useRows('recent', (rows) => rows.summaries(shownAttempts))
  const exams = offeredExamsOf(banks)
  const next = usePreparedExam(exams)
  if (!isLoaded || !sittings.data || !summaries.data || next === undefined) {
    return <div role="status" aria-busy="true" aria-label="Loading" />
  }
  if (!banks.some((bank) => bank.isUsable) && !isScanning) {
    return (
      <EmptyState
        title="No question bank is here yet"
        action={<ButtonLink to="/library">Open the Library</ButtonLink>}
      >
        A bank is a folder of question files. The Library shows where it looks for them and what it found
        wrong.
      </EmptyState>
    )
  }
  if (sittings.data.length === 0 && summaries.data.length === 0) return <FirstRun banks={banks} />
  const recent = summaries.data.filter((summary) => !summary.isArchived)
  return (
    <div className={styles.home}>
      <h1 className="visually-hidden">Home</h1>
      <Planned exams={exams} next={next} sittings={sittings.data} />
      <LastRound rounds={sittings.data.length > 0 ? [] : recent.slice(0, 1)} />
      {recent.length > 0 && (
        <section className={styles.section}>
          <h2>Your last attempts</h2>
          <AttemptList summaries={recent} />
        </section>
      )}
    </div>
  )
}

type PlannedProps = { exams: ExamOfBank[]; next: ExamOfBank | null; sittings: Sitting[] }

/** What is to be resumed, today's plan and where one stands, for the exam prepared for. */
function Planned({ exams, next, sittings }: PlannedProps) {
  if (!next) return <ResumeCards sittings={sittings} />
  const { exam, bank } = next
  return (
    <>
      <ExamSwitch exams={exams} chosen={next} />
      <ResumeCards sittings={sittings} />
      <Suspense fallback={<div role="status" aria-busy="true" aria-label="Planning the day" />}>
        <Today exam={exam} bankId={bank.id} bankHash={bank.hash} isMain={sittings.length === 0}>
          <LearningLines exam={exam} bankId={bank.id} />
        </Today>
      </Suspense>
    </>
  )
}

/** The rest of the round that was practiced last; none while a sitting is to be resumed. */
function LastRound({ rounds }: { rounds: AttemptSummary[] }) {
  const practiced = rounds.filter(({ kind }) => kind === 'practice').map(({ attemptId }) => attemptId)
  const attempt = useRows(`last ${practiced.join(' ')}`, async (rows) => {
    const [last] = await rows.getMany('attempts', practiced)
    return last ?? null
  })
  return (
    <Suspense fallback={null}>
      {attempt.data && <ContinueRound key={attempt.data.attemptId} attempt={attempt.data} />}
    </Suspense>
  )
}
