import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Attempt } from '#core/history/records'
import { useEngine } from '../actions/engine'
import { formatCount } from '../wording/format'
import { loadContinueRound, startNextRound } from '../actions/continueRound'
import { useAsync, useRevision } from '../hooks/useQuery'
import { Button } from '../ui/Button'
import styles from './ContinueRound.module.css'
import { Notice } from '../ui/Notice'

/** After a round of practice: the same again with the questions that were not asked yet. Nothing when none is left. */
export function ContinueRound({ attempt }: { attempt: Attempt }) {
  const engine = useEngine()
  const [, navigate] = useLocation()
  const revision = useRevision()
  const [error, setError] = useState<string | null>(null)
  const [isStarting, setIsStarting] = useState(false)
  const nextRound = useAsync(
    `next round ${attempt.attemptId}`,
    () => loadContinueRound(engine, attempt),
    revision,
  )
  // A bank that is gone leaves nothing to go on with; the Library says what became of it.
  if (!nextRound.data) return null
  const next = nextRound.data
  const { items, count, words } = next
  const handleStart = async () => {
    setIsStarting(true)
    try {
      navigate(`/sitting/${await startNextRound(engine, next)}`)
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason))
      setIsStarting(false)
    }
  }
  return (
    <section className={`${styles.continueRound} no-print`} aria-label="Go on practising">
      <p>
        Go on where you stopped{words === null ? '' : `: ${words}`}.{' '}
        <span className={styles.muted}>{formatCount(items.length, 'question')} not asked yet.</span>
      </p>
      <Button disabled={!engine.canWrite || isStarting} onClick={() => void handleStart()}>
        Go on with {count}
      </Button>
      {error && (
        <Notice tone="wrong" isAlert>
          {error}
        </Notice>
      )}
    </section>
  )
}
