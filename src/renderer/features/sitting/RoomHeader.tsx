import { useState } from 'react'
import { Button } from '../../ui/Button'
import { attemptTitle } from '../../wording/attemptTitle'
import { sittingWords as words } from '../../wording/en/sitting'
import { formatClock } from '../../wording/format'
import { useSitting } from './SittingContext'
import { selectRemainingSeconds } from './sittingStore'
import styles from './SittingRoom.module.css'

const lowSeconds = 5 * 60
const announcedAtSeconds = [30 * 60, lowSeconds]

type RoomHeaderProps = { isClockHidden: boolean; onToggleClock: () => void; onLeave: () => void }

export function RoomHeader({ isClockHidden, onToggleClock, onLeave }: RoomHeaderProps) {
  const title = attemptTitle(useSitting((state) => state.sitting.title))
  const number = useSitting((state) => state.sitting.questionIndex + 1)
  const count = useSitting((state) => state.sitting.form.items.length)
  const screen = useSitting((state) => state.sitting.screen)
  const isMock = useSitting((state) => state.sitting.rules.kind === 'mock')
  return (
    <header className={styles.header}>
      <span className={styles.title}>
        <Button look="quiet" onClick={onLeave}>
          {isMock ? words.leave : words.pauseAndLeave}
        </Button>
        {title}
      </span>
      {screen === 'review' ? (
        <span className={styles.place}>{words.reviewScreen}</span>
      ) : (
        <h1 className={styles.place}>{words.questionOf(number, count)}</h1>
      )}
      <Clock isHidden={isClockHidden} onToggle={onToggleClock} />
    </header>
  )
}

/** Time left, or time used when untimed. Hidden, it comes back for the last five minutes. */
function Clock({ isHidden, onToggle }: { isHidden: boolean; onToggle: () => void }) {
  const remaining = useSitting(selectRemainingSeconds)
  const elapsed = useSitting((state) => state.elapsedSeconds)
  const isLow = remaining !== null && remaining <= lowSeconds
  const isShown = isLow || !isHidden
  const isTimed = remaining !== null
  const label = isTimed ? words.timeLeft : words.timeUsed
  return (
    <div className={styles.clock}>
      {isShown ? (
        <span className={isLow ? styles.low : undefined} role="timer" aria-label={label}>
          <span className={styles.clockLabel}>{label}</span> {formatClock(remaining ?? elapsed)}
        </span>
      ) : (
        <span className={styles.clockLabel}>{isTimed ? words.timeLeftHidden : words.timeUsedHidden}</span>
      )}
      {!isLow && (
        <Button look="quiet" onClick={onToggle} title={words.toggleClock}>
          {isHidden ? words.showClock : words.hideClock}
        </Button>
      )}
      {isTimed && <LowTime remaining={remaining} />}
    </div>
  )
}

/** Says once, in words, that 30 and 5 minutes are left. */
function LowTime({ remaining }: { remaining: number }) {
  // A sitting resumed with less time left is not told about marks that passed long ago.
  const [startedWith] = useState(remaining)
  const mark = announcedAtSeconds.findLast((seconds) => remaining <= seconds && startedWith > seconds)
  return (
    <span className="visually-hidden" role="status">
      {mark === undefined ? '' : words.minutesLeft(mark / 60)}
    </span>
  )
}
