import { useEffect, useRef } from 'react'
import styles from './LineReader.module.css'

/**
 * A band to read along: the page around it is dimmed. It follows the pointer, and the focus for those who use keys. It
 * takes no press from what lies beneath it, and says nothing to those who do not see it.
 */
export function LineReader() {
  const band = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const moveTo = (y: number) => band.current?.style.setProperty('--reader-y', `${y}px`)
    const followPointer = ({ clientY }: PointerEvent) => moveTo(clientY)
    const followFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.matches('main, body')) return
      const { top, height } = target.getBoundingClientRect()
      moveTo(top + height / 2)
    }
    document.addEventListener('pointermove', followPointer)
    document.addEventListener('focusin', followFocus)
    return () => {
      document.removeEventListener('pointermove', followPointer)
      document.removeEventListener('focusin', followFocus)
    }
  }, [])
  return <div ref={band} className={styles.band} data-line-reader aria-hidden="true" />
}
