import { useState, type ReactNode } from 'react'
import { messageOf } from '#core/common/messageOf'
import { useEngine } from '../../actions/engine'
import { useBanks } from '../../actions/banks'
import type { RemovedBank } from '../../api/client'
import { useAsync } from '../../hooks/useQuery'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { commonWords } from '../../wording/en/common'
import { libraryWords as words } from '../../wording/en/library'
import { formatDay } from '../../wording/format'
import styles from './Library.module.css'

/**
 * The banks there are as `children`; above them the one deleted a moment ago, below them the others, each with the way
 * back.
 */
export function DeletedBanks({ children }: { children: ReactNode }) {
  const banks = useBanks((state) => state.banks)
  const [count, setCount] = useState(0)
  const removed = useAsync(
    'removed banks',
    ({ client }) => client.removedBanks(),
    `${count} ${banks.map(({ id }) => id).join(' ')}`,
  )
  const [justNow] = useState(nameJustRemoved)
  const found = removed.data ?? []
  const latest = found.find(({ name }) => name === justNow)
  const others = found.filter((bank) => bank !== latest)
  const handleRestored = () => setCount(count + 1)
  return (
    <>
      {latest && (
        <Notice
          tone="right"
          action={<Restore bank={latest} word={commonWords.undo} onRestored={handleRestored} />}
        >
          <span role="status">{words.deleted(latest.title)}</span>
        </Notice>
      )}
      {children}
      {others.length > 0 && (
        <section className={styles.section} aria-labelledby="deleted-banks">
          <h2 id="deleted-banks">{words.deletedBanks}</h2>
          <ul className={styles.exams}>
            {others.map((bank) => (
              <li key={bank.name}>
                {bank.title}{' '}
                <span className={styles.muted}>· {words.deletedOn(formatDay(bank.removedAtMs))}</span>{' '}
                <Restore bank={bank} word={words.bringBack} onRestored={handleRestored} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type RestoreProps = { bank: RemovedBank; word: string; onRestored: () => void }

function Restore({ bank, word, onRestored }: RestoreProps) {
  const { client, canWrite } = useEngine()
  const [error, setError] = useState<string | null>(null)
  const [isUnderWay, setIsUnderWay] = useState(false)
  const handleRestore = () => {
    if (isUnderWay) return
    setError(null)
    setIsUnderWay(true)
    client.restoreBank(bank.name).then(onRestored, (reason: unknown) => {
      setIsUnderWay(false)
      setError(messageOf(reason))
    })
  }
  return (
    <>
      <Button look="quiet" disabled={!canWrite} aria-label={`${word}: ${bank.title}`} onClick={handleRestore}>
        {word}
      </Button>
      <ActError error={error} />
    </>
  )
}

/** The bank whose page led here by deleting it; usually none. */
function nameJustRemoved(): string | null {
  const state: unknown = history.state
  const isAsked = typeof state === 'object' && state !== null && 'removed' in state
  return isAsked && typeof state.removed === 'string' ? state.removed : null
}
