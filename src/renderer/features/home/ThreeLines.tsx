import { Link } from 'wouter'
import type { BankSummary } from '#core/bank/bank'
import { isWeak, weakEvidence, weakestDomain } from '#core/history/weakness'
import type { AttemptSummary } from '#core/history/records'
import { examsOf } from '../../actions/banks'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatPercent } from '../../wording/format'
import { useRows } from '../../hooks/useQuery'
import styles from './Home.module.css'

/** Where you stand, in plain lines: missed questions, the weakest domain, the exam's state. */
export function ThreeLines({ banks, last }: { banks: BankSummary[]; last: AttemptSummary | null }) {
  const missed = useRows('missed-count', (rows) => rows.missedCount())
  const totals = useRows('totals', (rows) => rows.totals())
  const entry = examsOf(banks).find(({ exam, bank }) => exam.id === last?.examId && bank.id === last.bankId)
  if (!entry || !totals.data || missed.data === undefined) return null
  const { exam, bank } = entry
  const mine = totals.data.filter((total) => total.examId === exam.id && total.bankId === bank.id)
  const weakest = weakestDomain(mine)
  return (
    <ul className={styles.lines}>
      <li>
        {missed.data === 0 ? (
          'No missed questions.'
        ) : (
          <>
            {formatCount(missed.data, 'missed question')}. <Link to="/missed">Review missed questions</Link>
          </>
        )}
      </li>
      <li>
        {weakest ? (
          <>
            {isWeak(weakest, exam) ? 'Weak' : 'Lowest so far'}: {domainTitle(exam, weakest.domain)},{' '}
            {formatPercent(weakest.right / weakest.total)} correct of {weakest.total}.{' '}
            <Link to="/progress">See every domain</Link>
          </>
        ) : (
          `Not enough answers yet: each domain needs ${weakEvidence} first answers.`
        )}
      </li>
    </ul>
  )
}
