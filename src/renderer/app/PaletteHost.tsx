import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { Icon } from '../ui/Icon'
import styles from './Frame.module.css'

const load = async () => ({ default: (await import('../features/palette/Palette')).Palette })
const Palette = lazy(load)

const shortcut = /Mac|iP/.test(navigator.platform) ? '⌘ K' : 'Ctrl K'

/** The palette's button and its keys. Not in a sitting, which has no frame: nothing there leads away. */
export function PaletteHost() {
  const [isOpen, setIsOpen] = useState(false)
  // Fetched once the screen is there, so that what is typed right after the keys is not lost.
  useEffect(() => {
    const idle = requestIdleCallback(() => void load())
    return () => cancelIdleCallback(idle)
  }, [])
  // With the screen, not after it: whoever sees the button may press the keys.
  useLayoutEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      // One question at a time: an open dialog is answered first.
      if (!document.querySelector('dialog[open]')) setIsOpen(true)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])
  return (
    <>
      <button type="button" className={styles.find} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Icon name="search" />
        <span>Find</span>
        <kbd aria-hidden="true">{shortcut}</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
