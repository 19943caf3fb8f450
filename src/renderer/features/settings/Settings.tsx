import { useEngine } from '../../actions/engine'
import { Button } from '../../ui/Button'
import { Backups } from './Backups'
import { CheckData } from './CheckData'
import { EraseAll } from './EraseAll'
import { HistoryTables } from './HistoryTables'
import { HistorySettings } from './HistorySettings'
import { ReadingSettings } from './ReadingSettings'
import { SittingSettings } from './SittingSettings'
import styles from './Settings.module.css'

/** Settings: few, grouped, each with its consequence. */
export function Settings() {
  const { state, client } = useEngine()
  return (
    <>
      <h1>Settings</h1>
      <ReadingSettings />
      <SittingSettings />
      <section className={styles.section}>
        <h2>Your data</h2>
        <p>
          Everything you do is kept in one folder on this computer:{' '}
          <code className={styles.path}>{state.dataFolder}</code>
        </p>
        {state.can.revealFolder && (
          <div>
            <Button onClick={() => void client.reveal('data').catch(() => undefined)}>Open folder</Button>
          </div>
        )}
        <Backups />
        <HistoryTables />
        <CheckData />
        <h3>Attempts</h3>
        <HistorySettings />
        <EraseAll />
      </section>
      <p className={styles.muted}>
        Rehearse {state.version}, {state.shell === 'electron' ? 'desktop app' : 'browser window'}
      </p>
    </>
  )
}
