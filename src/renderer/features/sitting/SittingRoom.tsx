import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { RefObject } from 'react'
import { useLocation } from 'wouter'
import type { QuestionId } from '#core/bank/ids'
import { currentItem } from '#core/sitting/sitting'
import { useSettings } from '../../actions/settings'
import { Button } from '../../ui/Button'
import { attemptTitle } from '../../wording/attemptTitle'
import { sittingWords as words } from '../../wording/en/sitting'
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
import { toolsOf } from './desk/deskStore'
import { useDesk, useSitting, useSittingStore } from './SittingContext'
import styles from './SittingRoom.module.css'
import { useBackGuard } from './useBackGuard'
import { useNeighbors } from './useNeighbors'
import { useSittingKeys } from './useSittingKeys'

const ToolsPanel = lazy(async () => ({ default: (await import('./desk/ToolsPanel')).ToolsPanel }))

/** The test room: one question, the clock, and nothing that draws the eye away. */
export function SittingRoom() {
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [isClockHidden, setIsClockHidden] = useState(false)
  const [isReading, setIsReading] = useState(false)
  const hasLineReader = useSettings((settings) => settings.hasLineReader)
  const screen = useSitting((state) => state.sitting.screen)
  const questionId = useSitting((state) => currentItem(state.sitting)?.questionId)
  const hasFeedback = useSitting((state) => state.sitting.rules.hasFeedback)
  const title = attemptTitle(useSitting((state) => state.sitting.title))
  const isMock = useSitting((state) => state.sitting.rules.kind === 'mock')
  const [, navigate] = useLocation()
  const page = useRef<HTMLElement>(null)
  const store = useSittingStore()
  useEffect(() => {
    document.title = `${title} · Rehearse`
    page.current?.focus({ preventScroll: true })
  }, [title])
  useTopOfEach(`${screen} ${questionId}`)
  const leave = () => (isMock ? setDialog('leave') : navigate('/'))
  useBackGuard(isMock, leave)
  const toggleClock = () => setIsClockHidden((isHidden) => !isHidden)
  const text = useRef<HTMLDivElement>(null)
  const desk = useDesk()
  useNeighbors()
  useSittingKeys(store, { openDialog: setDialog, toggleClock, desk, text })

  return (
    <div className={styles.room}>
      <RoomHeader isClockHidden={isClockHidden} onToggleClock={toggleClock} onLeave={leave} />
      <main ref={page} className={styles.page} tabIndex={-1}>
        {screen === 'review' ? (
          <ReviewScreen onEnd={() => setDialog('end')} />
        ) : (
          <>
            <QuestionView key={questionId} text={text} />
            {hasFeedback && <Feedback />}
          </>
        )}
      </main>
      {screen === 'question' && questionId && <Tools questionId={questionId} text={text} />}
      {hasLineReader && isReading && <LineReader />}
      <RoomFooter openDialog={setDialog}>
        {hasLineReader && (
          <Button look="quiet" aria-pressed={isReading} onClick={() => setIsReading(!isReading)}>
            <Sign icon="reader">{words.lineReader}</Sign>
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

/** Whatever comes on screen begins at the top of the page: scrolled down is where the last one was left. */
function useTopOfEach(shown: string) {
  const before = useRef(shown)
  useLayoutEffect(() => {
    if (before.current !== shown) window.scrollTo(0, 0)
    before.current = shown
  }, [shown])
}

type ToolsProps = { questionId: QuestionId; text: RefObject<HTMLDivElement | null> }

/** The tools that lie open, if any. */
function Tools({ questionId, text }: ToolsProps) {
  const desk = useDesk()
  const isOpen = useStore(desk, (state) => state.tool !== null)
  const tools = useSitting((state) => toolsOf(state.sitting))
  return (
    isOpen && (
      <Suspense>
        <ToolsPanel desk={desk} tools={tools} questionId={questionId} text={text} />
      </Suspense>
    )
  )
}
