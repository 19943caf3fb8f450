import type { ReactNode } from 'react'
import type { AttemptId } from '#core/bank/ids'
import { useEngine } from '../actions/engine'
import { useStart } from '../hooks/useStart'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'

type StartButtonProps = {
  look?: 'primary' | 'plain'
  /** What it is called where several on a screen say the same. */
  name?: string
  begin: () => Promise<AttemptId>
  children: ReactNode
}

/** Starts a sitting, once however often it is pressed, and says why when it cannot. */
export function StartButton({ look = 'plain', name, begin, children }: StartButtonProps) {
  const { canWrite } = useEngine()
  const { start, isStarting, error } = useStart()
  return (
    <>
      <Button look={look} aria-label={name} disabled={!canWrite || isStarting} onClick={() => start(begin)}>
        {children}
      </Button>
      <StartFault error={error} />
    </>
  )
}

/** Why a sitting could not be started; nothing when it could. */
export function StartFault({ error }: { error: string | null }) {
  return error === null ? null : (
    <Notice tone="wrong" isAlert>
      {error}
    </Notice>
  )
}
