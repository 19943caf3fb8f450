import { StartButton } from './StartButton'
import type { Attempt } from '#core/history/records'
import { useBankFault } from '../actions/banks'
import { useEngine } from '../actions/engine'
import { roundsWords } from '../wording/en/rounds'
import { loadContinueRound, startNextRound } from '../actions/continueRound'
import { useAsync, useRevision } from '../hooks/useQuery'
import styles from './ContinueRound.module.css'

/**
 * After a round of practice: the same again with the questions that were not asked yet. Nothing when none is left, or
 * when their bank is gone: the Library says what became of it.
 */
export function ContinueRound({ attempt }: { attempt: Attempt }) {
  return useBankFault(attempt.form.bankId) === null && <NextRound attempt={attempt} />
}

function NextRound({ attempt }: { attempt: Attempt }) {
  const engine = useEngine()
  const revision = useRevision()
  const nextRound = useAsync(
    `next round ${attempt.attemptId}`,
    () => loadContinueRound(engine, attempt),
    revision,
  )
  if (!nextRound.data) return null
  const next = nextRound.data
  const { items, count, words } = next
  return (
    <section className={`${styles.continueRound} no-print`} aria-label={roundsWords.keepPracticing}>
      <p>
        {roundsWords.continueLike(words)}{' '}
        <span className={styles.muted}>{roundsWords.notAskedYet(items.length)}</span>
      </p>
      <StartButton begin={() => startNextRound(engine, next)}>{roundsWords.continueWith(count)}</StartButton>
    </section>
  )
}
