import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import type { Backup, BackupPreview } from '../../api/client'
import { useEngine } from '../../actions/engine'
import { formatCount, formatMoment, formatNumber } from '../../wording/format'
import { startAgain } from '../../actions/startAgain'
import { useAsync } from '../../hooks/useQuery'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import styles from './Settings.module.css'

type Summary = BackupPreview['here']

const rows: { label: string; value: (summary: Summary) => string }[] = [
  { label: 'Finished attempts', value: ({ attempts }) => formatNumber(attempts) },
  { label: 'Running sittings', value: ({ running }) => formatNumber(running) },
  { label: 'Reviews', value: ({ reviews }) => formatNumber(reviews) },
  { label: 'Personal notes', value: ({ notes }) => formatNumber(notes) },
  { label: 'Changes in total', value: ({ changes }) => formatNumber(changes) },
  {
    label: 'Last change',
    value: ({ lastAtMs }) => (lastAtMs === null ? 'none' : formatMoment(lastAtMs)),
  },
]

/** What a backup holds beside what is here, and the choice to put it in its place. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { client, saver, rows: openRows } = useEngine()
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const { data: preview, error } = useAsync(`preview ${backup.name}`, async () => {
    await saver.settled()
    return client.previewBackup(backup.name)
  })
  const handleRestore = async () => {
    setIsBusy(true)
    try {
      await saver.settled()
      await client.restoreBackup(backup.name)
      await openRows().clear()
      startAgain(`The backup of ${formatMoment(backup.madeAtMs)} has been restored.`)
    } catch (reason) {
      setFailure(messageOf(reason))
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      title={`Backup of ${formatMoment(backup.madeAtMs)}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!preview || isBusy} onClick={() => void handleRestore()}>
            {isBusy ? 'Restoring…' : 'Restore this backup'}
          </Button>
        </>
      }
    >
      {!preview && !error && <p role="status">Reading the backup…</p>}
      {preview && <Comparison preview={preview} />}
      {(error ?? failure) && (
        <Notice tone="wrong" isAlert>
          {error ?? failure}
        </Notice>
      )}
    </Dialog>
  )
}

function Comparison({ preview }: { preview: BackupPreview }) {
  const { there, here, unreadable, isComplete } = preview
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">What</span>
            </th>
            <th scope="col">In the backup</th>
            <th scope="col">Here now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value(there)}</td>
              <td>{value(here)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isComplete && (
        <Notice tone="warning">
          This backup is damaged
          {unreadable > 0 && `, and ${formatCount(unreadable, 'change')} in it cannot be read`}. What the
          table shows is what can be restored.
        </Notice>
      )}
      <p>
        The backup replaces what is here now. What is here now is backed up first, so you can go back to it.
      </p>
    </>
  )
}
