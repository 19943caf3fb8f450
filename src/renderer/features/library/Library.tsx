import { useState } from 'react'
import { Link } from 'wouter'
import { messageOf } from '#core/common/messageOf'
import type { BankReading, BankSummary } from '#core/bank/bank'
import { banksByBooking, byBooking, isOffered, useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { lifecycleWords } from '../../wording/examWords'
import { formatCount, formatIsoDay, formatPercent } from '../../wording/format'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { DeletedBanks } from './DeletedBanks'
import { ProblemLines } from './ProblemLines'
import { ProblemCount } from './ProblemList'
import { sourceWords } from './sourceWords'
import { useReading } from './useReading'
import styles from './Library.module.css'

/** Library: every bank found, with its exams and what is wrong with its files. */
export function Library() {
  const { banks, isLoaded, isScanning, error } = useBanks()
  const words = readingWords(useReading(), isScanning)
  return (
    <>
      <header className={styles.header}>
        <h1>Your question banks</h1>
        <FolderActions />
      </header>
      <ActError error={error} />
      {words && <p role="status">{words}</p>}
      {isLoaded && banks.length === 0 && !isScanning && (
        <EmptyState title="No bank was found" isPart>
          Put a bank’s folder into the banks folder; it appears here as soon as it is there.
        </EmptyState>
      )}
      <ProblemLines />
      <DeletedBanks>
        <ul className={styles.banks}>
          {banks.toSorted(banksByBooking).map((bank) => (
            <BankRow key={bank.id} bank={bank} />
          ))}
        </ul>
      </DeletedBanks>
    </>
  )
}

function readingWords(reading: BankReading | null, isScanning: boolean): string {
  if (!reading) return isScanning ? 'Reading the banks…' : ''
  const { folderName, share } = reading
  return share < 1
    ? `Reading “${folderName}”: ${formatPercent(share)} done…`
    : `Reading “${folderName}”: putting its questions together…`
}

function BankRow({ bank }: { bank: BankSummary }) {
  return (
    <li className={styles.bank}>
      <div className={styles.bankHead}>
        <h2 dir="auto">
          <Link to={`/library/${encodeURIComponent(bank.id)}`}>{bank.title}</Link>
        </h2>
        <span className={styles.muted}>
          {formatCount(bank.questionCount, 'question')}
          {bank.checkedTo &&
            `, keys checked ${bank.checkedFrom === bank.checkedTo ? '' : `${formatIsoDay(bank.checkedFrom ?? bank.checkedTo)} to `}${formatIsoDay(bank.checkedTo)}`}
          {sourceWords(bank) && `, ${sourceWords(bank)}`}
        </span>
      </div>
      <ul className={styles.exams}>
        {bank.exams.toSorted(byBooking).map((exam) => (
          <li key={exam.id}>
            {isOffered(bank, exam) ? (
              <Link to={`/setup/${encodeURIComponent(bank.id)}/${exam.id}`}>{exam.code}</Link>
            ) : (
              exam.code
            )}{' '}
            {exam.title}{' '}
            <span className={styles.muted}>
              ·{' '}
              {isOffered(bank, exam) ? lifecycleWords(exam.lifecycle) : 'none of its questions can be asked'}
            </span>
          </li>
        ))}
      </ul>
      <ProblemCount bank={bank} />
    </li>
  )
}

/** Where banks come from, and the ways in. */
function FolderActions() {
  const { client, state } = useEngine()
  const [message, setMessage] = useState<string | null>(null)
  const run = (act: () => Promise<unknown>) => {
    setMessage(null)
    act().catch((reason: unknown) => setMessage(messageOf(reason)))
  }
  return (
    <div className={styles.actions}>
      <ButtonLink look="primary" to="/import">
        Import questions…
      </ButtonLink>
      <ButtonLink to="/write">Write questions…</ButtonLink>
      {state.can.chooseFolder && <Button onClick={() => run(client.addFolder)}>Add a folder…</Button>}
      {state.can.revealFolder ? (
        <Button onClick={() => run(() => client.reveal('banks'))}>Open the banks folder</Button>
      ) : (
        <p className={styles.muted}>
          Banks folder: <code>{state.dataFolder}/banks</code>
        </p>
      )}
      <ActError error={message} />
    </div>
  )
}
