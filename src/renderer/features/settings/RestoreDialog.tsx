import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import type { Backup, BackupPreview } from '../../api/client'
import { useEngine } from '../../actions/engine'
import { formatCount, formatMoment, formatNumber } from '../../wording/format'
import { startAgain } from '../../actions/startAgain'
import { useAsync } from '../../hooks/useQuery'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { MergeComparison } from './MergeComparison'
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

type How = 'merge' | 'replace'

const ways: { value: How; label: string; hint: string }[] = [
  { value: 'merge', label: 'Merge', hint: 'Keeps what is here and adds what is missing.' },
  { value: 'replace', label: 'Replace', hint: 'Puts this history in the place of what is here.' },
]

/** What a backup holds beside what is here, and the choice to merge it or to put it in its place. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const isBrought = backup.kind === 'brought'
  const [how, setHow] = useState<How>(isBrought ? 'merge' : 'replace')
  const { compared, error, isBusy, carryOut } = useChange(backup, how)
  const moment = formatMoment(backup.madeAtMs)
  return (
    <Dialog
      title={isBrought ? `History imported ${moment}` : `Backup of ${moment}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!compared?.isWorthIt || isBusy} onClick={() => void carryOut()}>
            {how === 'merge'
              ? isBusy
                ? 'Merging…'
                : 'Merge'
              : isBusy
                ? 'Restoring…'
                : restoreLabel(isBrought)}
          </Button>
        </>
      }
    >
      <Choices legend="What to do with it" value={how} options={ways} onChange={setHow} />
      {!compared && !error && <p role="status">Comparing it with what is here…</p>}
      {compared?.table}
      {error && (
        <Notice tone="wrong" isAlert>
          {error}
        </Notice>
      )}
    </Dialog>
  )
}

function restoreLabel(isBrought: boolean): string {
  return isBrought ? 'Replace what is here' : 'Restore this backup'
}

/** What would change, and how to have it changed. */
function useChange(backup: Backup, how: How) {
  const { client, saver, rows: openRows } = useEngine()
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const { name } = backup
  const { data: compared, error } = useAsync(`${how} ${name}`, async () => {
    await saver.settled()
    if (how === 'replace')
      return { isWorthIt: true, table: <Comparison preview={await client.previewBackup(name)} /> }
    const preview = await client.previewMerge(name)
    return { isWorthIt: preview.newChanges > 0, table: <MergeComparison preview={preview} /> }
  })
  const carryOut = async () => {
    setIsBusy(true)
    setFailure(null)
    try {
      await saver.settled()
      if (how === 'merge') await client.mergeBackup(name)
      else await client.restoreBackup(name)
      await openRows().clear()
      const moment = formatMoment(backup.madeAtMs)
      startAgain(
        how === 'merge'
          ? 'The two histories have been merged.'
          : `The backup of ${moment} has been restored.`,
      )
    } catch (reason) {
      setFailure(messageOf(reason))
      setIsBusy(false)
    }
  }
  return { compared, error: error ?? failure, isBusy, carryOut }
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
      {isComplete && unreadable > 0 && (
        <Notice tone="warning">
          {formatCount(unreadable, 'change')} in it cannot be read or shown, and{' '}
          {unreadable === 1 ? 'is' : 'are'} left out.
        </Notice>
      )}
      <p>
        The backup replaces what is here now. What is here now is backed up first, so you can go back to it.
      </p>
    </>
  )
}
