import type { Exam } from '#core/bank/exam'
import {
  hasCourse,
  type Mock,
  type Panel,
  type ScorePoint,
  type ScoreSeries,
} from '#core/statistics/scoreSeries'
import { domainTitle } from '../../wording/examWords'
import { formatPercent, formatShortDay } from '../../wording/format'
import { bandCorners, placedPoints } from './panelShape'
import styles from './ScorePanels.module.css'

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
        <ScorePanel title="Practice estimate" panel={total} mocks={mocks} write={String} isTotal />
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
  const [first, last] = [mocks[0], mocks.at(-1)]
  return (
    <figure className={isTotal ? `${styles.panel} ${styles.total}` : styles.panel}>
      <figcaption className={styles.title}>
        <span>{title}</span>
        {latest && <LatestValue point={latest} write={write} />}
      </figcaption>
      <div className={styles.plot}>
        <PanelDrawing panel={panel} />
        <div className={styles.scale} aria-hidden="true">
          {[panel.max, panel.pass, panel.min].map((value) => (
            <span key={value} style={{ insetBlockStart: fromTop(panel, value) }}>
              {write(value)}
            </span>
          ))}
        </div>
        {first && last && (
          <p className={styles.days} aria-hidden="true">
            <span>{formatShortDay(first.endedAtMs)}</span>
            <span>{formatShortDay(last.endedAtMs)}</span>
          </p>
        )}
      </div>
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
      <span className="visually-hidden">, latest: </span>
      <strong>{write(value)}</strong>{' '}
      <span className={styles.range}>
        <span className="visually-hidden">, plausible </span>
        {write(low)}–{write(high)}
      </span>
    </span>
  )
}

function fromTop({ min, max }: Panel, value: number): string {
  return `${((max - value) / (max - min)) * 100}%`
}

function PanelDrawing({ panel }: { panel: Panel }) {
  const points = placedPoints(panel)
  const passY = fromTop(panel, panel.pass)
  const percent = (value: number) => `${value}%`
  return (
    <svg className={styles.drawing} aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
        <polygon className={styles.band} points={bandCorners(points)} />
      </svg>
      <line className={styles.pass} x1="0" x2="100%" y1={passY} y2={passY} />
      {points.slice(1).map((point, index) => (
        <line
          key={point.x}
          className={styles.line}
          x1={percent(points[index]?.x ?? 0)}
          y1={percent(points[index]?.y ?? 0)}
          x2={percent(point.x)}
          y2={percent(point.y)}
        />
      ))}
      {points.map(({ x, y }, index) => (
        <circle
          key={x}
          className={index === points.length - 1 ? styles.lastDot : styles.dot}
          cx={percent(x)}
          cy={percent(y)}
          r={index === points.length - 1 ? 5 : points.length > 40 ? 1.5 : 3}
        />
      ))}
    </svg>
  )
}
