import {
  appearances,
  languageChoices,
  lineSpacings,
  readingWidths,
  useChangeSetting,
  useSettings,
  type Appearance,
  type LanguageChoice,
  type Settings,
} from '../../actions/settings'
import { Choices } from '../../ui/Choice'
import { Select, type Named } from '../../ui/Select'
import styles from './Settings.module.css'

/** Each language by its own name, for those who read no other. */
const languageWords: Record<LanguageChoice, string> = {
  system: 'Match system',
  en: 'English',
  de: 'Deutsch',
}
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
      <Select
        label="Language"
        hint="Of Rehearse itself. Questions stay in the language they were written in."
        value={settings.language}
        options={languageChoices.map((name): Named => [name, languageWords[name]])}
        onChange={(value) => change('language', languageChoices.find((name) => name === value) ?? 'system')}
      />
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
