import { useEffect, useState } from 'react'
import type { Disturbance } from '#core/sitting/sittingTypes'
import { Button } from '../../../ui/Button'
import { formatCount } from '../../../wording/format'
import styles from './BadDay.module.css'
import { useHeard } from './CheckIn'

type RestartingProps = { restart: Pick<Disturbance, 'atMs' | 'lastsMs'>; onContinue: () => void }

/** In place of the room after a rehearsed restart: the clock stands still until the person goes on. */
export function Restarting({ restart: { atMs, lastsMs }, onContinue }: RestartingProps) {
  const left = useSecondsTo(atMs + lastsMs)
  const heading = useHeard()
  return (
    <main className={styles.away}>
      <h1 ref={heading} tabIndex={-1}>
        The testing software is restarting
      </h1>
      <p>Part of your bad-day rehearsal. Your answers are saved and your clock has stopped.</p>
      <p className={styles.count}>
        {left > 0 ? `You can continue in ${formatCount(left, 'second')}` : 'Ready when you are.'}
      </p>
      <div>
        <Button look="primary" disabled={left > 0} onClick={onContinue}>
          Continue the exam
        </Button>
      </div>
    </main>
  )
}

/** Whole seconds to a moment of the wall clock; 0 once it has come. */
function useSecondsTo(endMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((endMs - nowMs) / 1_000))
}
