import { lazy, Suspense, useEffect, useState } from 'react'
import { useShortcuts } from '../hooks/useShortcuts'
import { Icon } from '../ui/Icon'
import { frameWords as words } from '../wording/en/frame'
import styles from './Frame.module.css'

const load = async () => ({ default: (await import('../features/palette/Palette')).Palette })
const Palette = lazy(load)

const isMac = /Mac|iP/.test(navigator.platform)

/** The palette's button and its keys. Not in a sitting, which has no frame: nothing there leads away. */
export function PaletteHost() {
  const [isOpen, setIsOpen] = useState(false)
  // Fetched once the screen is there, so that what is typed right after the keys is not lost.
  useEffect(() => {
    const idle = requestIdleCallback(() => void load())
    return () => cancelIdleCallback(idle)
  }, [])
  useShortcuts({ find: () => setIsOpen(true) })
  return (
    <>
      <button type="button" className={styles.find} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Icon name="search" />
        <span>{words.find}</span>
        <kbd aria-hidden="true">{isMac ? '⌘ K' : words.findKeys}</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
