import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import type { Backup } from '../../api/client'
import { useEngine } from '../../actions/engine'
import { backupsWords as words } from '../../wording/en/backups'
import { commonWords } from '../../wording/en/common'
import { formatMoment } from '../../wording/format'
import { startAgain } from '../../actions/startAgain'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { changeHistory, useCompared, waysOf, type How } from './historyChange'

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
      startAgain(how === 'merge' ? words.merged : words.restored(moment))
    } catch (reason) {
      setFailure(messageOf(reason))
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      title={isBrought ? words.importedAt(moment) : words.backupOf(moment)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button look="primary" disabled={!compared?.isWorthIt || isBusy} onClick={() => void carryOut()}>
            {isBusy ? busyWords(how) : how === 'merge' ? words.merge : restoreLabel(isBrought)}
          </Button>
        </>
      }
    >
      <Choices legend={words.whatToDo} value={how} options={waysOf()} onChange={setHow} />
      {!compared && !error && <p role="status">{words.comparing}</p>}
      {compared?.table}
      <ActError error={error} />
    </Dialog>
  )
}

function busyWords(how: How): string {
  return how === 'merge' ? words.merging : words.restoring
}

function restoreLabel(isBrought: boolean): string {
  return isBrought ? words.replaceHere : words.restoreThis
}
