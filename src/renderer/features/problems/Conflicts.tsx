import { messageOf } from '#core/common/messageOf'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { contentsOf } from '../../actions/objections'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { problemsWords as words } from '../../wording/en/problems'
import { ConflictCard } from './ConflictCard'
import { loadConflicts, type Conflict } from './loadConflicts'
import styles from './Problems.module.css'

/** Questions that banks share and key differently: both sides with their reasons, and a ruling. */
export function Conflicts() {
  const engine = useEngine()
  const { banks, isLoaded } = useBanks()
  const contents = contentsOf(banks)
  // What cannot be asked for is a message here, not a fault of the screen.
  const answer = useRows(`conflicts ${contents}`, (rows) =>
    loadConflicts(engine, rows).then(
      (conflicts) => ({ conflicts, error: null }),
      (error: unknown) => ({ conflicts: [] as Conflict[], error: messageOf(error) }),
    ),
  )
  if (!answer.data || !isLoaded) {
    return <div role="status" aria-busy="true" aria-label={words.comparing} />
  }
  const { conflicts, error } = answer.data
  if (error) return <Notice tone="wrong">{error}</Notice>
  if (conflicts.length === 0) {
    return (
      <EmptyState
        title={words.noConflictsTitle}
        action={<ButtonLink to="/library">{words.backToLibrary}</ButtonLink>}
      >
        {words.noConflicts}
      </EmptyState>
    )
  }
  const open = conflicts.filter(({ state }) => state === 'open')
  const settled = conflicts.filter(({ state }) => state === 'settled')
  return (
    <>
      <header className={styles.head}>
        <h1>{words.conflictsTitle(open.length)}</h1>
        {open.length > 0 && <p className={styles.muted}>{words.whatConflictsAre}</p>}
      </header>
      {open.map((conflict) => (
        <ConflictCard key={conflict.shared.wording} conflict={conflict} />
      ))}
      {settled.length > 0 && (
        <section className={styles.section}>
          <h2>{words.settled}</h2>
          {settled.map((conflict) => (
            <ConflictCard key={conflict.shared.wording} conflict={conflict} />
          ))}
        </section>
      )}
    </>
  )
}
