import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { useEngine } from '../actions/engine'
import { Button } from '../ui/Button'
import { windowsWords as words } from '../wording/en/windows'

/** Lets this window write from now on; the one that did shows its data and changes nothing. */
export function WorkHere() {
  const { writer } = useEngine()
  const [isAsking, setIsAsking] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const handleClick = async () => {
    setIsAsking(true)
    setError(null)
    try {
      await writer.takeOver()
    } catch (reason) {
      setError(messageOf(reason))
    } finally {
      setIsAsking(false)
    }
  }
  return (
    <>
      <Button disabled={isAsking} onClick={() => void handleClick()}>
        {words.workHere}
      </Button>
      {error && <span role="alert">{error}</span>}
    </>
  )
}
