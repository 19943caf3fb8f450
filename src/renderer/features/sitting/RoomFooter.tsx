import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useSaveState } from '../../hooks/useSaveState'
import { goBack, goForward, openReview, selectAnswer, toggleFlag, nextConfidence } from './actions'
import { useSitting, useSittingStore } from './SittingContext'
import type { OpenDialog } from './openDialog'
import styles from './SittingRoom.module.css'

export function RoomFooter({ openDialog }: { openDialog: (dialog: OpenDialog) => void }) {
  const store = useSittingStore()
  const isReview = useSitting((state) => state.sitting.screen === 'review')
  const isFirst = useSitting((state) => state.sitting.questionIndex === 0)
  const isLast = useSitting((state) => state.sitting.questionIndex === state.sitting.form.items.length - 1)
  return (
    <footer className={styles.footer}>
      <div className={styles.group}>
        {!isReview && <Marks />}
        <Button look="quiet" title="All questions (G)" onClick={() => openDialog('navigator')}>
          Navigator
        </Button>
        {!isReview && (
          <Button look="quiet" title="Review screen (R)" onClick={() => openReview(store)}>
            Review
          </Button>
        )}
        <Button look="quiet" title="All shortcuts (?)" onClick={() => openDialog('shortcuts')}>
          Shortcuts
        </Button>
      </div>
      <SaveMark />
      <div className={styles.group}>
        <Button title="Previous (P)" disabled={isFirst && !isReview} onClick={() => goBack(store)}>
          {isReview ? 'Back to the question' : 'Previous'}
        </Button>
        {!isReview && (
          <Button look="primary" title="Next (N)" onClick={() => goForward(store)}>
            {isLast ? 'Review' : 'Next'}
          </Button>
        )}
      </div>
    </footer>
  )
}

const sureWords = { guess: 'A guess', unsure: 'Unsure', sure: 'Sure' }

function Marks() {
  const store = useSittingStore()
  const { isFlagged, confidence, isChecked } = useSitting(selectAnswer)
  const canRate = useSitting((state) => state.sitting.rules.canRateConfidence)
  return (
    <>
      <Button
        look="quiet"
        title="Flag for review (F)"
        aria-pressed={isFlagged}
        onClick={() => toggleFlag(store)}
      >
        <span className={isFlagged ? styles.flagOn : styles.flagOff}>
          <Icon name="flag" />
        </span>
        {isFlagged ? 'Flagged' : 'Flag'}
      </Button>
      {canRate && (
        <Button
          look="quiet"
          title="How sure are you? Guess, unsure, sure (U)"
          disabled={isChecked}
          onClick={() => nextConfidence(store)}
        >
          <Icon name="guess" />
          {confidence ? sureWords[confidence] : 'How sure?'}
        </Button>
      )}
    </>
  )
}

const saveWords = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' }

/** Whether every answer so far is durable. Spoken only when it fails (SaveBanner). */
function SaveMark() {
  const { status } = useSaveState()
  return (
    <span className={status === 'failed' ? styles.notSaved : styles.saveMark} data-save={status}>
      {saveWords[status]}
    </span>
  )
}
