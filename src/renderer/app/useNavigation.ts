/** What happens when the address changes: title, focus, and the place on the page that Back returns to. */
import { valueAt } from '#core/common/dictionary'
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { useLocation } from 'wouter'
import { frameWords as words } from '../wording/en/frame'

/** How long a screen that was left may take to fill again. */
const patienceMs = 2_000

/**
 * The page's first screen: the browser has put the focus where it belongs. A sitting has no frame, so frames come and
 * go.
 */
let isFirstScreen = true

/**
 * A new screen is announced by its title and by moving focus to it; the first one keeps the focus where the browser
 * put it. Going on starts at the top, going back where the screen was left.
 */
export function useNavigation(main: RefObject<HTMLElement | null>): void {
  const [location] = useLocation()
  const isBack = useRef(false)
  const places = useRef(new Map<string, number>())

  useEffect(() => {
    history.scrollRestoration = 'manual'
    const goBack = () => {
      isBack.current = true
    }
    window.addEventListener('popstate', goBack)
    return () => window.removeEventListener('popstate', goBack)
  }, [])

  // Before the next screen is painted: a shorter one moves the page by itself, which is no place to remember.
  useLayoutEffect(() => {
    const remembered = places.current
    const note = () => remembered.set(location, window.scrollY)
    window.addEventListener('scroll', note, { passive: true })
    // A link that Tab has just brought into view is followed before the page says that it has scrolled.
    window.addEventListener('click', note, { capture: true })
    return () => {
      window.removeEventListener('scroll', note)
      window.removeEventListener('click', note, { capture: true })
    }
  }, [location])

  useEffect(() => {
    document.title = `${titleOf(location) ?? 'Rehearse'} · Rehearse`
    if (!isFirstScreen) main.current?.focus({ preventScroll: true })
    const place = isBack.current ? (places.current.get(location) ?? 0) : 0
    const isGoingBack = isBack.current
    isFirstScreen = false
    isBack.current = false
    if (!isGoingBack) {
      window.scrollTo(0, 0)
      return undefined
    }
    return holdPlace(place)
  }, [location, main])
}

/** What the window is called at an address; undefined where no screen is. */
function titleOf(location: string): string | undefined {
  return valueAt<string, string>(words.screens, location.split('/')[1] || 'home')
}

/** Keeps the page at a place while its screen is still filling. Returns a function that lets go. */
function holdPlace(place: number): () => void {
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const act of acts) window.removeEventListener(act, stop)
  }
  // Texts come late and above others: the same place is the same text only once all of them are there.
  const observer = new ResizeObserver(() => window.scrollTo(0, place))
  const timer = setTimeout(stop, patienceMs)
  observer.observe(document.body)
  // Whoever has begun to move is not moved.
  for (const act of acts) window.addEventListener(act, stop, { passive: true })
  return stop
}

const acts = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
