import { lazy } from 'react'
import type { Exam } from '#core/bank/exam'
import {
  hasCourse,
  type Mock,
  type Panel,
  type ScorePoint,
  type ScoreSeries,
} from '#core/statistics/scoreSeries'
import { domainTitle } from '../../wording/examWords'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatPercent } from '../../wording/format'
import { ChartFrame } from './ChartFrame'
import styles from './ScorePanels.module.css'

/** Recharts is larger than the rest of the page: it comes with the first chart. */
const PanelDrawing = lazy(async () => ({ default: (await import('./PanelDrawing')).PanelDrawing }))

/** The total and each domain over time, side by side on scales of their own; a panel without a course is left out. */
export function ScorePanels({
  exam,
  series: { mocks, total, domains },
}: {
  exam: Exam
  series: ScoreSeries
}) {
  const shown = domains.filter(hasCourse)
  return (
    <div className={styles.panels}>
      {hasCourse(total) && (
        <ScorePanel title={words.practiceEstimate} panel={total} mocks={mocks} write={String} isTotal />
      )}
      {shown.map((panel) => (
        <ScorePanel
          key={panel.domain}
          title={domainTitle(exam, panel.domain)}
          panel={panel}
          mocks={mocks}
          write={formatPercent}
        />
      ))}
    </div>
  )
}

type ScorePanelProps = {
  title: string
  panel: Panel
  mocks: readonly Mock[]
  write: (value: number) => string
  isTotal?: boolean
}

/** One small drawing: the plausible band, the values in it, the line to reach; what it says stands above in words. */
function ScorePanel({ title, panel, mocks, write, isTotal = false }: ScorePanelProps) {
  const latest = panel.points.findLast((point) => point !== null)
  return (
    <figure className={isTotal ? `${styles.panel} ${styles.total}` : styles.panel}>
      <figcaption className={styles.title}>
        <span>{title}</span>
        {latest && <LatestValue point={latest} write={write} />}
      </figcaption>
      <ChartFrame className={styles.plot}>
        <PanelDrawing title={title} panel={panel} mocks={mocks} write={write} />
      </ChartFrame>
    </figure>
  )
}

function LatestValue({
  point: { value, low, high },
  write,
}: {
  point: ScorePoint
  write: (value: number) => string
}) {
  return (
    <span className={styles.latest}>
      {words.latest(
        <strong>{write(value)}</strong>,
        <span className={styles.range}>
          {write(low)}–{write(high)}
        </span>,
        (text) => (
          <span className="visually-hidden">{text}</span>
        ),
      )}
    </span>
  )
}
