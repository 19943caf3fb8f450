import { useEffect } from 'react'
import { useSettings } from '../actions/settings'
import { pageStorage } from '../db/pageStorage'

/** Read by appearance.js before the first paint of the next start. */
const storageKey = 'rehearse-appearance'

/**
 * Puts theme, text size, spacing and measure on the root element; follows the system's theme while the setting says so.
 * Until the settings are there, what appearance.js chose stays.
 */
export function useAppearance(hasSettings: boolean): void {
  const { appearance, textSize, lineSpacing, readingWidth } = useSettings()
  useEffect(() => {
    if (!hasSettings) return undefined
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const system = dark.matches ? 'dark' : 'light'
      document.documentElement.dataset.theme = appearance === 'system' ? system : appearance
      namePaper()
    }
    apply()
    remember(appearance)
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [appearance, hasSettings])
  useEffect(() => {
    document.documentElement.style.setProperty('--text-scale', String(textSize / 100))
  }, [textSize])
  useEffect(() => {
    document.documentElement.dataset.spacing = lineSpacing
    document.documentElement.dataset.measure = readingWidth
  }, [lineSpacing, readingWidth])
}

/** The window's frame takes this color, and Electron opens the next window on it. */
function namePaper(): void {
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paper)
}

function remember(appearance: string): void {
  try {
    pageStorage('local').setItem(storageKey, appearance)
  } catch {
    // The next start may flash; nothing else depends on it.
  }
}
