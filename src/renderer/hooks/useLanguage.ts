import { useEffect } from 'react'
import type { Engine } from '../actions/engine'
import { readSettings, useSettings, type LanguageChoice } from '../actions/settings'
import { language, languageOf, type Language } from '../wording/language'

/** Read by appearance.js before the first paint of the next start. */
const storageKey = 'rehearse-language'

/** Keeps the chosen language for the next page, and loads that one at once where this page speaks another. */
export function useLanguage({ saver, rows, revision }: Pick<Engine, 'saver' | 'rows' | 'revision'>): void {
  const choice = useSettings((settings) => settings.language)
  useEffect(() => {
    if (!isKept(choice) || spokenFor(choice) === language) return undefined
    let isCurrent = true
    const loadAnew = async () => {
      // What still waits would have the browser ask whether to leave, and rows behind the log be made anew.
      await saver.settled()
      const stored = readSettings(await rows().settings())
      if (isCurrent && stored.language === choice) location.reload()
    }
    const stop = revision.subscribe(() => void loadAnew())
    void loadAnew()
    return () => {
      isCurrent = false
      stop()
    }
  }, [choice, saver, rows, revision])
}

function spokenFor(choice: LanguageChoice): Language {
  return languageOf(choice === 'system' ? navigator.languages : [choice])
}

/** False where the browser keeps nothing: the next page would speak as this one does, and load anew for ever. */
function isKept(choice: LanguageChoice): boolean {
  try {
    if (choice === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, choice)
    return true
  } catch {
    return false
  }
}
