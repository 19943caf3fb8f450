import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { missedOf } from '#core/history/standing'
import { isWeak, weakestDomain } from '#core/history/weakness'
import { domainTitle } from '../../wording/examWords'
import { homeAtWorkWords as words } from '../../wording/en/homeAtWork'
import { formatPercent } from '../../wording/format'
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
          {words.weakest({
            isWeak: isWeak(weakest, exam),
            domain: domainTitle(exam, weakest.domain),
            share: formatPercent(weakest.right / weakest.total),
            total: weakest.total,
          })}{' '}
          <Link to="/progress">{words.seeEveryDomain}</Link>
        </li>
      )}
      {missedCount > 0 && (
        <li>
          {words.missed(missedCount)} <Link to="/missed">{words.reviewMissed}</Link>
        </li>
      )}
    </>
  )
}
