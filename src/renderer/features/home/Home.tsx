import { lazy, Suspense } from 'react'
import type { BankSummary } from '#core/bank/bank'
import type { AttemptSummary } from '#core/history/records'
import type { Sitting } from '#core/sitting/sittingTypes'
import { offeredExamsOf, useBanks } from '../../actions/banks'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { AttemptList } from './AttemptList'
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
  if (!isLoaded || !sittings.data || !summaries.data) {
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
  const next = examAtWork(banks, recent[0], newest(sittings.data))
  return (
    <div className={styles.home}>
      <h1 className="visually-hidden">Home</h1>
      <ResumeCards sittings={sittings.data} />
      {next && (
        <Suspense fallback={<div role="status" aria-busy="true" aria-label="Planning the day" />}>
          <Today
            exam={next.exam}
            bankId={next.bank.id}
            bankHash={next.bank.hash}
            isMain={sittings.data.length === 0}
          >
            <LearningLines exam={next.exam} bankId={next.bank.id} />
          </Today>
        </Suspense>
      )}
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

/** The exam of a running sitting, else the one the last attempt was for, else the first one there is. */
function examAtWork(banks: BankSummary[], last: AttemptSummary | undefined, running: Sitting | undefined) {
  const exams = offeredExamsOf(banks)
  const examId = running?.exam.id ?? last?.examId
  const bankId = running?.form.bankId ?? last?.bankId
  return exams.find(({ exam, bank }) => exam.id === examId && bank.id === bankId) ?? exams[0]
}

function newest(sittings: Sitting[]): Sitting | undefined {
  return sittings.toSorted((a, b) => b.touchedAtMs - a.touchedAtMs)[0]
}
