import type { ReactNode } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { supplyOf, type Readiness, type Share } from '#core/learning/readiness'
import type { Progress } from '#core/statistics/progress'
import { domainTitle } from '../../wording/examWords'
import { progressWords as words } from '../../wording/en/progress'
import { formatPercent } from '../../wording/format'
import { readinessWords } from '../../wording/en/readiness'
import { chanceSentence, notReadySentence, rapidSentence, scoreSentence } from '../../wording/readinessWords'
import { loadPool } from '../../actions/pool'
import { useAsync } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import styles from './Progress.module.css'

type ReadinessProps = { exam: Exam; bankId: BankId; progress: Progress }
type ReadinessSectionProps = ReadinessProps & { children: ReactNode }

/** Readiness in words with its range, or what is missing to say anything; beneath it what else says where one stands. */
export function ReadinessSection({ exam, bankId, progress, children }: ReadinessSectionProps) {
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
          <NotReady exam={exam} bankId={bankId} readiness={readiness} />
          <div className="no-print">
            <ButtonLink to={`/setup/${bankId}/${exam.id}`}>{words.practiceExam(exam.code)}</ButtonLink>
          </div>
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

type NotReadyProps = Omit<ReadinessProps, 'progress'> & {
  readiness: Extract<Readiness, { isReady: false }>
}

/** What is missing, as far as the bank can give it. */
function NotReady({ exam, bankId, readiness }: NotReadyProps) {
  const pool = useAsync(
    `supply of ${bankId}`,
    (engine) => loadPool(engine, bankId),
    `${readiness.total} ${readiness.rapidCount}`,
  )
  if (pool.error) return <p>{pool.error}</p>
  if (!pool.data) return <p role="status" aria-busy="true" aria-label={words.countingLeft} />
  return (
    <p>
      {notReadySentence(exam, readiness, supplyOf(exam, pool.data.items))} {rapidSentence(readiness)}
    </p>
  )
}

function shareWords(share: Share): string {
  if (!share) return words.noneYet
  const { low, high } = share.interval
  return words.plausibleShare(share, formatPercent(low), formatPercent(high))
}
