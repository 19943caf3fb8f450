import { Link } from 'wouter'
import { domainIn, type Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { sealedNeed } from '#core/form/sealed'
import { domainTitle } from '../../wording/examWords'
import { todaysPlanWords as words } from '../../wording/en/todaysPlan'
import { formatPercent } from '../../wording/format'
import { chanceSentence, notReadySentence, rapidSentence, scoreSentence } from '../../wording/readinessWords'
import type { Today } from './loadToday'

/** How ready you are, or a first picture and what is missing to say more; and the mocks kept for measuring it. */
export function StandingLines({ exam, bankId, today }: { exam: Exam; bankId: BankId; today: Today }) {
  const { readiness, fresh, supply } = today
  return (
    <>
      {!readiness.isReady && fresh && (
        <li>
          {words.firstPicture({
            right: fresh.right,
            total: fresh.total,
            low: formatPercent(fresh.interval.low),
            high: formatPercent(fresh.interval.high),
          })}
        </li>
      )}
      <li>
        {readiness.isReady ? (
          <>
            {chanceSentence(readiness)} {scoreSentence(exam, readiness)}{' '}
            {words.helpsMost(domainTitle(exam, readiness.lever))}
          </>
        ) : (
          <>
            {notReadySentence(exam, readiness, supply)} {rapidSentence(readiness)}
          </>
        )}{' '}
        <Link to="/progress">{words.howCalculated}</Link>
      </li>
      <li>
        {sealedWords(exam, today)} <Link to={`/setup/${bankId}/${exam.id}`}>{words.setUpMock}</Link>
      </li>
    </>
  )
}

function sealedWords(exam: Exam, { sealedLeft, hasSealed, pool }: Today): string {
  if (!hasSealed) {
    const { inMock, forPractice } = sealedNeed(exam)
    const there = pool.items.filter(({ objectives }) => domainIn(exam, objectives) !== null).length
    return words.noSealed({ needed: inMock + forPractice, inMock, forPractice, there })
  }
  return sealedLeft > 0 ? words.sealedLeft(sealedLeft) : words.sealedUsed
}
