import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useSettings } from '../actions/settings'

/** `?` opens Help from any screen of the frame; a sitting has a list of its own. */
export function useHelpKey(): void {
  const [, navigate] = useLocation()
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys)
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || !hasSingleKeys || event.ctrlKey || event.metaKey || event.altKey) return
      // What is typed into a field is typed, and an open dialog is answered first.
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable]')
      )
        return
      if (!document.querySelector('dialog[open]')) navigate('/help')
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [navigate, hasSingleKeys])
}
