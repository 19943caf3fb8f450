import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useSettings } from '../actions/settings'
import { shortcuts, type Press, type Shortcut, type ShortcutName } from '../wording/shortcuts'

/** What each shortcut does; one of digits is told which, 1 and up. False: not now, so the press goes on to others. */
export type ShortcutHandlers = Partial<Record<ShortcutName, (digit: number) => void | false>>

/** `within`: only presses inside of it, which then reach nothing around it. */
type Options = { within?: RefObject<HTMLElement | null> }

/**
 * Listens for the shortcuts that have a handler. An open dialog is answered first, what is typed into a field is
 * typed, and single keys stay off where Settings says so.
 */
export function useShortcuts(handlers: ShortcutHandlers, { within }: Options = {}): void {
  const latest = useRef(handlers)
  // Both with the screen, not after it: whoever sees it may press its keys.
  useLayoutEffect(() => {
    latest.current = handlers
  })
  useLayoutEffect(() => {
    const place: HTMLElement | Document | null = within ? within.current : document
    if (!place) return undefined
    const handleKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || isForDialog(place)) return
      if (!handled(event, latest.current)) return
      event.preventDefault()
      if (within) event.stopPropagation()
    }
    place.addEventListener('keydown', handleKey)
    return () => place.removeEventListener('keydown', handleKey)
  }, [within])
}

function handled(event: KeyboardEvent, handlers: ShortcutHandlers): boolean {
  return Object.entries(handlers).some(([name, handle]) => {
    const { presses }: Shortcut = shortcuts[name as ShortcutName]
    const press = presses.find((candidate) => isPress(event, candidate))
    return press !== undefined && handle(digitOf(event)) !== false
  })
}

function isForDialog(place: HTMLElement | Document): boolean {
  const dialog = document.querySelector('dialog[open]')
  return dialog !== null && !dialog.contains(place)
}

function isPress(event: KeyboardEvent, press: Press): boolean {
  if (!hasItsModifiers(event, press)) return false
  const digit = digitOf(event)
  const isKey = press.digits ? digit > 0 && digit <= press.digits : event.key.toLowerCase() === press.key
  if (!isKey || press.isCommand) return isKey
  if (press.isOfPage) return !isInside(event.target, 'a, button, input, select, textarea, summary')
  return useSettings.getState().hasSingleKeys && !isInside(event.target, fields)
}

function hasItsModifiers(event: KeyboardEvent, { isCommand = false, hasShift }: Press): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== isCommand) return false
  return hasShift === undefined || event.shiftKey === hasShift
}

/** By `code`: with Shift the character differs between keyboards. 0: no digit from 1 to 9. */
function digitOf(event: KeyboardEvent): number {
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0)
}

/** Where a person types: what is pressed there is text. */
const fields = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]'

function isInside(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
