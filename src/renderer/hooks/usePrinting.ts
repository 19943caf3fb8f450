import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is being printed: what is closed on screen is then opened, before the printer looks. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const handleBefore = () => flushSync(() => setIsPrinting(true))
    const handleAfter = () => setIsPrinting(false)
    window.addEventListener('beforeprint', handleBefore)
    window.addEventListener('afterprint', handleAfter)
    return () => {
      window.removeEventListener('beforeprint', handleBefore)
      window.removeEventListener('afterprint', handleAfter)
    }
  }, [])
  return isPrinting
}

/** Formulas and notes are drawn after what they stand in; without a change for this long all of them are. */
const quietMs = 300

/** Does something while everything in an element is open as for a printer, and drawn. */
export async function unfolded<T>(element: Element, act: () => Promise<T>): Promise<T> {
  // The same event a printer causes: whatever opens for one opens now.
  window.dispatchEvent(new Event('beforeprint'))
  try {
    await quiet(element)
    return await act()
  } finally {
    window.dispatchEvent(new Event('afterprint'))
  }
}

function quiet(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect()
      resolve()
    }
    let timer = setTimeout(end, quietMs)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(end, quietMs)
    })
    observer.observe(element, { childList: true, characterData: true, subtree: true })
  })
}
