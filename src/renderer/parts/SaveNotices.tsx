import type { ReactNode } from 'react'
import { useEngine } from '../actions/engine'
import { historyFileName, saveFile, setAsideFile, setAsideFileName, unsavedFile } from '../actions/saveFile'
import { startAgain } from '../actions/startAgain'
import { useSaveState, useSetAside } from '../hooks/useSaveState'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { byCount, formatCount } from '../wording/format'
import { WorkHere } from './WorkHere'

/** What is not saved, why, and what becomes of it. */
export function SaveNotices() {
  return (
    <>
      <UnsavedNotice />
      <SetAsideNotice />
    </>
  )
}

function UnsavedNotice() {
  const { isUnsentKept } = useEngine()
  const state = useSaveState()
  if (state.status === 'saved') return null
  const isOne = state.waitingCount === 1
  const changes = isOne ? 'Your last change is' : `Your last ${formatCount(state.waitingCount, 'change')} are`
  const kept = `${changes} kept in this window`
  if (state.status === 'saving') {
    return state.isSlow ? (
      <Notice tone="warning">
        <strong>Saving is taking long.</strong> {kept} until then.
      </Notice>
    ) : null
  }
  const { action, rest } = wayOn(state.code, isUnsentKept())
  return (
    <Notice
      tone="wrong"
      isAlert
      action={
        <>
          {action}
          <SaveCopy />
        </>
      }
    >
      <strong>Not saved.</strong> {state.message} {kept} {rest}
    </Notice>
  )
}

/** What can be done about a failure, and how the sentence about the changes goes on. */
function wayOn(code: string, isKeptOutside: boolean): { action: ReactNode; rest: string } {
  if (code === 'notWriter')
    return { action: <WorkHere />, rest: 'and will be saved as soon as you work here again.' }
  if (code === 'otherHistory') {
    return {
      action: <Button onClick={() => startAgain('This is the history in use now.')}>Start again</Button>,
      rest: 'and do not belong to the history in use now. If you want them in it, save a copy first: Settings takes it in.',
    }
  }
  return {
    action: <TryNow />,
    rest: isKeptOutside
      ? 'and will be saved as soon as it works again. If you close it before, this browser keeps what is not saved for the next start. A copy in a file is safer: Settings takes it in.'
      : 'and will be saved as soon as it works again. If you have to close it before, save a copy: Settings takes it in later.',
  }
}

function TryNow() {
  const { saver } = useEngine()
  return <Button onClick={saver.retry}>Try now</Button>
}

function SaveCopy() {
  const { saver } = useEngine()
  const handleSave = async () =>
    saveFile(historyFileName('unsaved', Date.now()), await unsavedFile(saver.waiting(), Date.now()))
  return <Button onClick={() => void handleSave()}>Save a copy to a file</Button>
}

/** Changes the log will never take: said once, and kept where a person finds them. */
function SetAsideNotice() {
  const { saver } = useEngine()
  const aside = useSetAside()
  const [first] = aside
  if (!first) return null
  const isKept = aside.every((change) => change.isKept)
  const change = aside.length === 1 ? 'One change' : formatCount(aside.length, 'change')
  return (
    <Notice
      tone="wrong"
      isAlert
      action={
        <>
          <Button onClick={() => saveFile(setAsideFileName(Date.now()), setAsideFile(aside))}>
            Save {byCount(aside.length, 'it', 'them')} to a file
          </Button>
          <Button look="quiet" onClick={saver.dismissSetAside}>
            Dismiss
          </Button>
        </>
      }
    >
      <strong>{change} could not be saved and never will be.</strong> {first.message} Everything else is
      saved.{' '}
      {isKept
        ? 'What was set aside is in the file set-aside.ndjson in your data folder.'
        : 'What was set aside is in this window only: save it to a file if you want to keep it.'}
    </Notice>
  )
}
