import type { ReactNode } from 'react'
import { LoadError } from '../../parts/LoadError'
import { StartButton } from '../../parts/StartButton'
import type { Exam } from '#core/bank/exam'
import { domainIn } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import type { PlanStep } from '#core/learning/plan'
import { choosePractice } from '#core/learning/practicePool'
import { useEngine } from '../../actions/engine'
import { drawForm } from '../../actions/drawForm'
import { newSeed, type Pool } from '../../actions/pool'
import { dailyTen, startPractice } from '../../actions/roundChoice'
import { startRound } from '../../actions/startSitting'
import { todaysReviewAddress } from '../../addresses/addresses'
import { useAsync, useRevision } from '../../hooks/useQuery'
import { homeAtWorkWords } from '../../wording/en/homeAtWork'
import { todaysPlanWords as words } from '../../wording/en/todaysPlan'
import { useToday } from '../../hooks/useToday'
import { ButtonLink } from '../../ui/Button'
import { GoalLine } from './GoalLine'
import styles from './Home.module.css'
import { loadToday, type Today as TodayData } from './loadToday'
import {
  emptyWords,
  minutesWords,
  rateWords,
  shiftWords,
  skippedSentence,
  stepWords,
  whyWords,
} from './planWords'
import { StandingLines } from './StandingLines'

/** `isMain`: nothing is to be resumed first. `children`: more lines on where you stand. */
type TodayProps = { exam: Exam; bankId: BankId; bankHash: string; isMain: boolean; children: ReactNode }

/** Today's plan as one card with one action, and under it where you stand. */
export function Today({ exam, bankId, bankHash, isMain, children }: TodayProps) {
  const revision = useRevision()
  const day = useToday()
  const today = useAsync(
    `today ${bankId}/${exam.id}`,
    (engine) => loadToday(engine, bankId, exam),
    `${bankHash} ${day} ${revision}`,
  )
  if (today.error) return <LoadError of={today} tone="warning" />
  if (!today.data) return <div role="status" aria-busy="true" aria-label={homeAtWorkWords.planning} />
  return (
    <>
      <PlanCard exam={exam} bankId={bankId} today={today.data} isMain={isMain} />
      <section className={styles.section} aria-labelledby="standing">
        <h2 id="standing">{words.standing}</h2>
        <ul className={styles.lines}>
          <StandingLines exam={exam} bankId={bankId} today={today.data} />
          {children}
          <DailyTen exam={exam} bankId={bankId} pool={today.data.pool} />
        </ul>
      </section>
    </>
  )
}

/** For a day without a plan's worth of time. */
function DailyTen({ exam, bankId, pool }: { exam: Exam; bankId: BankId; pool: Pool }) {
  const engine = useEngine()
  const choice = dailyTen(exam)
  const { items } = drawForm(pool, choice, 0).form
  if (items.length === 0) return null
  const isTen = items.length === choice.count
  return (
    <li>
      {words.shortOnTime(isTen ? 'ten' : items.length)}{' '}
      <StartButton begin={() => startPractice(engine, bankId, choice)}>
        {isTen ? words.startDailyTen : words.startWith(items.length)}
      </StartButton>
    </li>
  )
}

type PlanCardProps = { exam: Exam; bankId: BankId; today: TodayData; isMain: boolean }

function PlanCard({ exam, bankId, today, isMain }: PlanCardProps) {
  const { plan, dueCount } = today
  const remarks = [whyWords(plan), skippedSentence(plan.skipped), rateWords(plan), shiftWords(plan)].filter(
    Boolean,
  )
  return (
    <section className={isMain ? styles.plan : styles.later} aria-labelledby="today">
      <div className={styles.planBody}>
        <h2 id="today">{words.title(exam.code)}</h2>
        {plan.steps.length === 0 ? (
          <p>{emptyWords(plan, today.isMockOpen)}</p>
        ) : (
          <ol className={styles.steps}>
            {plan.steps.map((step) => (
              <li key={stepKey(step)}>{stepWords(exam, step, dueCount)}</li>
            ))}
          </ol>
        )}
        {remarks.map((remark) => (
          <p key={remark} className={styles.muted}>
            {remark}
          </p>
        ))}
      </div>
      <MainAction exam={exam} bankId={bankId} today={today} look={isMain ? 'primary' : 'plain'} />
      <GoalLine exam={exam} bankId={bankId} today={today} />
    </section>
  )
}

type MainActionProps = { exam: Exam; bankId: BankId; today: TodayData; look: 'primary' | 'plain' }

/** The one thing to press: the mock when it is its day, else the reviews and what is new as one block of minutes. */
function MainAction({ exam, bankId, today, look }: MainActionProps) {
  const { steps, minutes } = today.plan
  const setup = `/setup/${bankId}/${exam.id}`
  const review = steps.find(({ kind }) => kind === 'review')
  // What is to be resumed stands above the plan.
  if (steps.length === 0 && today.isMockOpen) return null
  if (steps.length === 0) return <ButtonLink to={setup}>{words.keepPracticing}</ButtonLink>
  if (steps.some(({ kind }) => kind === 'mock')) {
    return (
      <ButtonLink look={look} to={setup}>
        {words.setUpTheMock}
      </ButtonLink>
    )
  }
  const startWords = words.startToday(minutesWords(minutes))
  return review?.kind === 'review' ? (
    <ButtonLink look={look} to={todaysReviewAddress(review.count)}>
      {startWords}
    </ButtonLink>
  ) : (
    <StartNew exam={exam} today={today} look={look}>
      {startWords}
    </StartNew>
  )
}

function stepKey(step: PlanStep): string {
  return step.kind === 'new' ? step.domain : step.kind
}

type StartNewProps = { exam: Exam; today: TodayData; look: 'primary' | 'plain'; children: ReactNode }

/** Starts the new questions of all domains as one mixed round. */
function StartNew({ exam, today, look, children }: StartNewProps) {
  const engine = useEngine()
  const news = today.plan.steps.filter((step) => step.kind === 'new')
  const begin = () => {
    const questionIds = news.flatMap((step) => {
      const items = today.unseen.filter((item) => domainIn(exam, item.objectives) === step.domain)
      return choosePractice({ exam, items, count: step.count, seed: newSeed(), isMixed: true })
    })
    return startRound(engine, exam, today.pool, { questionIds, limitMs: null })
  }
  return (
    <StartButton look={look} begin={begin}>
      {children}
    </StartButton>
  )
}
