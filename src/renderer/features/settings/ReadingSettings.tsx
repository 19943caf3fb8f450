import {
  appearances,
  languageChoices,
  lineSpacings,
  readingWidths,
  useChangeSetting,
  useSettings,
} from '../../actions/settings'
import { Choices } from '../../ui/Choice'
import { Select, type Named } from '../../ui/Select'
import { settingsWords as words } from '../../wording/en/settings'
import { formatPercent } from '../../wording/format'
import styles from './Settings.module.css'

const textSizes = [100, 115, 130, 150, 175, 200]

/** How everything looks that is read. */
export function ReadingSettings() {
  const settings = useSettings()
  const change = useChangeSetting()
  return (
    <section className={styles.section}>
      <h2>{words.appearance}</h2>
      <Select
        label={words.language}
        hint={words.languageHint}
        value={settings.language}
        options={languageChoices.map((name): Named => [name, words.languages[name]])}
        onChange={(value) => change('language', languageChoices.find((name) => name === value) ?? 'system')}
      />
      <Choices
        legend={words.theme}
        value={settings.appearance}
        options={appearances.map((value) => ({ value, label: words.themes[value] }))}
        onChange={(appearance) => change('appearance', appearance)}
      />
      <Select
        label={words.textSize}
        hint={words.textSizeHint}
        value={String(settings.textSize)}
        options={textSizes.map((size): Named => [String(size), formatPercent(size / 100)])}
        onChange={(size) => change('textSize', Number(size))}
      />
      <Select
        label={words.lineSpacing}
        hint={words.lineSpacingHint}
        value={settings.lineSpacing}
        options={lineSpacings.map((name): Named => [name, words.lineSpacings[name]])}
        onChange={(value) => change('lineSpacing', lineSpacings.find((name) => name === value) ?? 'normal')}
      />
      <Select
        label={words.readingWidth}
        hint={words.readingWidthHint}
        value={settings.readingWidth}
        options={readingWidths.map((name): Named => [name, words.readingWidths[name]])}
        onChange={(value) => change('readingWidth', readingWidths.find((name) => name === value) ?? 'normal')}
      />
    </section>
  )
}
