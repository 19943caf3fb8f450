import { useStart } from '../../hooks/useStart'
import { useId } from 'react'
import { assumedRawCut, type Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { wilsonInterval } from '#core/common/interval'
import { countedFirst } from '#core/history/counted'
import type { DomainTotal } from '#core/history/records'
import type { Gain } from '#core/statistics/gain'
import type { MonthScore } from '#core/statistics/progress'
import { isWeak, weakEvidence } from '#core/history/weakness'
import type { ReadyRound } from '../../actions/readyRounds'
import { dailyTen } from '../../actions/roundChoice'
import { useReadyRounds } from '../../hooks/useReadyRounds'
import { cutWords } from '../../wording/estimateWords'
import { domainTitle } from '../../wording/examWords'
import { progressWords as words } from '../../wording/en/progress'
import { formatPercent } from '../../wording/format'
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
        {words.whatBarsShow(cutWords(exam), formatPercent(cut))} {words.whatStandingCounts}{' '}
        {hasGhosts && words.whatShortMarkShows}
      </p>
      <div className={styles.scroll}>
        <table className={`${styles.table} ${styles.listed}`} aria-labelledby={captionId}>
          <thead>
            <tr>
              <th scope="col">{words.domain}</th>
              <th scope="col">{words.weight}</th>
              <th scope="col" className={styles.wide}>
                {words.score}
              </th>
              <th scope="col">{words.correctAsked}</th>
              <th scope="col">{words.pointsToGain}</th>
              <th scope="col">{words.standing}</th>
              <th scope="col">
                <span className="visually-hidden">{words.practice}</span>
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
                  <td data-name={words.weight}>{formatPercent(domain.weight)}</td>
                  <td data-name={words.score}>
                    {total && (
                      <ScoreBar
                        fraction={total.right / total.total}
                        interval={wilsonInterval(total.right, total.total)}
                        cut={cut}
                        ghost={ghost && ghost.right / ghost.total}
                      />
                    )}
                    {ghost && <span className="visually-hidden">{words.lastMonth(tallyWords(ghost))}</span>}
                  </td>
                  <td data-name={words.correctAsked}>{total ? tallyWords(total) : words.noneYet}</td>
                  <td data-name={words.pointsToGain}>{pointsWords(gain)}</td>
                  <td data-name={words.standing} className={styles.wraps}>
                    {standing(total, exam)}
                  </td>
                  <td>
                    <Drill
                      exam={exam}
                      round={round}
                      name={(count) => words.practiceIn(count, domain.title)}
                      onStart={start}
                    />
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

type DrillProps = {
  exam: Exam
  round: ReadyRound | undefined
  name: (count: number) => string
  onStart: (begin: ReadyRound['begin']) => void
}

/** A round of the domain, in the room of the longest there can be: nothing moves when it is drawn. */
function Drill({ exam, round, name, onStart }: DrillProps) {
  return (
    <div className={styles.drill}>
      <span className={styles.drillRoom} aria-hidden="true">
        <Button look="quiet" disabled tabIndex={-1}>
          {words.practiceQuestions(dailyTen(exam).count)}
        </Button>
      </span>
      {round && round.count > 0 && (
        <Button look="quiet" aria-label={name(round.count)} onClick={() => onStart(round.begin)}>
          {words.practiceQuestions(round.count)}
        </Button>
      )}
    </div>
  )
}

/** Where fewer answers count for it than move the score, it says how many. */
function standing(total: DomainTotal | undefined, exam: Exam): string {
  if (!total) return words.standings.unclear
  const counted = countedFirst(total).total
  const name = counted < weakEvidence ? 'unclear' : isWeak(total, exam) ? 'weak' : 'sound'
  const verdict = words.standings[name]
  return counted === total.total ? verdict : words.standingOf(verdict, counted)
}

function weakSentence(exam: Exam, totals: DomainTotal[], weak: DomainTotal[]): string {
  if (weak.length > 0) {
    const titles = weak.map((total) => domainTitle(exam, total.domain))
    return words.weakDomains(titles, cutWords(exam))
  }
  const clear = totals.filter((total) => countedFirst(total).total >= weakEvidence).length
  if (clear === 0) return words.eachDomainNeeds(weakEvidence)
  return clear === exam.domains.length ? words.noneWeak : words.noneWeakSoFar(exam.domains.length - clear)
}
