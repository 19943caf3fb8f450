import { Suspense, type CSSProperties, type ReactNode } from 'react'
import styles from './ChartFrame.module.css'

type ChartFrameProps = { className?: string | undefined; style?: CSSProperties; children: ReactNode }

/** Where a chart is drawn: as large from the start, so nothing moves when the drawing comes. Its words stand beside it. */
export function ChartFrame({ className = '', style, children }: ChartFrameProps) {
  return (
    <div className={`${styles.frame} ${className}`} style={style} aria-hidden="true">
      <div className={styles.drawing}>
        <Suspense fallback={<div aria-busy="true" />}>{children}</Suspense>
      </div>
    </div>
  )
}
