import { useEffect } from 'react'
import { useSettings } from '../../actions/settings'

type Commands = { press: (index: number) => void; check: () => void; next: () => void; undo: () => void }

/** The keys of a sitting as far as there is something for them to do; Space reveals and Enter goes on. */
export function useReviewKeys(commands: Commands): void {
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys)
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commands.check()
      else if (event.ctrlKey || event.metaKey || event.altKey) return
      else if (isPage(event.target) && (event.key === ' ' || event.key === 'Enter')) goOn(event, commands)
      else if (hasSingleKeys && !isTyping(event.target)) handleSingle(event, commands)
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  })
}

function goOn(event: KeyboardEvent, { check, next }: Commands): void {
  if (event.key === 'Enter') return next()
  event.preventDefault()
  check()
}

function handleSingle(event: KeyboardEvent, { press, next, undo }: Commands): void {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  const key = event.key.toLowerCase()
  if (digit) press(Number(digit) - 1)
  else if (key === 'n') next()
  else if (key === 'u') undo()
}

/** Space and Enter belong first to what can be pressed. */
function isPage(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('a, button, input, select, textarea, summary, dialog') === null
  )
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type === 'text'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
