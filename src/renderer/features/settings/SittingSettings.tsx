import { useChangeSetting, useSettings } from '../../actions/settings'
import { Check } from '../../ui/Choice'
import { Select, type Named } from '../../ui/Select'
import { settingsWords as words } from '../../wording/en/settings'
import styles from './Settings.module.css'

const extraTimes = [0, 10, 25, 50, 100]

/** How sittings are: time, keys, and aids to reading. */
export function SittingSettings() {
  const settings = useSettings()
  const change = useChangeSetting()
  return (
    <section className={styles.section}>
      <h2>{words.sittings}</h2>
      <Select
        label={words.extraTime}
        hint={words.extraTimeHint}
        value={String(settings.extraTimePercent)}
        options={extraTimes.map((percent): Named => [
          String(percent),
          percent === 0 ? words.noExtraTime : words.moreTime(percent / 100),
        ])}
        onChange={(percent) => change('extraTimePercent', Number(percent))}
      />
      <Check
        label={words.singleKeys}
        hint={words.singleKeysHint}
        isChecked={settings.hasSingleKeys}
        onChange={(isOn) => change('hasSingleKeys', isOn)}
      />
      <Check
        label={words.lineReader}
        hint={words.lineReaderHint}
        isChecked={settings.hasLineReader}
        onChange={(isOn) => change('hasLineReader', isOn)}
      />
      <Check
        label={words.masking}
        hint={words.maskingHint}
        isChecked={settings.masksOptions}
        onChange={(isOn) => change('masksOptions', isOn)}
      />
    </section>
  )
}
