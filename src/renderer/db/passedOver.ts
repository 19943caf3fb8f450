/**
 * Changes of the log that no rows could be worked out from. Each is passed over, so that it never keeps the others from
 * the screen; the log keeps it.
 */
import { frameWords } from '../wording/en/frame'

let count = 0

/** Notes that a change was passed over. */
export function passOver(): void {
  count += 1
}

/** What to tell the person; null while every change could be read. */
export function passedOverNotice(): string | null {
  return count === 0 ? null : frameWords.passedOver(count)
}
