import { useEffect, useRef } from 'react'
import { checkInLeftMs } from '#core/sitting/badDay'
import { sittingWords as words } from '../../../wording/en/sitting'
import { formatClock } from '../../../wording/format'
import { useSitting } from '../SittingContext'
import { selectRemainingSeconds } from '../sittingStore'
import styles from './BadDay.module.css'

/** In place of the room while a rehearsed check-in lasts: nothing can be answered, and the clock runs. */
export function CheckIn() {
  const leftMs = useSitting(({ sitting, elapsedSeconds }) => checkInLeftMs(sitting, elapsedSeconds * 1_000))
  const remaining = useSitting(selectRemainingSeconds)
  const heading = useHeard()
  return (
    <main className={styles.away}>
      <h1 ref={heading} tabIndex={-1}>
        {words.checkInTitle}
      </h1>
      <p>{words.checkIn}</p>
      <p className={styles.count}>
        {words.backIn(Math.ceil(leftMs / 1_000), remaining === null ? null : formatClock(remaining))}
      </p>
    </main>
  )
}

/** The heading takes the focus once, so that it is heard. */
export function useHeard() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return heading
}
