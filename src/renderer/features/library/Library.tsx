import { useState } from 'react'
import { Link } from 'wouter'
import { messageOf } from '#core/common/messageOf'
import type { BankReading, BankSummary } from '#core/bank/bank'
import { banksByBooking, byBooking, useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { useRows } from '../../hooks/useQuery'
import { commonWords } from '../../wording/en/common'
import { libraryWords as words } from '../../wording/en/library'
import { formatIsoDay } from '../../wording/format'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { DeletedBanks } from './DeletedBanks'
import { ExamRow } from './ExamRow'
import { doneKey, loadDone, type Done } from './loadDone'
import { ProblemLines } from './ProblemLines'
import { ProblemCount } from './ProblemList'
import { sourceWords } from './sourceWords'
import { useReading } from './useReading'
import styles from './Library.module.css'

/** Library: every bank found, with its exams and what is wrong with its files. */
export function Library() {
  const { banks, isLoaded, isScanning, error } = useBanks()
  const done = useRows('library', loadDone)
  const reading = readingWords(useReading(), isScanning)
  return (
    <>
      <header className={styles.header}>
        <h1>{words.title}</h1>
        <FolderActions />
      </header>
      <ActError error={error} />
      {reading && <p role="status">{reading}</p>}
      {isLoaded && banks.length === 0 && !isScanning && (
        <EmptyState title={words.noneTitle} isPart>
          {words.none}
        </EmptyState>
      )}
      <ProblemLines />
      <DeletedBanks>
        <ul className={styles.banks}>
          {banks.toSorted(banksByBooking).map((bank) => (
            <BankRow key={bank.id} bank={bank} done={done.data ?? null} />
          ))}
        </ul>
      </DeletedBanks>
    </>
  )
}

function readingWords(reading: BankReading | null, isScanning: boolean): string {
  if (!reading) return isScanning ? words.readingAll : ''
  const { folderName, share } = reading
  return share < 1 ? words.reading(folderName, share) : words.puttingTogether(folderName)
}

/** `done` is null until it is read. */
function BankRow({ bank, done }: { bank: BankSummary; done: ReadonlyMap<string, Done> | null }) {
  return (
    <li className={styles.bank}>
      <div className={styles.bankHead}>
        <h2 dir="auto">
          <Link to={`/library/${encodeURIComponent(bank.id)}`}>{bank.title}</Link>
        </h2>
        <span className={styles.muted}>
          {[commonWords.questions(bank.questionCount), checkedWords(bank), sourceWords(bank)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </div>
      <ul className={styles.exams}>
        {bank.exams.toSorted(byBooking).map((exam) => (
          <ExamRow
            key={exam.id}
            bank={bank}
            exam={exam}
            done={done?.get(doneKey(bank.id, exam.id)) ?? null}
          />
        ))}
      </ul>
      <ProblemCount bank={bank} />
    </li>
  )
}

/** When its keys were checked; empty where that is not known. */
function checkedWords({ checkedFrom, checkedTo }: BankSummary): string {
  if (!checkedTo) return ''
  if (checkedFrom === checkedTo) return words.keysChecked(null, formatIsoDay(checkedTo))
  return words.keysChecked(formatIsoDay(checkedFrom ?? checkedTo), formatIsoDay(checkedTo))
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
        {words.importQuestions}
      </ButtonLink>
      <ButtonLink to="/write">{words.writeQuestions}</ButtonLink>
      {state.can.chooseFolder && <Button onClick={() => run(client.addFolder)}>{words.addFolder}</Button>}
      {state.can.revealFolder ? (
        <Button onClick={() => run(() => client.reveal('banks'))}>{words.openFolder}</Button>
      ) : (
        <p className={styles.muted}>{words.folder(<code>{state.dataFolder}/banks</code>)}</p>
      )}
      <ActError error={message} />
    </div>
  )
}
