import type { Exam } from '#core/bank/exam'
import type { DomainRecall, Progress } from '#core/statistics/progress'
import { domainTitle } from '../../wording/examWords'
import { tallyWords } from './progressWords'
import styles from './Progress.module.css'

/** What is known without the options, beside what is found among them. Nothing until a domain has enough answers. */
export function RecallSection({ exam, progress: { recall } }: { exam: Exam; progress: Progress }) {
  if (recall.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Recall and recognition</h2>
      <p>{recallSentence(exam, recall)}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">Questions answered with the options covered first</caption>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Had it before the options</th>
              <th scope="col">Chose correctly</th>
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
  return lagging.length > 0
    ? `You recognize more than you recall in ${lagging.join(' and ')}. Say the answer before you look at the options there.`
    : 'What you recall and what you recognize don’t clearly differ yet.'
}
