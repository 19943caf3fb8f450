import { useEngine } from '../lib/engine'
import { useSaveState } from '../lib/useSaveState'
import { Button } from './Button'
import { Notice } from './Notice'

/** Says that changes are not saved, why, and that they are kept; silent otherwise. */
export function SaveBanner() {
  const { saver } = useEngine()
  const state = useSaveState()
  if (state.status !== 'failed') return null
  const changes =
    state.waitingCount === 1 ? 'Your last change is' : `Your last ${state.waitingCount} changes are`
  return (
    <Notice tone="wrong" isAlert action={<Button onClick={saver.retry}>Try now</Button>}>
      <strong>Not saved.</strong> {state.message} {changes} kept in this window and will be saved as soon as
      it works again.
    </Notice>
  )
}
