/**
 * Changes of the log that no rows could be worked out from. Each is passed over, so that it never keeps the others from
 * the screen; the log keeps it.
 */
let count = 0

/** Notes that a change was passed over. */
export function passOver(): void {
  count += 1
}

/** What to tell the person; null while every change could be read. */
export function passedOverNotice(): string | null {
  if (count === 0) return null
  const changes = count === 1 ? 'One change' : `${count} changes`
  return `${changes} in your history could not be understood and ${count === 1 ? 'is' : 'are'} left out of what you see. The attempt log keeps ${count === 1 ? 'it' : 'them'}; a newer Rehearse may read ${count === 1 ? 'it' : 'them'}.`
}
