import { sittingProgress } from '#core/sitting/sittingProgress'
import { useSaveState } from '../../hooks/useSaveState'
import { sittingWords as words } from '../../wording/en/sitting'
import { formatClock } from '../../wording/format'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { submit } from './actions'
import { useSitting, useSittingStore } from './SittingContext'
import { selectRemainingSeconds } from './sittingStore'

/** Asks once before the end, and says what would be left behind. Saving comes first: an unsaved end is not offered. */
export function EndDialog({ onClose }: { onClose: () => void }) {
  const store = useSittingStore()
  const sitting = useSitting((state) => state.sitting)
  const remaining = useSitting(selectRemainingSeconds)
  const isUnsaved = useSaveState().status === 'failed'
  const progress = sittingProgress(sitting)
  const isMock = sitting.rules.kind === 'mock'
  return (
    <Dialog
      title={isMock ? words.endExamTitle : words.finishRoundTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.goBack}</Button>
          <Button look="primary" disabled={isUnsaved} onClick={() => submit(store)}>
            {isMock ? words.endNow : words.finishNow}
          </Button>
        </>
      }
    >
      <p>{words.whatIsLeft(progress, remaining === null ? null : formatClock(remaining))}</p>
      {progress.unanswered > 0 && isMock && <p>{words.blanksCount}</p>}
      {isUnsaved && <Notice tone="wrong">{isMock ? words.unsaved : words.unsavedRound}</Notice>}
    </Dialog>
  )
}
