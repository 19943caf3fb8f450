import { useEngine } from '../../actions/engine'
import { appearances, useChangeSetting, useSettings, type Appearance } from '../../actions/settings'
import { Button } from '../../ui/Button'
import { Check, Choices, Field } from '../../ui/Choice'
import { Backups } from './Backups'
import { CheckData } from './CheckData'
import { EraseAll } from './EraseAll'
import { HistoryTables } from './HistoryTables'
import { HistorySettings } from './HistorySettings'
import styles from './Settings.module.css'

const appearanceWords: Record<Appearance, string> = {
  system: 'Match system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
}
const textSizes = [100, 115, 130, 150, 175, 200]
const extraTimes = [0, 10, 25, 50, 100]

/** Settings: few, grouped, each with its consequence. */
export function Settings() {
  const { state, client } = useEngine()
  const settings = useSettings()
  const change = useChangeSetting()
  return (
    <>
      <h1>Settings</h1>
      <section className={styles.section}>
        <h2>Appearance</h2>
        <Choices
          legend="Theme"
          value={settings.appearance}
          options={appearances.map((value) => ({ value, label: appearanceWords[value] }))}
          onChange={(appearance) => change('appearance', appearance)}
        />
        <Field label="Text size" hint="Scales the whole interface.">
          {(id) => (
            <select
              id={id}
              value={settings.textSize}
              onChange={(event) => change('textSize', Number(event.target.value))}
            >
              {textSizes.map((size) => (
                <option key={size} value={size}>
                  {size}%
                </option>
              ))}
            </select>
          )}
        </Field>
      </section>
      <section className={styles.section}>
        <h2>Sittings</h2>
        <Field label="Extra time" hint="The default for every new sitting; you can change it there.">
          {(id) => (
            <select
              id={id}
              value={settings.extraTimePercent}
              onChange={(event) => change('extraTimePercent', Number(event.target.value))}
            >
              {extraTimes.map((percent) => (
                <option key={percent} value={percent}>
                  {percent === 0 ? 'None' : `${percent}% more`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Check
          label="Single-key shortcuts"
          hint="1-9 select an option, N and P move between questions, F flags. Turn off if you use speech input."
          isChecked={settings.hasSingleKeys}
          onChange={(isOn) => change('hasSingleKeys', isOn)}
        />
      </section>
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
