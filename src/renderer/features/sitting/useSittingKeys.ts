import { useEffect } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { useSettings } from '../../actions/settings'
import {
  checkAnswer,
  chooseOption,
  goBack,
  goForward,
  nextConfidence,
  openReview,
  optionAt,
  strikeOption,
  toggleFlag,
} from './actions'
import type { OpenDialog } from './openDialog'
import type { SittingState } from './sittingStore'

type Room = { isPaused: boolean; openDialog: (dialog: OpenDialog) => void; toggleClock: () => void }

/** The keys of a sitting. Typing in a field, a dialog on top and every browser shortcut come first. */
export function useSittingKeys(store: StoreApi<SittingState>, room: Room): void {
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys)
  const { isPaused, openDialog, toggleClock } = room
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (isPaused || event.defaultPrevented) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return checkAnswer(store)
      if (!hasSingleKeys || hasModifier(event) || isTyping(event.target)) return
      if (handleDigit(store, event) || handleLetter(store, event, { openDialog, toggleClock }))
        event.preventDefault()
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [store, isPaused, openDialog, toggleClock, hasSingleKeys])
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type === 'text'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** 1 to 9 choose, with Shift they strike out. By `code`: with Shift the character differs between keyboards. */
function handleDigit(store: StoreApi<SittingState>, event: KeyboardEvent): boolean {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  if (!digit) return false
  const optionId = optionAt(store.getState(), Number(digit) - 1)
  if (!optionId) return false
  if (event.shiftKey) strikeOption(store, optionId)
  else chooseOption(store, optionId)
  return true
}

function handleLetter(
  store: StoreApi<SittingState>,
  event: KeyboardEvent,
  room: Pick<Room, 'openDialog' | 'toggleClock'>,
): boolean {
  const isQuestion = store.getState().sitting.screen === 'question'
  const commands: Record<string, () => void> = {
    n: () => goForward(store),
    p: () => goBack(store),
    f: () => isQuestion && toggleFlag(store),
    u: () => isQuestion && nextConfidence(store),
    g: () => room.openDialog('navigator'),
    r: () => openReview(store),
    t: room.toggleClock,
    '?': () => room.openDialog('shortcuts'),
  }
  const command = commands[event.key.toLowerCase()]
  command?.()
  return command !== undefined
}
