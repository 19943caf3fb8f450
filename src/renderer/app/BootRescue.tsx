import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { historyFileName, saveFile } from '../actions/saveFile'
import { createClient, type Backup } from '../api/client'
import { Button } from '../ui/Button'
import { rescueWords as words } from '../wording/en/rescue'
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
    return words.everythingSaved
  }
  const listBackups = async () => {
    const { backups: found } = await client.backups()
    setBackups(found)
    return found.length === 0 ? words.noBackup : ''
  }
  const restore = async (name: string) => {
    await client.restoreBackup(name)
    location.reload()
    return words.goingBack
  }
  return (
    <details>
      <summary>{words.ifNoHelp}</summary>
      <div className={styles.actions}>
        <Button onClick={() => act(saveEverything)}>{words.saveEverything}</Button>
        <Button onClick={() => act(listBackups)}>{words.goBackToBackup}</Button>
      </div>
      {backups && backups.length > 0 && (
        <ul>
          {backups.map(({ name, madeAtMs }) => (
            <li key={name}>
              <Button look="quiet" onClick={() => act(() => restore(name))}>
                {words.goBackTo(formatMoment(madeAtMs))}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{said}</p>
    </details>
  )
}
