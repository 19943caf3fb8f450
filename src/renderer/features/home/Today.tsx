import { StartButton } from '../../parts/StartButton'
import type { Exam } from '#core/bank/exam'
import { domainIn } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import type { PlanStep } from '#core/learning/plan'
import { choosePractice } from '#core/learning/practicePool'
import { useEngine } from '../../actions/engine'
import { formatCount, formatDuration } from '../../wording/format'
import { newSeed } from '../../actions/pool'
import { startRound } from '../../actions/startSitting'
import { useAsync, useRevision } from '../../hooks/useQuery'
import { useToday } from '../../hooks/useToday'
import { ButtonLink } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { GoalForm } from './GoalForm'
import styles from './Home.module.css'
import { loadToday, usualMinutes, type Today as TodayData } from './loadToday'
import { daysLeftWords, emptyWords, skippedSentence, stepWords } from './planWords'
import { StandingLines } from './StandingLines'

/** `isMain`: nothing is to be resumed first. */
type TodayProps = { exam: Exam; bankId: BankId; bankHash: string; isMain: boolean }

/** Today's plan, the exam it leads to, and how ready you are for it. */
export function Today({ exam, bankId, bankHash, isMain }: TodayProps) {
  const revision = useRevision()
  const day = useToday()
  const today = useAsync(
    `today ${bankId}/${exam.id}`,
    (engine) => loadToday(engine, bankId, exam),
    `${bankHash} ${day} ${revision}`,
  )
  if (today.error) return <Notice tone="warning">{today.error}</Notice>
  if (!today.data) return <div role="status" aria-busy="true" aria-label="Planning the day" />
  const { goal, plan } = today.data
  const examDay = goal?.examDay ?? null
  const minutesADay = goal?.minutesADay ?? usualMinutes
  return (
    <>
      <section className={styles.plan} aria-labelledby="today">
        <header className={styles.planHead}>
          <h2 id="today">Today for {exam.code}</h2>
          <p className={styles.muted}>{daysLeftWords(plan.daysLeft) ?? 'No exam date yet'}</p>
        </header>
        <Steps exam={exam} bankId={bankId} today={today.data} isMain={isMain} />
        <Remarks today={today.data} />
        <GoalForm
          key={`${examDay ?? ''}/${minutesADay}`}
          bankId={bankId}
          examId={exam.id}
          goal={{ examDay, minutesADay }}
        />
      </section>
      <StandingLines exam={exam} bankId={bankId} today={today.data} />
    </>
  )
}

type StepsProps = { exam: Exam; bankId: BankId; today: TodayData; isMain: boolean }

function Steps({ exam, bankId, today, isMain }: StepsProps) {
  const { plan } = today
  const setup = `/setup/${bankId}/${exam.id}`
  if (plan.steps.length === 0) {
    return (
      <div className={styles.step}>
        <p>{emptyWords(plan)}</p>
        <ButtonLink to={setup}>Keep practicing</ButtonLink>
      </div>
    )
  }
  const lookOf = (index: number) => (isMain && index === 0 ? 'primary' : 'plain')
  const firstNew = plan.steps.findIndex(({ kind }) => kind === 'new')
  return (
    <ol className={styles.steps}>
      {plan.steps.map((step, index) => (
        <li key={stepKey(step)} className={styles.step}>
          <span>{stepWords(exam, step)}</span>
          {step.kind === 'review' && (
            <ButtonLink look={lookOf(index)} to="/review">
              Review
            </ButtonLink>
          )}
          {step.kind === 'mock' && (
            <ButtonLink look={lookOf(index)} to={setup}>
              Set up the mock
            </ButtonLink>
          )}
          {index === firstNew && <StartNew exam={exam} today={today} look={lookOf(index)} />}
        </li>
      ))}
    </ol>
  )
}

function stepKey(step: PlanStep): string {
  return step.kind === 'new' ? step.domain : step.kind
}

/** Starts the new questions of all domains as one mixed round. */
function StartNew({ exam, today, look }: { exam: Exam; today: TodayData; look: 'primary' | 'plain' }) {
  const engine = useEngine()
  const news = today.plan.steps.filter((step) => step.kind === 'new')
  const count = news.reduce((sum, step) => sum + step.count, 0)
  const begin = () => {
    const questionIds = news.flatMap((step) => {
      const items = today.unseen.filter((item) => domainIn(exam, item.objectives) === step.domain)
      return choosePractice({ exam, items, count: step.count, seed: newSeed(), isMixed: true })
    })
    return startRound(engine, exam, today.pool, { questionIds, limitMs: null })
  }
  return (
    <StartButton look={look} begin={begin}>
      Start {count} new
    </StartButton>
  )
}

/** What the day leaves out, and what missed days did. */
function Remarks({ today: { plan } }: { today: TodayData }) {
  const { skipped, shift, newADay, minutes } = plan
  return (
    <div className={styles.muted}>
      {minutes > 0 && <p>{formatDuration(minutes * 60_000)} in total.</p>}
      {skipped.length > 0 && <p>{skippedSentence(skipped)}</p>}
      {newADay !== null && newADay > 0 && (
        <p>
          At {formatCount(newADay, 'new question')} a day you’ll see them all before the exam, apart from your
          sealed mocks.
        </p>
      )}
      {shift && shift.newADayNow !== shift.newADayBefore && (
        <p>
          After {formatCount(shift.missedDays, 'day')} off, the plan is{' '}
          {formatCount(shift.newADayNow, 'new question')} a day (was {shift.newADayBefore}).
        </p>
      )}
    </div>
  )
}
