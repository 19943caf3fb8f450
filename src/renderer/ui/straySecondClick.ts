/**
 * The second click of a double click counts only where the first one was. A press may open a dialog, close one, or move a
 * list, and what lies under the pointer then was never meant.
 */

const controls =
  'a, button, input, label, option, select, summary, textarea, [role="button"], [role="option"], [role="tab"]'

/** Keeps second clicks from controls that came under the pointer after the first. Gives back how to end that. */
export function ignoreStraySecondClicks(target: EventTarget): () => void {
  let pressed: Element | null = null
  let isStray = false
  const handlePress = (event: Event) => {
    if (!(event instanceof MouseEvent)) return
    const control = controlAt(event)
    const isSecond = event.detail > 1
    isStray = isSecond && control !== null && !isSame(control, pressed)
    // Text that came under the pointer is not to be selected either.
    const isOnText = isSecond && control === null && pressed !== null
    if (isStray || isOnText) event.preventDefault()
    else pressed = control
  }
  const handleClick = (event: Event) => {
    // A click of the keyboard or of a script, or the one a label passes on, is no click of the pointer.
    if (!isStray || !(event instanceof MouseEvent) || event.detail < 2) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  target.addEventListener('mousedown', handlePress, true)
  target.addEventListener('click', handleClick, true)
  return () => {
    target.removeEventListener('mousedown', handlePress, true)
    target.removeEventListener('click', handleClick, true)
  }
}

function controlAt({ target }: Event): Element | null {
  return target instanceof Element ? target.closest(controls) : null
}

/** A field within its label is the same place. */
function isSame(control: Element, pressed: Element | null): boolean {
  return pressed !== null && (control.contains(pressed) || pressed.contains(control))
}
