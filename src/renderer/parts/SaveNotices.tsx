import type { ReactNode } from 'react'
import { useEngine } from '../actions/engine'
import { historyFileName, saveFile, setAsideFile, setAsideFileName, unsavedFile } from '../actions/saveFile'
import { startAgain } from '../actions/startAgain'
import { useSaveState, useSetAside } from '../hooks/useSaveState'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { partsWords } from '../wording/en/parts'
import { windowsWords as words } from '../wording/en/windows'
import { WorkHere } from './WorkHere'

/** What is not saved, why, and what becomes of it. */
export function SaveNotices({ className }: { className: string | undefined }) {
  return (
    <div ref={keepRoom} className={className}>
      <UnsavedNotice />
      <SetAsideNotice />
    </div>
  )
}

/** One, or for a moment two: that of the next screen may come before that of the last one goes. */
const standing = new Set<HTMLDivElement>()

/** Tells the styles how tall the banner is for as long as it stands, so that what it covers can be scrolled clear of it. */
function keepRoom(banner: HTMLDivElement | null) {
  if (!banner) return undefined
  const observer = new ResizeObserver(tellHeight)
  standing.add(banner)
  observer.observe(banner)
  return () => {
    observer.disconnect()
    standing.delete(banner)
    tellHeight()
  }
}

function tellHeight(): void {
  const height = Math.max(0, ...[...standing].map(({ offsetHeight }) => offsetHeight))
  document.documentElement.style.setProperty('--save-banner', `${height}px`)
}

function UnsavedNotice() {
  const { isUnsentKept } = useEngine()
  const state = useSaveState()
  if (state.status === 'saved') return null
  if (state.status === 'saving') {
    return state.isSlow ? (
      <Notice tone="warning">
        <strong>{words.savingIsSlow}</strong> {words.keptUntilSaved(state.waitingCount)}
      </Notice>
    ) : null
  }
  const { action, kept } = wayOn(state.code, isUnsentKept())
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
      <strong>{partsWords.notSaved}</strong> {state.message} {kept(state.waitingCount)}
    </Notice>
  )
}

/** What can be done about a failure, and what becomes of so many changes. */
function wayOn(code: string, isKeptOutside: boolean): { action: ReactNode; kept: (count: number) => string } {
  if (code === 'notWriter') return { action: <WorkHere />, kept: words.keptUntilWorkHere }
  if (code === 'otherHistory') {
    return {
      action: <Button onClick={() => startAgain(words.startedAgain)}>{words.startAgain}</Button>,
      kept: words.ofAnotherHistory,
    }
  }
  return { action: <TryNow />, kept: isKeptOutside ? words.keptByBrowser : words.keptHereOnly }
}

function TryNow() {
  const { saver } = useEngine()
  return <Button onClick={saver.retry}>{words.tryNow}</Button>
}

function SaveCopy() {
  const { saver } = useEngine()
  const handleSave = async () =>
    saveFile(historyFileName('unsaved', Date.now()), await unsavedFile(saver.waiting(), Date.now()))
  return <Button onClick={() => void handleSave()}>{words.saveCopy}</Button>
}

/** Changes the log will never take: said once, and kept where a person finds them. */
function SetAsideNotice() {
  const { saver } = useEngine()
  const aside = useSetAside()
  const [first] = aside
  if (!first) return null
  const isKept = aside.every((change) => change.isKept)
  return (
    <Notice
      tone="wrong"
      isAlert
      action={
        <>
          <Button onClick={() => saveFile(setAsideFileName(Date.now()), setAsideFile(aside))}>
            {words.saveSetAside(aside.length)}
          </Button>
          <Button look="quiet" onClick={saver.dismissSetAside}>
            {words.dismiss}
          </Button>
        </>
      }
    >
      <strong>{words.neverSaved(aside.length)}</strong> {first.message} {words.allElseSaved}{' '}
      {isKept ? words.setAsideInFolder : words.setAsideHere}
    </Notice>
  )
}
