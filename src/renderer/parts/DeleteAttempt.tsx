import { useState } from 'react'
import type { AttemptId } from '#core/bank/ids'
import { useEngine } from '../actions/engine'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { commonWords } from '../wording/en/common'
import { deleteAttemptWords as words } from '../wording/en/deleteAttempt'

type DeleteAttemptProps = { attemptId: AttemptId; title: string; onDeleted?: () => void }

/** Deletes one attempt after asking: it leaves every score, list and chart. */
export function DeleteAttempt({ attemptId, title, onDeleted }: DeleteAttemptProps) {
  const { saver, canWrite } = useEngine()
  const [isAsking, setIsAsking] = useState(false)
  const handleDelete = () => {
    setIsAsking(false)
    saver.save({ type: 'attempt.deleted', attemptId })
    onDeleted?.()
  }
  return (
    <>
      <Button
        look="quiet"
        disabled={!canWrite}
        aria-label={words.deleteNamed(title)}
        onClick={() => setIsAsking(true)}
      >
        {words.deleteFirst}
      </Button>
      {isAsking && (
        <Dialog
          title={words.askTitle}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{commonWords.cancel}</Button>
              <Button look="danger" onClick={handleDelete}>
                {words.deleteNow}
              </Button>
            </>
          }
        >
          <p>{words.whatItTakes(title)}</p>
        </Dialog>
      )}
    </>
  )
}
