import { useSyncExternalStore } from 'react'
import { dayOf, type IsoDay } from '#core/common/calendar'

const checkEveryMs = 60_000

/** Today's local date; a window left open overnight renders again with the new one. */
export function useToday(): IsoDay {
  return useSyncExternalStore(followClock, () => dayOf(Date.now()))
}

function followClock(listener: () => void): () => void {
  const timer = setInterval(listener, checkEveryMs)
  return () => clearInterval(timer)
}
