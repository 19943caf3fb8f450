import type { ReactNode } from 'react'
import type { BankSummary } from '#core/bank'
import type { AttemptSummary } from '#core/projectionTypes'
import { sittingProgress } from '#core/sitting'
import type { Sitting } from '#core/sittingTypes'
import { examsOf } from '../../lib/banks'
import { formatDuration, formatMoment } from '../../lib/format'
import { ButtonLink } from '../../ui/Button'
import styles from './Home.module.css'

type NextStepProps = { banks: BankSummary[]; sittings: Sitting[]; last: AttemptSummary | null }

/** The one card: a sitting to resume, else the next mock. */
export function NextStep({ banks, sittings, last }: NextStepProps) {
  if (sittings.length > 0) {
    return (
      <>
        {sittings
          .toSorted((a, b) => b.touchedAtMs - a.touchedAtMs)
          .map((sitting, index) => (
            <ResumeCard key={sitting.attemptId} sitting={sitting} isFirst={index === 0} />
          ))}
      </>
    )
  }
  const exams = examsOf(banks)
  const next = exams.find(({ exam, bank }) => exam.id === last?.examId && bank.id === last.bankId) ?? exams[0]
  if (!next) return null
  const { exam, bank } = next
  return (
    <Card
      title={`Next: ${exam.code} mock exam`}
      action={
        <ButtonLink look="primary" to={`/setup/${bank.id}/${exam.id}`}>
          Set it up
        </ButtonLink>
      }
    >
      {exam.scoredCount + exam.trialCount} questions in {formatDuration(exam.minutes * 60_000)}, or a practice
      round of any size.
    </Card>
  )
}

function ResumeCard({ sitting, isFirst }: { sitting: Sitting; isFirst: boolean }) {
  const { answered } = sittingProgress(sitting)
  const { limitMs, kind } = sitting.rules
  const left = limitMs === null ? '' : `, ${formatDuration(limitMs - sitting.elapsedMs)} left`
  return (
    <Card
      title={`${kind === 'mock' ? 'A mock exam is running' : 'A round is waiting'}: ${sitting.exam.code}`}
      action={
        <ButtonLink look={isFirst ? 'primary' : 'plain'} to={`/sitting/${sitting.attemptId}`}>
          Resume on question {sitting.questionIndex + 1}
        </ButtonLink>
      }
    >
      {answered} of {sitting.form.items.length} answered{left}. Last change{' '}
      {formatMoment(sitting.touchedAtMs)}.
    </Card>
  )
}

function Card({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <section className={styles.card}>
      <div>
        <h2>{title}</h2>
        <p className={styles.muted}>{children}</p>
      </div>
      {action}
    </section>
  )
}
