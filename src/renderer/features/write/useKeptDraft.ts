import { useEffect } from 'react'
import { onLeaving } from '../../actions/leaving'
import { isUnsaved, type Draft } from './draft'
import { keepText } from '../../actions/keptTexts'
import { useFileChanges } from './useCalls'

/** Keeps what is typed when the screen or the page is left, and looks at the file whenever files change. */
export function useKeptDraft(draft: Draft, key: string): void {
  useEffect(() => {
    const keep = () => {
      const now = draft.store.getState()
      keepText(key, isUnsaved(now) ? { text: now.text, version: now.source?.version ?? null } : null)
    }
    const stop = onLeaving(keep)
    return () => {
      stop()
      keep()
    }
  }, [draft, key])
  const changes = useFileChanges()
  useEffect(() => void draft.lookAgain(), [draft, changes])
}
