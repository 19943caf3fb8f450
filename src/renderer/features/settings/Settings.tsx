import { useEngine } from '../../actions/engine'
import { Button } from '../../ui/Button'
import { Backups } from './Backups'
import { CheckData } from './CheckData'
import { EraseAll } from './EraseAll'
import { HistoryTables } from './HistoryTables'
import { HistorySettings } from './HistorySettings'
import { ReadingSettings } from './ReadingSettings'
import { SittingSettings } from './SittingSettings'
import { commonWords } from '../../wording/en/common'
import { settingsWords as words } from '../../wording/en/settings'
import styles from './Settings.module.css'

/** Settings: few, grouped, each with its consequence. */
export function Settings() {
  const { state, client } = useEngine()
  return (
    <>
      <h1>{commonWords.settings}</h1>
      <ReadingSettings />
      <SittingSettings />
      <section className={styles.section}>
        <h2>{words.yourData}</h2>
        <p>{words.keptIn(<code className={styles.path}>{state.dataFolder}</code>)}</p>
        {state.can.revealFolder && (
          <div>
            <Button onClick={() => void client.reveal('data').catch(() => undefined)}>
              {words.openFolder}
            </Button>
          </div>
        )}
        <Backups />
        <HistoryTables />
        <CheckData />
        <h3>{words.attempts}</h3>
        <HistorySettings />
        <EraseAll />
      </section>
      <p className={styles.muted}>{words.version(state.version, state.shell === 'electron')}</p>
    </>
  )
}
