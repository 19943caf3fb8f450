import { useEffect, useReducer, type ReactNode } from 'react'
import { sittingProgress } from '#core/sitting/sitting'
import type { Sitting } from '#core/sitting/sittingTypes'
import { useEngine } from '../../actions/engine'
import { elapsedOf, isRunningHere } from '../../actions/liveSittings'
import { formatDuration, formatMoment } from '../../wording/format'
import { ButtonLink } from '../../ui/Button'
import styles from './Home.module.css'

/** Sittings to resume, the latest first. */
export function ResumeCards({ sittings }: { sittings: Sitting[] }) {
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

function ResumeCard({ sitting, isFirst }: { sitting: Sitting; isFirst: boolean }) {
  const engine = useEngine()
  const { answered } = sittingProgress(sitting)
  const { limitMs, kind } = sitting.rules
  const isRunning = isRunningHere(sitting.attemptId)
  useEverySeconds(isRunning ? 1 : null)
  const leftMs = limitMs === null ? null : Math.max(0, limitMs - elapsedOf(engine, sitting))
  const left = leftMs === null ? '' : `, ${formatDuration(leftMs)} left${isRunning ? ', clock running' : ''}`
  return (
    <Card
      isFirst={isFirst}
      title={`${kind === 'mock' ? 'Mock exam in progress' : 'Practice in progress'}: ${sitting.exam.code}`}
      action={
        <ButtonLink look={isFirst ? 'primary' : 'plain'} to={`/sitting/${sitting.attemptId}`}>
          Resume on question {sitting.questionIndex + 1}
        </ButtonLink>
      }
    >
      {answered} of {sitting.form.items.length} answered{left}. Last open {formatMoment(sitting.touchedAtMs)}.
    </Card>
  )
}

/** Renders again every so many seconds; null for never. */
function useEverySeconds(seconds: number | null): void {
  const [, render] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (seconds === null) return undefined
    const timer = setInterval(render, seconds * 1000)
    return () => clearInterval(timer)
  }, [seconds])
}

type CardProps = { title: string; isFirst: boolean; children: ReactNode; action: ReactNode }

function Card({ title, isFirst, children, action }: CardProps) {
  return (
    <section className={isFirst ? styles.card : styles.more}>
      <div>
        <h2>{title}</h2>
        <p className={styles.muted}>{children}</p>
      </div>
      {action}
    </section>
  )
}
