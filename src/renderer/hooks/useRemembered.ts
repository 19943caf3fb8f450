/** State of a screen that is still there after Back: what was open stays open while the page lives. */
import { useState } from 'react'
import { useLocation } from 'wouter'

const remembered = new Map<string, unknown>()

/** Like `useState`, kept under this name for this address. */
export function useRemembered<T>(name: string, initial: T): [T, (value: T) => void] {
  const [location] = useLocation()
  const key = `${location} ${name}`
  const [value, setValue] = useState<T>(() => (remembered.has(key) ? (remembered.get(key) as T) : initial))
  const change = (next: T) => {
    remembered.set(key, next)
    setValue(next)
  }
  return [value, change]
}
