import type { Backup } from '../../api/client'
import { backupsWords as words } from '../../wording/en/backups'
import { commonWords } from '../../wording/en/common'
import { formatMoment } from '../../wording/format'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

type RemoveDialogProps = { backup: Backup; onRemove: () => void; onClose: () => void }

/** A removed backup does not come back, so it is asked about. */
export function RemoveDialog({ backup, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      title={words.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button look="danger" onClick={onRemove}>
            {commonWords.remove}
          </Button>
        </>
      }
    >
      <p>{words.removeConsequence(formatMoment(backup.madeAtMs))}</p>
    </Dialog>
  )
}
