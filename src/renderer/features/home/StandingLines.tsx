import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { domainTitle } from '../../wording/examWords'
import { byCount, formatCount, formatPercent } from '../../wording/format'
import { chanceSentence, notReadySentence, rapidSentence, scoreSentence } from '../../wording/readinessWords'
import type { Today } from './loadToday'

/** How ready you are, or a first picture and what is missing to say more; and the mocks kept for measuring it. */
export function StandingLines({ exam, bankId, today }: { exam: Exam; bankId: BankId; today: Today }) {
  const { readiness, fresh, supply } = today
  return (
    <>
      {!readiness.isReady && fresh && (
        <li>
          First picture: {fresh.right} of {formatCount(fresh.total, 'first answer')} correct, plausibly{' '}
          {formatPercent(fresh.interval.low)} to {formatPercent(fresh.interval.high)}.
        </li>
      )}
      <li>
        {readiness.isReady ? (
          <>
            {chanceSentence(readiness)} {scoreSentence(exam, readiness)} {domainTitle(exam, readiness.lever)}{' '}
            is where more practice would help most.
          </>
        ) : (
          <>
            {notReadySentence(exam, readiness, supply)} {rapidSentence(readiness)}
          </>
        )}{' '}
        <Link to="/progress">How this is calculated</Link>
      </li>
      <li>
        {sealedWords(today)} <Link to={`/setup/${bankId}/${exam.id}`}>Set up a mock exam</Link>
      </li>
    </>
  )
}

function sealedWords({ sealedLeft, hasSealed }: Today): string {
  if (!hasSealed) return 'This bank has too few questions for a mock of all-new ones.'
  return sealedLeft > 0
    ? `${formatCount(sealedLeft, 'sealed mock')} left. Practice and review never use ${byCount(sealedLeft, 'its', 'their')} questions.`
    : 'You’ve used all sealed mocks. New mocks will include questions you’ve seen.'
}
