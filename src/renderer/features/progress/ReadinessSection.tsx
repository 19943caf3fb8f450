import type { ReactNode } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import type { Share, Supply } from '#core/learning/readiness'
import type { Progress } from '#core/statistics/progress'
import { domainTitle } from '../../wording/examWords'
import { progressWords as words } from '../../wording/en/progress'
import { formatPercent } from '../../wording/format'
import { readinessWords } from '../../wording/en/readiness'
import { chanceSentence, notReadySentence, rapidSentence, scoreSentence } from '../../wording/readinessWords'
import type { Query } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import styles from './Progress.module.css'

/** `supply` is asked for where there is no estimate yet. */
type ReadinessSectionProps = {
  exam: Exam
  bankId: BankId
  progress: Progress
  supply: Query<Supply | null>
  /** Whether it can be practiced. */
  isHere: boolean
  children: ReactNode
}

/** Readiness in words with its range, or what is missing to say anything; beneath it what else says where one stands. */
export function ReadinessSection({
  exam,
  bankId,
  progress,
  supply,
  isHere,
  children,
}: ReadinessSectionProps) {
  const { readiness, scores } = progress
  return (
    <section className={styles.section}>
      <h2>{words.readiness}</h2>
      {readiness.isReady ? (
        <>
          <p className={styles.lead}>{chanceSentence(readiness)}</p>
          <p>
            {[
              scoreSentence(exam, readiness),
              words.whatRangeMeans,
              words.lever(domainTitle(exam, readiness.lever)),
            ].join(' ')}
          </p>
        </>
      ) : (
        <>
          <p>
            {supply.data
              ? `${notReadySentence(exam, readiness, supply.data)} ${rapidSentence(readiness)}`
              : supply.error}
          </p>
          {isHere && (
            <div className="no-print">
              <ButtonLink to={`/setup/${bankId}/${exam.id}`}>{words.practiceExam(exam.code)}</ButtonLink>
            </div>
          )}
        </>
      )}
      {children}
      <details>
        <summary>{words.howCalculated}</summary>
        <p className={styles.muted}>
          {readinessWords.whatCounts} {words.basis(shareWords(scores.raw), shareWords(scores.fresh))}
        </p>
      </details>
    </section>
  )
}

function shareWords(share: Share): string {
  if (!share) return words.noneYet
  const { low, high } = share.interval
  return words.plausibleShare(share, formatPercent(low), formatPercent(high))
}
