import { useStart } from '../../hooks/useStart'
import { useId } from 'react'
import { assumedRawCut, type Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { wilsonInterval } from '#core/common/interval'
import type { DomainTotal } from '#core/history/records'
import type { Gain } from '#core/statistics/gain'
import type { MonthScore } from '#core/statistics/progress'
import { isWeak, weakEvidence } from '#core/history/weakness'
import { dailyTen } from '../../actions/roundChoice'
import { useReadyRounds } from '../../hooks/useReadyRounds'
import { cutWords } from '../../wording/estimateWords'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatPercent } from '../../wording/format'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { ScoreBar } from '../../ui/ScoreBar'
import styles from './Progress.module.css'
import { pointsWords, tallyWords } from './progressWords'
import { ghostOf } from './standing'

/** `gains` are the domains, most points to win first; `trend` is what a look back rests on. */
type DomainTableProps = {
  exam: Exam
  bankId: BankId
  totals: DomainTotal[]
  gains: readonly Gain[]
  trend: readonly MonthScore[]
  nowMs: number
}

/** Each domain's score with its interval and last month's, the points still to win, and a drill; most to win first. */
export function DomainTable({ exam, bankId, totals, gains, trend, nowMs }: DomainTableProps) {
  const { start, error } = useStart()
  const rounds = useReadyRounds(
    bankId,
    exam.domains.map(({ id }) => ({ ...dailyTen(exam), domains: [id] })),
  )
  const captionId = useId()
  const cut = assumedRawCut(exam)
  const weak = totals.filter((total) => isWeak(total, exam))
  const hasGhosts = gains.some(({ domain }) => ghostOf(trend, domain, nowMs) !== null)
  return (
    <>
      <p>{weakSentence(exam, totals, weak)}</p>
      {error && (
        <Notice tone="wrong" isAlert>
          {error}
        </Notice>
      )}
      {/* Above the frame instead of in the table: where the table scrolls sideways its caption would be cut. */}
      <p id={captionId} className={styles.caption}>
        Share correct in mock exams and first answers. Whiskers: plausible range (95%). Line: {cutWords(exam)}
        , {formatPercent(cut)}.{hasGhosts && ' Short mark: your answers of last month.'}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby={captionId}>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Weight</th>
              <th scope="col" className={styles.wide}>
                Score
              </th>
              <th scope="col">Correct / asked</th>
              <th scope="col">Points to gain</th>
              <th scope="col">Standing</th>
              <th scope="col">
                <span className="visually-hidden">Practice</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {gains.map(({ domain: id, gain }) => {
              const domain = exam.domains.find((candidate) => candidate.id === id)
              const total = totals.find((candidate) => candidate.domain === id)
              const ghost = ghostOf(trend, id, nowMs)
              const round = rounds?.[exam.domains.findIndex((candidate) => candidate.id === id)]
              if (!domain) return null
              return (
                <tr key={domain.id}>
                  <th scope="row">{domainTitle(exam, domain.id)}</th>
                  <td>{formatPercent(domain.weight)}</td>
                  <td>
                    {total && (
                      <ScoreBar
                        fraction={total.right / total.total}
                        interval={wilsonInterval(total.right, total.total)}
                        cut={cut}
                        ghost={ghost && ghost.right / ghost.total}
                      />
                    )}
                    {ghost && <span className="visually-hidden">Last month: {tallyWords(ghost)}.</span>}
                  </td>
                  <td>
                    {total
                      ? `${total.right} of ${total.total}, ${formatPercent(total.right / total.total)}`
                      : 'none yet'}
                  </td>
                  <td>{pointsWords(gain)}</td>
                  <td>{standing(total, exam)}</td>
                  <td>
                    {round && round.count > 0 && (
                      <Button
                        look="quiet"
                        aria-label={`Practice ${formatCount(round.count, 'question')} in ${domain.title}`}
                        onClick={() => start(round.begin)}
                      >
                        Practice {formatCount(round.count, 'question')}
                      </Button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

function standing(total: DomainTotal | undefined, exam: Exam): string {
  if (!total || total.firstTotal < weakEvidence) return 'Unclear'
  return isWeak(total, exam) ? 'Weak' : 'No sign of weakness'
}

function weakSentence(exam: Exam, totals: DomainTotal[], weak: DomainTotal[]): string {
  if (weak.length > 0) {
    const names = weak.map((total) => domainTitle(exam, total.domain)).join('; ')
    return `Weak: ${names}. Even the top of the plausible range is below the ${cutWords(exam)}.`
  }
  const clear = totals.filter((total) => total.firstTotal >= weakEvidence).length
  if (clear === 0) return `Not enough answers yet: each domain needs ${weakEvidence} first answers.`
  return clear === exam.domains.length
    ? 'No domain is clearly weak.'
    : `No domain is clearly weak; ${exam.domains.length - clear} need more first answers.`
}
