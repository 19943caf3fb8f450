import { useEffect, useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { bringArrival, type ArrivingStep } from '../../actions/arriving'
import type { IncomingFile } from '../../actions/incomingFiles'
import { movingCalls, type Arrival } from '../../api/movingCalls'

export type Arrived = { arrivalId: string; arrival: Arrival }

/** Files on their way: how far they are, then what was found. Leaving it gives them up, if they were not taken in. */
export function useArrival(files: readonly IncomingFile[]) {
  const [step, setStep] = useState<ArrivingStep>({ what: 'sending', done: 0, all: 0 })
  const [arrived, setArrived] = useState<Arrived | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    const stopping = new AbortController()
    const { signal } = stopping
    const bringing = bringArrival(movingCalls, files, { onStep: setStep, signal })
    bringing.then(
      (found) => !signal.aborted && setArrived(found),
      (reason: unknown) => !signal.aborted && setError(messageOf(reason)),
    )
    return () => {
      stopping.abort()
      const end = async () => movingCalls.endArrival((await bringing).arrivalId, false)
      // Where it never arrived there is nothing to give up.
      end().catch(() => undefined)
    }
  }, [files])
  return { step, arrived, error }
}
