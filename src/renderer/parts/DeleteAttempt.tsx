import { useState } from 'react'
import type { AttemptId } from '#core/bank/ids'
import { useEngine } from '../actions/engine'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

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
        aria-label={`Delete attempt ${title}`}
        onClick={() => setIsAsking(true)}
      >
        Delete…
      </Button>
      {isAsking && (
        <Dialog
          title="Delete this attempt?"
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>Cancel</Button>
              <Button look="danger" onClick={handleDelete}>
                Delete
              </Button>
            </>
          }
        >
          <p>
            {title} leaves your history, your missed questions and your domain scores. Its questions don’t
            become new again: you have seen them. This cannot be undone.
          </p>
        </Dialog>
      )}
    </>
  )
}
