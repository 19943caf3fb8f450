import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { missedOf } from '#core/history/standing'
import { isWeak, weakestDomain } from '#core/history/weakness'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatPercent } from '../../wording/format'
import { useRows } from '../../hooks/useQuery'

/** The weakest domain once there is enough to name one, and the missed questions. */
export function LearningLines({ exam, bankId }: { exam: Exam; bankId: BankId }) {
  const missed = useRows('missed', (rows) => rows.missed())
  const missedCount = missedOf(missed.data ?? [], { bankId, examId: exam.id }).length
  const totals = useRows('totals', (rows) => rows.totals())
  const mine = (totals.data ?? []).filter((total) => total.examId === exam.id && total.bankId === bankId)
  const weakest = weakestDomain(mine)
  return (
    <>
      {weakest && (
        <li>
          {isWeak(weakest, exam) ? 'Weak' : 'Lowest so far'}: {domainTitle(exam, weakest.domain)},{' '}
          {formatPercent(weakest.right / weakest.total)} correct of {weakest.total}.{' '}
          <Link to="/progress">See every domain</Link>
        </li>
      )}
      {missedCount > 0 && (
        <li>
          {formatCount(missedCount, 'missed question')}. <Link to="/missed">Review missed questions</Link>
        </li>
      )}
    </>
  )
}
