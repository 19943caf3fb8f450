import { useEffect, useState } from 'react'
import type { Disturbance } from '#core/sitting/sittingTypes'
import { Button } from '../../../ui/Button'
import { sittingWords as words } from '../../../wording/en/sitting'
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
        {words.restartTitle}
      </h1>
      <p>{words.restart}</p>
      <p className={styles.count}>{left > 0 ? words.continueIn(left) : words.ready}</p>
      <div>
        <Button look="primary" disabled={left > 0} onClick={onContinue}>
          {words.continueExam}
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
