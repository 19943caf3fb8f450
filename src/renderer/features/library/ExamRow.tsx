import { Link } from 'wouter'
import type { BankSummary } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { dailyTenAddress, setupAddress } from '../../addresses/addresses'
import { isOffered } from '../../actions/banks'
import { lifecycleWords } from '../../wording/examWords'
import { libraryWords as words } from '../../wording/en/library'
import { formatDay, formatPercent } from '../../wording/format'
import type { Done } from './loadDone'
import styles from './Library.module.css'

/** An exam of a bank: what it is, what was done with it, and what can be done next. */
export function ExamRow({ bank, exam, done }: { bank: BankSummary; exam: Exam; done: Done | null }) {
  if (!isOffered(bank, exam)) {
    return (
      <li>
        {exam.code} {exam.title} <span className={styles.muted}>· {words.examAsksNothing}</span>
      </li>
    )
  }
  return (
    <li className={styles.exam}>
      <div>
        <Link to={setupAddress(bank.id, exam.id)}>{exam.code}</Link> {exam.title}{' '}
        <span className={styles.muted}>· {lifecycleWords(exam.lifecycle)}</span>
      </div>
      {done && (
        <div className={styles.muted}>
          {doneWords(done)} <NextStep bank={bank} exam={exam} done={done} />
        </div>
      )}
    </li>
  )
}

function doneWords({ answered, mocks, latestMock }: Done): string {
  const sat =
    latestMock &&
    words.mocksSat(
      mocks,
      formatPercent(latestMock.rightCount / latestMock.questionCount),
      formatDay(latestMock.endedAtMs),
    )
  return words.done(answered, sat)
}

function NextStep({ bank, exam, done: { openSittingId } }: { bank: BankSummary; exam: Exam; done: Done }) {
  return openSittingId === null ? (
    <Link to={dailyTenAddress(bank.id, exam.id)} aria-label={words.practiceTenOf(exam.code)}>
      {words.practiceTen}
    </Link>
  ) : (
    <Link to={`/sitting/${openSittingId}`} aria-label={words.resumeOf(exam.code)}>
      {words.resume}
    </Link>
  )
}
