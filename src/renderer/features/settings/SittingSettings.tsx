import { useChangeSetting, useSettings } from '../../actions/settings'
import { Check } from '../../ui/Choice'
import { Select, type Named } from '../../ui/Select'
import styles from './Settings.module.css'

const extraTimes = [0, 10, 25, 50, 100]

/** How sittings are: time, keys, and aids to reading. */
export function SittingSettings() {
  const settings = useSettings()
  const change = useChangeSetting()
  return (
    <section className={styles.section}>
      <h2>Sittings</h2>
      <Select
        label="Extra time"
        hint="The default for every new sitting; you can change it there."
        value={String(settings.extraTimePercent)}
        options={extraTimes.map((percent): Named => [
          String(percent),
          percent === 0 ? 'None' : `${percent}% more`,
        ])}
        onChange={(percent) => change('extraTimePercent', Number(percent))}
      />
      <Check
        label="Single-key shortcuts"
        hint="1-9 select an option, N and P move between questions, F flags. Turn off if you use speech input."
        isChecked={settings.hasSingleKeys}
        onChange={(isOn) => change('hasSingleKeys', isOn)}
      />
      <Check
        label="Line reader"
        hint="Adds a button to sittings that dims the page around a few lines. They follow the pointer and the focus."
        isChecked={settings.hasLineReader}
        onChange={(isOn) => change('hasLineReader', isOn)}
      />
      <Check
        label="Option masking"
        hint="Options start out masked in sittings, and you unmask and mask them one by one."
        isChecked={settings.masksOptions}
        onChange={(isOn) => change('masksOptions', isOn)}
      />
    </section>
  )
}
