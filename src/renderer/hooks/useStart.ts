import { useState } from 'react'
import { useLocation } from 'wouter'
import { messageOf } from '#core/common/messageOf'
import type { AttemptId } from '#core/bank/ids'
import { told } from '../wording/told'

/** One start at a time in a window: a second press, on whatever button, while one is under way starts nothing. */
let isUnderWay = false

/**
 * Starting a sitting: `begin` makes and saves it, then its room opens. What goes wrong is in `error`. `replace`: the room
 * takes the place of this address.
 */
export function useStart({ replace = false } = {}) {
  const [, navigate] = useLocation()
  const [isStarting, setIsStarting] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const start = async (begin: () => Promise<AttemptId>) => {
    if (isUnderWay) return
    isUnderWay = true
    setIsStarting(true)
    setError(null)
    try {
      navigate(`/sitting/${await begin()}`, { replace })
    } catch (reason) {
      setError(told(messageOf(reason)))
    } finally {
      isUnderWay = false
      setIsStarting(false)
    }
  }
  return { start: (begin: () => Promise<AttemptId>) => void start(begin), isStarting, error }
}
