import type { Attempt } from '#core/history/records'
import { questionBudgetMs } from '#core/bank/exam'
import { typical } from '#core/sitting/pace'
import { reportWords as words } from '../../wording/en/report'
import { formatPace } from '../../wording/format'
import type { ReportItem } from './reportItems'
import styles from './Report.module.css'

/** Pace as one mark per question that was reached: as high as its time, with what was flagged or changed. */
export function PaceStrip({ attempt, items: all }: { attempt: Attempt; items: ReportItem[] }) {
  const items = all.filter(({ isReached }) => isReached)
  if (items.length < 2) return null
  const budgetMs = questionBudgetMs(attempt.exam)
  const scaleMs = scaleOf(items, budgetMs)
  return (
    <section className={styles.section}>
      <h2>{words.pace}</h2>
      <p className={styles.muted}>{paceWords(items, budgetMs)}</p>
      <div className={styles.strip}>
        <Scale scaleMs={scaleMs} budgetMs={budgetMs} />
        <ol className={styles.marks} aria-label={words.timePerQuestion}>
          {items.map(({ number, answer, result }) => (
            <li key={number} title={markWords(number, answer, result.isRight)}>
              <span
                className={result.isRight ? styles.markRight : styles.markWrong}
                style={{ height: `${Math.max(4, Math.min(1, answer.elapsedMs / scaleMs) * 100)}%` }}
              />
              <span className={styles.markFlag}>
                {answer.isFlagged ? '⚑' : answer.changeCount > 0 ? '↺' : ''}
              </span>
              <span className="visually-hidden">{markWords(number, answer, result.isRight)}</span>
            </li>
          ))}
        </ol>
      </div>
      <p className={styles.legend}>
        {words.legend(<span className={styles.swatchRight} />, <span className={styles.swatchWrong} />)}
      </p>
    </section>
  )
}

/** The most the strip shows: a single long pause does not flatten the rest. */
const mostBudgets = 4

function scaleOf(items: ReportItem[], budgetMs: number): number {
  const longestMs = Math.max(...items.map(({ answer }) => answer.elapsedMs))
  return Math.min(mostBudgets, Math.max(1.25, longestMs / budgetMs)) * budgetMs
}

/** Time upward, and a line at what the exam allows for a question. The marks themselves are read out. */
function Scale({ scaleMs, budgetMs }: { scaleMs: number; budgetMs: number }) {
  return (
    <div className={styles.scale} aria-hidden="true">
      <span className={styles.most}>{formatPace(scaleMs)}</span>
      <span className={styles.budget} style={{ bottom: `${(budgetMs / scaleMs) * 100}%` }}>
        <span>{formatPace(budgetMs)}</span>
      </span>
      <span className={styles.zero}>0</span>
    </div>
  )
}

type Timed = Pick<ReportItem, 'answer' | 'result'>

/** How long questions took: the typical time where there are enough of them, else the shortest and the longest. */
export function paceWords(items: readonly Timed[], budgetMs: number): string {
  const times = items.map(({ answer }) => answer.elapsedMs)
  const usual = typical(times)
  const allowed = formatPace(budgetMs)
  const taken =
    usual === null
      ? words.timeSpan(formatPace(Math.min(...times)), formatPace(Math.max(...times)), allowed)
      : words.typicalTime(formatPace(usual), allowed)
  const slow = items.filter(({ answer }) => answer.elapsedMs > 2 * budgetMs)
  const missed = slow.filter(({ result }) => !result.isRight).length
  return slow.length === 0 ? taken : `${taken} ${words.slow(slow.length, missed)}`
}

function markWords(
  number: number,
  { elapsedMs, isFlagged, changeCount }: ReportItem['answer'],
  isRight: boolean,
): string {
  return words.mark({ number, time: formatPace(elapsedMs), isRight, isFlagged, isChanged: changeCount > 0 })
}
