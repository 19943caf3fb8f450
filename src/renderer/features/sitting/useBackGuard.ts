import { useEffect, useEffectEvent } from 'react'

/**
 * Holds the room while `isHeld`: the browser's Back and Forward stay here and call `ask` instead. Leaving through the
 * program itself is not held.
 */
export function useBackGuard(isHeld: boolean, ask: () => void): void {
  const onBack = useEffectEvent(ask)
  useEffect(() => {
    if (!isHeld) return undefined
    const room = location.href
    const stay = () => {
      if (location.href === room) return
      // At once, before the screens hear of the other address: the history is then what it was before Back.
      history.pushState(null, '', room)
      onBack()
    }
    window.addEventListener('popstate', stay)
    return () => window.removeEventListener('popstate', stay)
  }, [isHeld])
}
