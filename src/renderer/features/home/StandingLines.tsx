import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { domainTitle } from '../../wording/examWords'
import { formatCount } from '../../wording/format'
import { chanceSentence, missingWords, scoreSentence } from '../../wording/readinessWords'
import styles from './Home.module.css'
import type { Today } from './loadToday'

/** How ready you are, or what is missing to say so; and the mocks kept for measuring it. */
export function StandingLines({ exam, bankId, today }: { exam: Exam; bankId: BankId; today: Today }) {
  const { readiness, sealedLeft } = today
  return (
    <ul className={styles.lines}>
      <li>
        {readiness.isReady ? (
          <>
            {chanceSentence(readiness)} {scoreSentence(readiness)} {domainTitle(exam, readiness.lever)} is
            where more practice would help most.
          </>
        ) : (
          <>Not enough answers yet for a readiness estimate: {missingWords(exam, readiness.missing)} to go.</>
        )}{' '}
        <Link to="/progress">How this is calculated</Link>
      </li>
      <li>
        {sealedLeft > 0
          ? `${formatCount(sealedLeft, 'sealed mock')} left. Practice and review never use their questions. `
          : 'You’ve used all sealed mocks. New mocks will include questions you’ve seen. '}
        <Link to={`/setup/${bankId}/${exam.id}`}>Set up a mock exam</Link>
      </li>
    </ul>
  )
}
