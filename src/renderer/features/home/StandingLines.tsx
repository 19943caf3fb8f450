import { Link } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { domainTitle } from '../../wording/examWords'
import { formatCount } from '../../wording/format'
import { missingWords } from '../../wording/readinessWords'
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
            Passing today is {readiness.words}; if the exam is 5 points harder, {readiness.harderWords}. An
            estimate: {Math.round(readiness.range.low)} to {Math.round(readiness.range.high)} of{' '}
            {readiness.questionCount} right, {readiness.needed} assumed to pass. More answers in{' '}
            {domainTitle(exam, readiness.lever)} would move it most.
          </>
        ) : (
          <>Readiness needs {missingWords(exam, readiness.missing)}.</>
        )}{' '}
        <Link to="/progress">See what it rests on</Link>
      </li>
      <li>
        {sealedLeft > 0
          ? `${formatCount(sealedLeft, 'sealed mock')} left: practice and review leave their questions alone. `
          : 'No sealed mock is left: a mock exam mixes in questions you have seen. '}
        <Link to={`/setup/${bankId}/${exam.id}`}>Set up a mock exam</Link>
      </li>
    </ul>
  )
}
