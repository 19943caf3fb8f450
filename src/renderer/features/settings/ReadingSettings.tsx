import {
  appearances,
  lineSpacings,
  readingWidths,
  useChangeSetting,
  useSettings,
  type Appearance,
  type Settings,
} from '../../actions/settings'
import { Choices } from '../../ui/Choice'
import { Select, type Named } from '../../ui/Select'
import styles from './Settings.module.css'

const appearanceWords: Record<Appearance, string> = {
  system: 'Match system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
}
const textSizes = [100, 115, 130, 150, 175, 200]
const spacingWords: Record<Settings['lineSpacing'], string> = {
  normal: 'Normal',
  wide: 'Wide',
  widest: 'Widest',
}
const widthWords: Record<Settings['readingWidth'], string> = {
  narrow: 'Narrow',
  normal: 'Normal',
  wide: 'Wide',
}

/** How everything looks that is read. */
export function ReadingSettings() {
  const settings = useSettings()
  const change = useChangeSetting()
  return (
    <section className={styles.section}>
      <h2>Appearance</h2>
      <Choices
        legend="Theme"
        value={settings.appearance}
        options={appearances.map((value) => ({ value, label: appearanceWords[value] }))}
        onChange={(appearance) => change('appearance', appearance)}
      />
      <Select
        label="Text size"
        hint="Scales the whole interface."
        value={String(settings.textSize)}
        options={textSizes.map((size): Named => [String(size), `${size}%`])}
        onChange={(size) => change('textSize', Number(size))}
      />
      <Select
        label="Line spacing"
        hint="The distance between lines, in questions, notes, and everywhere else."
        value={settings.lineSpacing}
        options={lineSpacings.map((name): Named => [name, spacingWords[name]])}
        onChange={(value) => change('lineSpacing', lineSpacings.find((name) => name === value) ?? 'normal')}
      />
      <Select
        label="Reading width"
        hint="How long the lines of questions and notes may be."
        value={settings.readingWidth}
        options={readingWidths.map((name): Named => [name, widthWords[name]])}
        onChange={(value) => change('readingWidth', readingWidths.find((name) => name === value) ?? 'normal')}
      />
    </section>
  )
}
