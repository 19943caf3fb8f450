import type { Backup } from '../../api/client'
import { formatMoment } from '../../wording/format'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

type RemoveDialogProps = { backup: Backup; onRemove: () => void; onClose: () => void }

/** A removed backup does not come back, so it is asked about. */
export function RemoveDialog({ backup, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      title="Remove this backup?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" onClick={onRemove}>
            Remove
          </Button>
        </>
      }
    >
      <p>
        The backup of {formatMoment(backup.madeAtMs)} is deleted. Your history and the other backups stay as
        they are.
      </p>
    </Dialog>
  )
}
