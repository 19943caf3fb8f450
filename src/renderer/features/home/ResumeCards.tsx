import { useEffect, useReducer, type ReactNode } from 'react'
import { readFilter } from '#core/form/practiceFilter'
import { standingRestart } from '#core/sitting/badDay'
import { sittingProgress } from '#core/sitting/sittingProgress'
import type { Sitting } from '#core/sitting/sittingTypes'
import { useEngine } from '../../actions/engine'
import { elapsedOf, isRunningHere, stoppedAtMs } from '../../actions/liveSittings'
import { filterWords } from '../../wording/filterWords'
import { homeAtWorkWords as words } from '../../wording/en/homeAtWork'
import { formatDuration, formatMoment } from '../../wording/format'
import { ButtonLink } from '../../ui/Button'
import styles from './Home.module.css'

/** Sittings to resume: a mock first, above all one whose clock runs, then the latest. */
export function ResumeCards({ sittings }: { sittings: Sitting[] }) {
  return (
    <>
      {sittings
        .toSorted((a, b) => urgencyOf(b) - urgencyOf(a) || b.touchedAtMs - a.touchedAtMs)
        .map((sitting, index) => (
          <ResumeCard key={sitting.attemptId} sitting={sitting} isFirst={index === 0} />
        ))}
    </>
  )
}

function urgencyOf({ attemptId, rules }: Sitting): number {
  if (rules.kind !== 'mock') return 0
  return isRunningHere(attemptId) ? 2 : 1
}

/** What it is, so that several rounds are told apart. */
function titleOf({ rules, form, exam }: Sitting): string {
  const count = form.items.length
  switch (rules.kind) {
    case 'mock':
      return words.mockInProgress(exam.code)
    case 'practice':
      return words.practiceInProgress(count, exam.code)
    case 'retry':
      return words.retryInProgress(count, exam.code)
  }
}

/** What a round was narrowed to, as a sentence; empty where it was not. */
function narrowedWords({ run, exam }: Sitting): string {
  const filter = run && filterWords(exam, readFilter(run.filter), new Map())
  return filter ? `${filter}. ` : ''
}

function ResumeCard({ sitting, isFirst }: { sitting: Sitting; isFirst: boolean }) {
  const engine = useEngine()
  const { answered } = sittingProgress(sitting)
  const { limitMs } = sitting.rules
  const isRunning = isRunningHere(sitting.attemptId)
  useEverySeconds(isRunning ? 1 : null)
  const leftMs = limitMs === null ? null : Math.max(0, limitMs - elapsedOf(engine, sitting))
  // The clock of a restart that is rehearsed stands by itself.
  const stoppedMs = standingRestart(sitting) ? null : stoppedAtMs(engine, sitting)
  return (
    <Card
      isFirst={isFirst}
      title={titleOf(sitting)}
      action={
        <ButtonLink look={isFirst ? 'primary' : 'plain'} to={`/sitting/${sitting.attemptId}`}>
          {sitting.screen === 'review' ? words.resumeOnReview : words.resumeOn(sitting.questionIndex + 1)}
        </ButtonLink>
      }
    >
      {narrowedWords(sitting)}
      {words.resumable({
        answered,
        total: sitting.form.items.length,
        left: leftMs === null ? null : formatDuration(leftMs),
        isRunning,
        lastOpen: formatMoment(sitting.touchedAtMs),
        stoppedAt: stoppedMs === null ? null : formatMoment(stoppedMs),
      })}
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
