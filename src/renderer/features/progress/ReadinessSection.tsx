import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import type { Share } from '#core/learning/readiness'
import type { Progress } from '#core/statistics/progress'
import { domainTitle } from '../../wording/examWords'
import { formatPercent } from '../../wording/format'
import { missingWords } from '../../wording/readinessWords'
import { ButtonLink } from '../../ui/Button'
import styles from './Progress.module.css'

type ReadinessSectionProps = { exam: Exam; bankId: BankId; progress: Progress }

/** Readiness in words with its range, or what is missing to say anything. */
export function ReadinessSection({ exam, bankId, progress }: ReadinessSectionProps) {
  const { readiness, scores } = progress
  return (
    <section className={styles.section}>
      <h2>Readiness</h2>
      {readiness.isReady ? (
        <>
          <p className={styles.lead}>
            Passing {exam.code} today is {readiness.words}.
          </p>
          <p>
            If the real exam is 5 points harder, {readiness.harderWords}. In four of five exams like these you
            would have {Math.round(readiness.range.low)} to {Math.round(readiness.range.high)} of{' '}
            {readiness.questionCount} right; {readiness.needed} are assumed to pass. More answers in{' '}
            {domainTitle(exam, readiness.lever)} would move this most.
          </p>
        </>
      ) : (
        <>
          <p>There is too little to say how ready you are: {missingWords(exam, readiness.missing)}.</p>
          <div className="no-print">
            <ButtonLink to={`/setup/${bankId}/${exam.id}`}>Answer some</ButtonLink>
          </div>
        </>
      )}
      <p className={styles.muted}>
        It rests on first answers only, from this bank, which nothing compares with the real exam. All mock
        and first answers: {shareWords(scores.raw)}. First answers alone: {shareWords(scores.fresh)}.
      </p>
    </section>
  )
}

function shareWords(share: Share): string {
  if (!share) return 'none yet'
  const { right, total, interval } = share
  return `${right} of ${total} (plausible ${formatPercent(interval.low)} to ${formatPercent(interval.high)})`
}
