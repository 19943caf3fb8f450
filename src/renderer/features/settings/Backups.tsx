import { useState } from 'react'
import type { Backup } from '../../api/client'
import { useEngine } from '../../actions/engine'
import { formatMoment } from '../../wording/format'
import { backupsWords as words } from '../../wording/en/backups'
import { settingsWords } from '../../wording/en/settings'
import { told } from '../../wording/told'
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
    return words.backedUp(formatMoment(madeAtMs))
  }
  const importHistory = async (file: File) => {
    const reply = await client.importHistory(file)
    if ('added' in reply) {
      const left = reply.unreadable > 0 ? ` ${words.unreadableLines(reply.unreadable)}` : ''
      if (reply.added === 0) return `${words.allHere}${left}`
      startAgain(`${words.addedFrom(reply.added, file.name)}${left}`)
      return null
    }
    setOpened(reply.brought)
    return null
  }
  return (
    <>
      <h3>{words.title}</h3>
      <p className={styles.muted}>
        {words.whenMade} {data && newestWords(data.backups)}
      </p>
      <Fault text={data?.problem ? told(data.problem) : listFault} />
      <div className={styles.actions}>
        <Button disabled={isBusy} onClick={() => void act(makeBackup)}>
          {words.backUpNow}
        </Button>
        <SaveEverything isDisabled={isBusy} onDone={setDone} onError={setError} />
        <ImportHistory
          isDisabled={isBusy || !canWrite}
          onHistory={(file) => void act(() => importHistory(file))}
          onFiles={(files) => useArriving.setState({ files })}
        />
      </div>
      <p role="status" className={styles.status}>
        {isBusy ? settingsWords.oneMoment : done}
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
            void act(async () => (await client.removeBackup(removing.name), words.removed))
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
  return newest ? words.latest(formatMoment(newest.madeAtMs)) : words.none
}

function Fault({ text }: { text: string | null }) {
  return text === null ? null : <Notice tone="wrong">{text}</Notice>
}
