import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import type { Backup } from '../../api/client'
import { useEngine } from '../../actions/engine'
import { formatMoment } from '../../wording/format'
import { startAgain } from '../../actions/startAgain'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { changeHistory, useCompared, ways, type How } from './historyChange'

/** What a backup holds beside what is here, and the choice to merge it or to put it in its place. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const isBrought = backup.kind === 'brought'
  const [how, setHow] = useState<How>(isBrought ? 'merge' : 'replace')
  const engine = useEngine()
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const { data: compared, error: unread } = useCompared(backup.name, how)
  const error = unread ?? failure
  const moment = formatMoment(backup.madeAtMs)
  const carryOut = async () => {
    setIsBusy(true)
    setFailure(null)
    try {
      await changeHistory(engine, backup.name, how)
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
  return (
    <Dialog
      title={isBrought ? `History imported ${moment}` : `Backup of ${moment}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!compared?.isWorthIt || isBusy} onClick={() => void carryOut()}>
            {isBusy ? busyWords[how] : how === 'merge' ? 'Merge' : restoreLabel(isBrought)}
          </Button>
        </>
      }
    >
      <Choices legend="What to do with it" value={how} options={ways} onChange={setHow} />
      {!compared && !error && <p role="status">Comparing it with what is here…</p>}
      {compared?.table}
      <ActError error={error} />
    </Dialog>
  )
}

const busyWords: Record<How, string> = { merge: 'Merging…', replace: 'Restoring…' }

function restoreLabel(isBrought: boolean): string {
  return isBrought ? 'Replace what is here' : 'Restore this backup'
}
