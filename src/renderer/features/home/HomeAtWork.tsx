import { lazy, Suspense } from 'react'
import type { AttemptSummary } from '#core/history/records'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { ExamOfBank } from '../../actions/preparedExam'
import { useRows } from '../../hooks/useQuery'
import { homeAtWorkWords as words } from '../../wording/en/homeAtWork'
import { AttemptList } from './AttemptList'
import { ExamSwitch } from './ExamSwitch'
import { LearningLines } from './LearningLines'
import { ResumeCards } from './ResumeCards'
import { deferred } from '../../ui/deferred'
import styles from './Home.module.css'

/** Planning needs the bank's index and the drawing of forms: it comes after the lines that need no more than rows. */
const Today = deferred(
  async () => (await import('./Today')).Today,
  () => words.planning,
)

const ContinueRound = lazy(async () => ({
  default: (await import('../../parts/ContinueRound')).ContinueRound,
}))

type HomeAtWorkProps = {
  exams: ExamOfBank[]
  /** The exam prepared for. */
  next: ExamOfBank | null
  sittings: Sitting[]
  summaries: AttemptSummary[]
}

/** Home once something was done: what to do now, lines on where you stand, and the last attempts. */
export function HomeAtWork({ exams, next, sittings, summaries }: HomeAtWorkProps) {
  const recent = summaries.filter((summary) => !summary.isArchived)
  return (
    <div className={styles.home}>
      <h1 className="visually-hidden">{words.title}</h1>
      <Planned exams={exams} next={next} sittings={sittings} />
      <LastRound rounds={sittings.length > 0 ? [] : recent.slice(0, 1)} />
      {recent.length > 0 && (
        <section className={styles.section}>
          <h2>{words.lastAttempts}</h2>
          <AttemptList summaries={recent} />
        </section>
      )}
    </div>
  )
}

type PlannedProps = Omit<HomeAtWorkProps, 'summaries'>

/** What is to be resumed, today's plan and where one stands, for the exam prepared for. */
function Planned({ exams, next, sittings }: PlannedProps) {
  if (!next) return <ResumeCards sittings={sittings} />
  const { exam, bank } = next
  return (
    <>
      <ExamSwitch exams={exams} chosen={next} />
      <ResumeCards sittings={sittings} />
      <Today exam={exam} bankId={bank.id} bankHash={bank.hash} isMain={sittings.length === 0}>
        <LearningLines exam={exam} bankId={bank.id} />
      </Today>
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
