import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { countedFirst } from '#core/history/counted'
import { missedOf } from '#core/history/standing'
import { rowKey } from '#core/log/rows'
import { isWeak, weakestDomain } from '#core/history/weakness'
import { domainTitle } from '../../wording/examWords'
import { homeAtWorkWords as words } from '../../wording/en/homeAtWork'
import { formatPercent } from '../../wording/format'
import { missedWords } from '../../wording/en/missed'
import { questionsInMocks } from '../../actions/mockQuestions'
import { useRows } from '../../hooks/useQuery'

/** The weakest domain once there is enough to name one, and the missed questions. */
export function LearningLines({ exam, bankId }: { exam: Exam; bankId: BankId }) {
  const missed = useRows('missed and in mocks', async (rows) => {
    const [standings, inMocks] = await Promise.all([rows.missed(), questionsInMocks(rows)])
    return { standings, inMocks }
  }).data
  const all = missedOf(missed?.standings ?? [], { bankId, examId: exam.id })
  const inMockCount = all.filter(({ questionId }) =>
    missed?.inMocks.has(rowKey.history(bankId, questionId)),
  ).length
  const missedCount = all.length - inMockCount
  const missedSentences = [
    ...(missedCount > 0 ? [words.missed(missedCount)] : []),
    ...(inMockCount > 0 ? [missedWords.inMock(inMockCount, missedCount > 0)] : []),
  ]
  const totals = useRows('totals', (rows) => rows.totals())
  const mine = (totals.data ?? []).filter((total) => total.examId === exam.id && total.bankId === bankId)
  const weakest = weakestDomain(mine)
  const weakestFirst = weakest && countedFirst(weakest)
  return (
    <>
      {weakest && weakestFirst && (
        <li>
          {words.weakest({
            isWeak: isWeak(weakest, exam),
            domain: domainTitle(exam, weakest.domain),
            share: formatPercent(weakestFirst.right / weakestFirst.total),
            total: weakestFirst.total,
          })}{' '}
          <Link to="/progress">{words.seeEveryDomain}</Link>
        </li>
      )}
      {all.length > 0 && (
        <li>
          {missedSentences.join(' ')} <Link to="/missed">{words.reviewMissed}</Link>
        </li>
      )}
    </>
  )
}
