import { sittingProgress } from '#core/sitting/sitting'
import { useSaveState } from '../../hooks/useSaveState'
import { formatClock, formatCount } from '../../wording/format'
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
  const { unanswered, flagged } = sittingProgress(sitting)
  const isMock = sitting.rules.kind === 'mock'
  return (
    <Dialog
      title={isMock ? 'End the exam?' : 'Finish this round?'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Go back</Button>
          <Button look="primary" disabled={isUnsaved} onClick={() => submit(store)}>
            {isMock ? 'End exam' : 'Finish'}
          </Button>
        </>
      }
    >
      <p>
        {unanswered === 0
          ? 'Every question is answered'
          : `${formatCount(unanswered, 'question')} unanswered`}
        {flagged > 0 && `, ${flagged} flagged`}.{remaining !== null && ` ${formatClock(remaining)} left.`}
      </p>
      {unanswered > 0 && isMock && <p>A blank is scored as incorrect; guessing costs nothing.</p>}
      {isUnsaved && (
        <Notice tone="wrong">
          Your last answers are not saved yet. The exam can end as soon as they are.
        </Notice>
      )}
    </Dialog>
  )
}
