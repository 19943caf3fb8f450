import { useState } from 'react'
import type { Backup } from '../../api/client'
import { useEngine } from '../../actions/engine'
import { formatCount, formatMoment } from '../../wording/format'
import { useArriving } from '../../actions/incomingFiles'
import { startAgain } from '../../actions/startAgain'
import { useAsync } from '../../hooks/useQuery'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Arriving } from './ArrivalDialog'
import { BackupList } from './BackupList'
import { ImportHistory } from './ImportHistory'
import { RemoveDialog } from './RemoveDialog'
import { RestoreDialog } from './RestoreDialog'
import { SaveEverything } from './SaveEverything'
import styles from './Settings.module.css'
import { useActs } from './useActs'

/** Backups of the history: made by themselves, on request, and looked into before one is restored. */
export function Backups() {
  const { client, saver, canWrite } = useEngine()
  const { isBusy, done, error, count, act, setDone, setError } = useActs()
  const [opened, setOpened] = useState<Backup | null>(null)
  const [removing, setRemoving] = useState<Backup | null>(null)
  const { data, error: listFault } = useAsync('backups', () => client.backups(), count)

  const makeBackup = async () => {
    await saver.settled()
    const { madeAtMs } = await client.makeBackup()
    return `Backed up and verified: ${formatMoment(madeAtMs)}.`
  }
  const importHistory = async (file: File) => {
    const reply = await client.importHistory(file)
    if ('added' in reply) {
      const left = reply.unreadable > 0 ? ` ${formatCount(reply.unreadable, 'line')} could not be read.` : ''
      if (reply.added === 0) return `Every change in this file is here already.${left}`
      startAgain(`${formatCount(reply.added, 'change')} added from ${file.name}.${left}`)
      return null
    }
    setOpened(reply.brought)
    return null
  }
  return (
    <>
      <h3>Backups</h3>
      <p className={styles.muted}>
        Made every hour while you use Rehearse; one per day, week, and month is kept.{' '}
        {data && newestWords(data.backups)}
      </p>
      <Fault text={data?.problem ?? listFault} />
      <div className={styles.actions}>
        <Button disabled={isBusy} onClick={() => void act(makeBackup)}>
          Back up now
        </Button>
        <SaveEverything isDisabled={isBusy} onDone={setDone} onError={setError} />
        <ImportHistory
          isDisabled={isBusy || !canWrite}
          onHistory={(file) => void act(() => importHistory(file))}
          onFiles={(files) => useArriving.setState({ files })}
        />
      </div>
      <p role="status" className={styles.status}>
        {isBusy ? 'One moment…' : done}
      </p>
      <ActError error={error} />
      <BackupList
        backups={data?.backups ?? []}
        isDisabled={isBusy || !canWrite}
        onOpen={setOpened}
        onRemove={setRemoving}
      />
      {removing && (
        <RemoveDialog
          backup={removing}
          onRemove={() => {
            setRemoving(null)
            void act(async () => (await client.removeBackup(removing.name), 'Removed.'))
          }}
          onClose={() => setRemoving(null)}
        />
      )}
      <Arriving onDone={setDone} />
      {opened && <RestoreDialog backup={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function newestWords([newest]: Backup[]): string {
  return newest ? `Latest: ${formatMoment(newest.madeAtMs)}.` : 'No backups yet.'
}

function Fault({ text }: { text: string | null }) {
  return text === null ? null : <Notice tone="wrong">{text}</Notice>
}
