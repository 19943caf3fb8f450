import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { currentItem } from '#core/sitting/sitting'
import { useSettings } from '../../actions/settings'
import { Button } from '../../ui/Button'
import { EndDialog } from './EndDialog'
import { Feedback } from './Feedback'
import { LeaveDialog } from './LeaveDialog'
import { LineReader } from './LineReader'
import { Navigator } from './Navigator'
import type { OpenDialog } from './openDialog'
import { QuestionView } from './QuestionView'
import { ReviewScreen } from './ReviewScreen'
import { RoomFooter, Sign } from './RoomFooter'
import { RoomHeader } from './RoomHeader'
import { ShortcutsDialog } from './ShortcutsDialog'
import { useSitting, useSittingStore } from './SittingContext'
import styles from './SittingRoom.module.css'
import { useSittingKeys } from './useSittingKeys'

/** The test room: one question, the clock, and nothing that draws the eye away. */
export function SittingRoom() {
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [isClockHidden, setIsClockHidden] = useState(false)
  const [isReading, setIsReading] = useState(false)
  const hasLineReader = useSettings((settings) => settings.hasLineReader)
  const screen = useSitting((state) => state.sitting.screen)
  const questionId = useSitting((state) => currentItem(state.sitting)?.questionId)
  const hasFeedback = useSitting((state) => state.sitting.rules.hasFeedback)
  const title = useSitting((state) => state.sitting.title)
  const isMock = useSitting((state) => state.sitting.rules.kind === 'mock')
  const [, navigate] = useLocation()
  const page = useRef<HTMLElement>(null)
  const store = useSittingStore()
  useEffect(() => {
    document.title = `${title} · Rehearse`
    page.current?.focus({ preventScroll: true })
  }, [title])
  const leave = () => (isMock ? setDialog('leave') : navigate('/'))
  const toggleClock = () => setIsClockHidden((isHidden) => !isHidden)
  useSittingKeys(store, { openDialog: setDialog, toggleClock })

  return (
    <div className={styles.room}>
      <RoomHeader isClockHidden={isClockHidden} onToggleClock={toggleClock} onLeave={leave} />
      <main ref={page} className={styles.page} tabIndex={-1}>
        {screen === 'review' ? (
          <ReviewScreen onEnd={() => setDialog('end')} />
        ) : (
          <>
            <QuestionView key={questionId} />
            {hasFeedback && <Feedback />}
          </>
        )}
      </main>
      {hasLineReader && isReading && <LineReader />}
      <RoomFooter openDialog={setDialog}>
        {hasLineReader && (
          <Button look="quiet" aria-pressed={isReading} onClick={() => setIsReading(!isReading)}>
            <Sign icon="reader">Line reader</Sign>
          </Button>
        )}
      </RoomFooter>
      {dialog === 'navigator' && <Navigator onClose={() => setDialog(null)} />}
      {dialog === 'shortcuts' && <ShortcutsDialog onClose={() => setDialog(null)} />}
      {dialog === 'leave' && <LeaveDialog onClose={() => setDialog(null)} />}
      {dialog === 'end' && <EndDialog onClose={() => setDialog(null)} />}
    </div>
  )
}
