/** What happens when the address changes: title, focus, and the place on the page that Back returns to. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { useLocation } from 'wouter'

/** How long Back waits for a screen to become as long as it was. */
const patienceMs = 1_500

/** The first step of an address to the window's title. */
const titles: Record<string, string> = {
  '': 'Home',
  library: 'Library',
  setup: 'Exam set-up',
  report: 'Report',
  missed: 'Missed',
  review: 'Review',
  progress: 'Progress',
  notes: 'Notes',
  question: 'Question',
  'cheat-sheet': 'Cheat sheet',
  settings: 'Settings',
}

/**
 * A new screen is announced by its title and by moving focus to it; the first one keeps the focus where the browser
 * put it. Going on starts at the top, going back where the screen was left.
 */
export function useNavigation(main: RefObject<HTMLElement | null>): void {
  const [location] = useLocation()
  const isFirst = useRef(true)
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
    return () => window.removeEventListener('scroll', note)
  }, [location])

  useEffect(() => {
    document.title = `${titles[location.split('/')[1] ?? ''] ?? 'Rehearse'} · Rehearse`
    if (!isFirst.current) main.current?.focus({ preventScroll: true })
    const place = isBack.current ? (places.current.get(location) ?? 0) : 0
    const isGoingBack = isBack.current
    isFirst.current = false
    isBack.current = false
    if (!isGoingBack) {
      window.scrollTo(0, 0)
      return undefined
    }
    return scrollWhenLong(place)
  }, [location, main])
}

/** Scrolls to a place as soon as the page is long enough for it. Returns a function that gives up. */
function scrollWhenLong(place: number): () => void {
  const canScroll = () => document.documentElement.scrollHeight - window.innerHeight >= place
  if (canScroll()) {
    window.scrollTo(0, place)
    return () => undefined
  }
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const act of ['wheel', 'keydown', 'pointerdown']) window.removeEventListener(act, stop)
  }
  const observer = new ResizeObserver(() => {
    if (!canScroll()) return
    stop()
    window.scrollTo(0, place)
  })
  const timer = setTimeout(stop, patienceMs)
  observer.observe(document.body)
  // Whoever has begun to move is not moved.
  for (const act of ['wheel', 'keydown', 'pointerdown']) window.addEventListener(act, stop, { passive: true })
  return stop
}
