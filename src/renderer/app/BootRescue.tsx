import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { historyFileName, saveFile } from '../actions/saveFile'
import { createClient, type Backup } from '../api/client'
import { Button } from '../ui/Button'
import { formatMoment } from '../wording/format'
import styles from './BootScreen.module.css'

/** Ways on for a page that cannot start although the service answers: take everything along, or go back to a backup. */
export function BootRescue() {
  const [client] = useState(() => createClient(crypto.randomUUID()))
  const [backups, setBackups] = useState<Backup[] | null>(null)
  const [said, setSaid] = useState('')
  const act = (what: () => Promise<string>) => {
    what().then(setSaid, (error: unknown) => setSaid(messageOf(error)))
  }
  const saveEverything = async () => {
    const { name } = await client.makeBackup()
    saveFile(historyFileName('history', Date.now()), await client.backupFile(name))
    return 'Everything you did is in the file that was saved.'
  }
  const listBackups = async () => {
    const { backups: found } = await client.backups()
    setBackups(found)
    return found.length === 0 ? 'There is no backup yet.' : ''
  }
  const restore = async (name: string) => {
    await client.restoreBackup(name)
    location.reload()
    return 'Going back…'
  }
  return (
    <details>
      <summary>If it does not help</summary>
      <div className={styles.actions}>
        <Button onClick={() => act(saveEverything)}>Save everything to a file</Button>
        <Button onClick={() => act(listBackups)}>Go back to a backup…</Button>
      </div>
      {backups && backups.length > 0 && (
        <ul>
          {backups.map(({ name, madeAtMs }) => (
            <li key={name}>
              <Button look="quiet" onClick={() => act(() => restore(name))}>
                Go back to {formatMoment(madeAtMs)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{said}</p>
    </details>
  )
}
