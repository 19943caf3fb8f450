import { assumedRawCut } from '#core/bank/exam'
import type { Attempt } from '#core/history/records'
import { cutWords } from '../../wording/estimateWords'
import { domainTitle } from '../../wording/examWords'
import { reportWords as words } from '../../wording/en/report'
import { formatPercent } from '../../wording/format'
import { ScoreBar } from '../../ui/ScoreBar'
import { domainsToWin } from './nextSteps'
import styles from './Report.module.css'

/** Each domain's share correct with its interval, against the assumed cut, in the exam's order. */
export function DomainBars({ attempt }: { attempt: Attempt }) {
  const { exam, result } = attempt
  const domains = result.domains.filter((domain) => domain.total > 0)
  if (domains.length === 0) return null
  const cut = assumedRawCut(exam)
  return (
    <section className={styles.section}>
      <h2>{words.domains}</h2>
      <table className={styles.domains}>
        <caption className={styles.caption}>
          {[mostToWinSentence(attempt, domains.length), words.whiskers(cutWords(exam), formatPercent(cut))]
            .filter(Boolean)
            .join(' ')}
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.domain}</th>
            <th scope="col">{words.correctShare}</th>
            <th scope="col">{words.correctAsked}</th>
          </tr>
        </thead>
        <tbody>
          {domains.map((domain) => (
            <tr key={domain.domain}>
              <th scope="row">{domainTitle(exam, domain.domain)}</th>
              <td className={styles.barCell}>
                <ScoreBar fraction={domain.fraction ?? 0} interval={domain.interval} cut={cut} />
              </td>
              <td className={styles.count}>{words.outOf(domain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The domains with most points still to win, all of them where several tie; nothing where that is every domain. */
function mostToWinSentence(attempt: Attempt, shownCount: number): string {
  const domains = domainsToWin(attempt)
  const most = domains[0]?.points
  const first = domains.filter(({ points }) => points === most)
  if (most === undefined || first.length === shownCount) return ''
  return words.mostToWin(
    first.map(({ id }) => domainTitle(attempt.exam, id)),
    most,
  )
}
