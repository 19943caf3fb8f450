import { messageOf } from '#core/common/messageOf'
import { useState } from 'react'

/** One act at a time, with what it said when it was done or went wrong. `count` rises after each. */
export function useActs() {
  const [isBusy, setIsBusy] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [count, setCount] = useState(0)
  const act = async (what: () => Promise<string | null>) => {
    setIsBusy(true)
    setError(null)
    setDone(null)
    try {
      setDone(await what())
    } catch (reason) {
      setError(messageOf(reason))
    }
    setIsBusy(false)
    setCount((before) => before + 1)
  }
  return { isBusy, done, error, count, act, setDone, setError }
}
