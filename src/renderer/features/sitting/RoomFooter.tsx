import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../ui/Button'
import { Icon, type IconName } from '../../ui/Icon'
import { SaveBanner } from '../../parts/SaveBanner'
import { useSaveState } from '../../hooks/useSaveState'
import { sittingWords as words } from '../../wording/en/sitting'
import { goBack, goForward, openReview, selectAnswer, toggleFlag, nextConfidence } from './actions'
import { toolsOf } from './desk/deskStore'
import { useDesk, useSitting, useSittingStore } from './SittingContext'
import type { OpenDialog } from './openDialog'
import styles from './SittingRoom.module.css'

/** `children`: more to switch in the room. */
type RoomFooterProps = { openDialog: (dialog: OpenDialog) => void; children: ReactNode }

export function RoomFooter({ openDialog, children }: RoomFooterProps) {
  const store = useSittingStore()
  const isReview = useSitting((state) => state.sitting.screen === 'review')
  const isFirst = useSitting((state) => state.sitting.questionIndex === 0)
  const isLast = useSitting((state) => state.sitting.questionIndex === state.sitting.form.items.length - 1)
  return (
    <footer className={styles.footer}>
      <SaveBanner place="footer" />
      <div className={styles.group}>
        {!isReview && <Marks />}
        <Button look="quiet" title={words.navigatorHint} onClick={() => openDialog('navigator')}>
          <Sign icon="grid">{words.navigator}</Sign>
        </Button>
        {!isReview && (
          <Button look="quiet" title={words.reviewScreenHint} onClick={() => openReview(store)}>
            <Sign icon="list">{words.reviewScreen}</Sign>
          </Button>
        )}
        {children}
        {!isReview && <ToolsButton />}
        <span className={styles.roomy}>
          <Button look="quiet" title={words.shortcutsHint} onClick={() => openDialog('shortcuts')}>
            {words.shortcuts}
          </Button>
        </span>
      </div>
      <SaveMark />
      <div className={styles.group}>
        <Button title={words.previousHint} disabled={isFirst && !isReview} onClick={() => goBack(store)}>
          <Sign icon="back">{isReview ? words.backToQuestion : words.previous}</Sign>
        </Button>
        {!isReview && (
          <Button look="primary" title={words.nextHint} onClick={() => goForward(store)}>
            {isLast ? words.nextIsReviewScreen : words.next}
          </Button>
        )}
      </div>
    </footer>
  )
}

/** Opens the tools the room has; nothing where it has none. */
function ToolsButton() {
  const desk = useDesk()
  const [first] = useSitting((state) => toolsOf(state.sitting))
  const isOpen = useStore(desk, (state) => state.tool !== null)
  if (!first) return null
  return (
    <Button
      look="quiet"
      title={words.toolsHint}
      aria-expanded={isOpen}
      onClick={() => desk.setState({ tool: isOpen ? null : first })}
    >
      <Sign icon="tools">{words.tools}</Sign>
    </Button>
  )
}

/** A button's word; where there is no room for words, its icon with the word for those who hear it. */
export function Sign({ icon, children }: { icon: IconName; children: string }) {
  return (
    <>
      <span className={styles.sign}>
        <Icon name={icon} />
      </span>
      <span className={styles.word}>{children}</span>
    </>
  )
}

function Marks() {
  const store = useSittingStore()
  const { isFlagged, confidence, isChecked } = useSitting(selectAnswer)
  const canRate = useSitting((state) => state.sitting.rules.canRateConfidence)
  return (
    <>
      <Button look="quiet" title={words.flagHint} aria-pressed={isFlagged} onClick={() => toggleFlag(store)}>
        <span className={isFlagged ? styles.flagOn : styles.flagOff}>
          <Icon name="flag" />
        </span>
        <span className={styles.word}>{isFlagged ? words.flagged : words.flag}</span>
      </Button>
      {canRate && (
        <Button
          look="quiet"
          title={words.howSureHint}
          disabled={isChecked}
          onClick={() => nextConfidence(store)}
        >
          <Icon name="guess" />
          <span className={styles.word}>{confidence ? words.confidence[confidence] : words.howSure}</span>
        </Button>
      )}
    </>
  )
}

/** Whether every answer so far is durable. Spoken only when it fails (SaveBanner). */
function SaveMark() {
  const { status } = useSaveState()
  return (
    <span className={status === 'failed' ? styles.notSaved : styles.saveMark} data-save={status}>
      {words.saved[status]}
    </span>
  )
}
