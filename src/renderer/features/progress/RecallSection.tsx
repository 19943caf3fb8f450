import type { Exam } from '#core/bank/exam'
import type { DomainRecall, Progress } from '#core/statistics/progress'
import { domainTitle } from '../../wording/examWords'
import { progressWords as words } from '../../wording/en/progress'
import { tallyWords } from './progressWords'
import styles from './Progress.module.css'

/** What is known without the options, beside what is found among them. Nothing until a domain has enough answers. */
export function RecallSection({ exam, progress: { recall } }: { exam: Exam; progress: Progress }) {
  if (recall.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{words.recall}</h2>
      <p>{recallSentence(exam, recall)}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.recallTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.domain}</th>
              <th scope="col">{words.hadItBefore}</th>
              <th scope="col">{words.choseCorrectly}</th>
            </tr>
          </thead>
          <tbody>
            {recall.map(({ domain, recalled, recognized }) => (
              <tr key={domain}>
                <th scope="row">{domainTitle(exam, domain)}</th>
                <td>{tallyWords(recalled)}</td>
                <td>{tallyWords(recognized)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Where recall lags most, told only where chance alone would hardly do it: the ranges do not meet. */
export function recallSentence(exam: Exam, recall: readonly DomainRecall[]): string {
  const lagging = recall
    .filter(({ recalled, recognized }) => (recalled.interval?.high ?? 1) < (recognized.interval?.low ?? 0))
    .map(({ domain }) => domainTitle(exam, domain))
  return lagging.length > 0 ? words.recallLags(lagging) : words.recallUnclear
}
