import type { Interval } from '#core/common/interval'
import styles from './ScoreBar.module.css'

/** A share of 1 as a bar from zero, with its interval as a whisker and a line at the cut. The numbers stand beside it. */
export function ScoreBar({
  fraction,
  interval,
  cut,
  ghost = null,
}: {
  fraction: number
  interval: Interval | null
  cut: number
  /** An earlier share to look back at. */
  ghost?: number | null
}) {
  const percent = (value: number) => `${value * 100}%`
  return (
    <svg className={styles.bar} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} x="0" y="4" width="100" height="6" />
      <rect className={styles.value} x="0" y="4" width={percent(fraction)} height="6" />
      {interval && (
        <line
          className={styles.whisker}
          x1={percent(interval.low)}
          x2={percent(interval.high)}
          y1="7"
          y2="7"
        />
      )}
      {ghost !== null && (
        <line className={styles.ghost} x1={percent(ghost)} x2={percent(ghost)} y1="2" y2="12" />
      )}
      <line className={styles.cut} x1={percent(cut)} x2={percent(cut)} y1="0" y2="14" />
    </svg>
  )
}
