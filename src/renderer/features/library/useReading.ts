import { useEffect, useState } from 'react'
import type { BankReading } from '#core/bank/bank'
import { useEngine } from '../../actions/engine'

const lookEveryMs = 1_000

/** The bank the service is reading from its files, looked at while a screen is open; null while there is none. */
export function useReading(): BankReading | null {
  const { client } = useEngine()
  const [reading, setReading] = useState<BankReading | null>(null)
  useEffect(() => {
    const look = () =>
      client.banks().then(
        (reply) => setReading(reply.reading),
        // Whether the service is there at all is said elsewhere.
        () => undefined,
      )
    void look()
    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [client])
  return reading
}
