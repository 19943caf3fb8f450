/**
 * The person's settings, with their defaults. Kept as events in the log like everything else that must last;
 * a value of the wrong shape (an older or newer version wrote it) falls back to its default.
 */
import { create } from 'zustand'
import { useEngine } from './engine'
import { languages } from '../wording/language'
import type { Setting } from '#core/log/tables'

export const appearances = ['system', 'light', 'dark', 'contrast'] as const
export type Appearance = (typeof appearances)[number]

/** `system`: the first language of the system that Rehearse speaks. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

export const lineSpacings = ['normal', 'wide', 'widest'] as const
export const readingWidths = ['narrow', 'normal', 'wide'] as const

export type Settings = {
  appearance: Appearance
  language: LanguageChoice
  /** Percent of the normal text size, 100 to 200. */
  textSize: number
  lineSpacing: (typeof lineSpacings)[number]
  /** How long the lines of a text may be. */
  readingWidth: (typeof readingWidths)[number]
  /** A sitting has a band to read along, to be switched on there. */
  hasLineReader: boolean
  /** A sitting shows the options masked until they are unmasked one by one. */
  masksOptions: boolean
  /** Extra time in mock exams, percent of the exam's minutes. */
  extraTimePercent: number
  /** Single-letter shortcuts (WCAG 2.1.4 asks that they can be switched off). */
  hasSingleKeys: boolean
  /** The exam prepared for, as `bank/exam`; null before one was chosen. */
  preparedExam: string | null
}

export const defaultSettings: Settings = {
  appearance: 'system',
  language: 'system',
  textSize: 100,
  lineSpacing: 'normal',
  readingWidth: 'normal',
  hasLineReader: false,
  masksOptions: false,
  extraTimePercent: 0,
  hasSingleKeys: true,
  preparedExam: null,
}

/** Settings from stored rows; unknown keys are ignored, misshapen values replaced by the default. */
export function readSettings(rows: Setting[]): Settings {
  const stored = Object.fromEntries(rows.map((row) => [row.key, row.value]))
  const numberIn = (key: 'textSize' | 'extraTimePercent', low: number, high: number) => {
    const value = stored[key]
    return typeof value === 'number' && value >= low && value <= high ? value : defaultSettings[key]
  }
  const isOn = (key: 'hasLineReader' | 'masksOptions' | 'hasSingleKeys') => {
    const value = stored[key]
    return typeof value === 'boolean' ? value : defaultSettings[key]
  }
  return {
    appearance: appearances.find((name) => name === stored.appearance) ?? defaultSettings.appearance,
    language: languageChoices.find((name) => name === stored.language) ?? defaultSettings.language,
    textSize: numberIn('textSize', 100, 200),
    extraTimePercent: numberIn('extraTimePercent', 0, 100),
    lineSpacing: lineSpacings.find((name) => name === stored.lineSpacing) ?? defaultSettings.lineSpacing,
    readingWidth: readingWidths.find((name) => name === stored.readingWidth) ?? defaultSettings.readingWidth,
    hasLineReader: isOn('hasLineReader'),
    masksOptions: isOn('masksOptions'),
    hasSingleKeys: isOn('hasSingleKeys'),
    preparedExam: typeof stored.preparedExam === 'string' ? stored.preparedExam : null,
  }
}

/** The settings in use. Written by app/boot.ts at the start and by `changeSetting`. */
export const useSettings = create<Settings>(() => defaultSettings)

/** Changes one setting: at once on screen, and in the log. */
export function useChangeSetting(): <K extends keyof Settings>(key: K, value: Settings[K]) => void {
  const { saver, canWrite } = useEngine()
  return (key, value) => {
    useSettings.setState({ [key]: value })
    if (canWrite) saver.save({ type: 'setting.changed', key, value })
  }
}
