import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import type { Share } from '#core/learning/readiness'
import type { Progress } from '#core/statistics/progress'
import { domainTitle } from '../../wording/examWords'
import { formatPercent } from '../../wording/format'
import { chanceSentence, missingWords, scoreSentence } from '../../wording/readinessWords'
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
          <p className={styles.lead}>{chanceSentence(readiness)}</p>
          <p>
            {scoreSentence(readiness)} Four exams in five would land in that range.{' '}
            {domainTitle(exam, readiness.lever)} is where more practice would help most.
          </p>
        </>
      ) : (
        <>
          <p>
            Not enough answers yet for a readiness estimate: {missingWords(exam, readiness.missing)} to go.
          </p>
          <div className="no-print">
            <ButtonLink to={`/setup/${bankId}/${exam.id}`}>Practice {exam.code}</ButtonLink>
          </div>
        </>
      )}
      <p className={styles.muted}>
        Based on your first answers to questions in this bank; it hasn’t been compared with real results. All
        mock and first answers: {shareWords(scores.raw)}. First answers alone: {shareWords(scores.fresh)}.
      </p>
    </section>
  )
}

function shareWords(share: Share): string {
  if (!share) return 'none yet'
  const { right, total, interval } = share
  return `${right} of ${total} (plausibly ${formatPercent(interval.low)} to ${formatPercent(interval.high)})`
}
