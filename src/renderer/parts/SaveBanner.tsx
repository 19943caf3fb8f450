import { useEngine } from '../actions/engine'
import { formatCount } from '../wording/format'
import { historyFileName, saveFile, unsavedFile } from '../actions/saveFile'
import { useSaveState } from '../hooks/useSaveState'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'

/** Says that changes are not saved, why, and that they are kept; silent otherwise. */
export function SaveBanner() {
  const { saver } = useEngine()
  const state = useSaveState()
  if (state.status !== 'failed') return null
  const changes =
    state.waitingCount === 1
      ? 'Your last change is'
      : `Your last ${formatCount(state.waitingCount, 'change')} are`
  const handleSave = async () =>
    saveFile(historyFileName('unsaved', Date.now()), await unsavedFile(saver.waiting(), Date.now()))
  return (
    <Notice
      tone="wrong"
      isAlert
      action={
        <>
          <Button onClick={saver.retry}>Try now</Button>
          <Button onClick={() => void handleSave()}>Save a copy to a file</Button>
        </>
      }
    >
      <strong>Not saved.</strong> {state.message} {changes} kept in this window and will be saved as soon as
      it works again. If you have to close it before, save a copy: Settings takes it in later.
    </Notice>
  )
}
