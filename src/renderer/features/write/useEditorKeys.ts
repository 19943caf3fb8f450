import { useEffect } from 'react'
import type { Draft } from './draft'

/**
 * Ctrl or Cmd with S, Z, Shift+Z and Y, from anywhere on the screen: undo and redo mean the whole question, in every field
 * alike. `onSave` is null while there is nothing to save.
 */
export function useEditorKeys({ undo, redo }: Draft, onSave: (() => void) | null): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
      if (!isCommand || event.defaultPrevented || document.querySelector('dialog[open]')) return
      const act = actOf(event)
      if (!act) return
      // The browser would save the page, or undo in one field alone.
      event.preventDefault()
      if (act === 'save') onSave?.()
      else if (act === 'undo') undo()
      else redo()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [undo, redo, onSave])
}

function actOf({ key, shiftKey }: KeyboardEvent): 'save' | 'undo' | 'redo' | null {
  switch (key.toLowerCase()) {
    case 's':
      return shiftKey ? null : 'save'
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return shiftKey ? null : 'redo'
    default:
      return null
  }
}
