import styles from './PaceStripChart.module.css'

type MarkProps = { cx?: number | string | undefined; cy?: number | string | undefined }

/** A right answer. */
export function Dot({ cx, cy }: MarkProps) {
  return <circle className={styles.dot} cx={cx} cy={cy} r="3" />
}

/** A wrong answer: told apart by shape as well as by color. */
export function Cross({ cx, cy }: MarkProps) {
  return (
    <svg x={cx} y={cy} overflow="visible">
      <path className={styles.cross} d="M-2.8-2.8 2.8 2.8M-2.8 2.8 2.8-2.8" />
    </svg>
  )
}
