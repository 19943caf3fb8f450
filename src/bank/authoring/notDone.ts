/** Why something on the workbench was not done. Invariant: the message says what happened and what to do. */
import type { AuthoringRefusal } from './authoringTypes'

/** A refusal with its code; nothing was written. */
export class NotDone extends Error {
  override readonly name = 'NotDone'
  readonly code: AuthoringRefusal['code']

  constructor(code: AuthoringRefusal['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** What the disk said to a write, for the person. */
export function notWritten(error: unknown): NotDone {
  if (error instanceof NotDone) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new NotDone(
      'diskFull',
      'The disk is full, so nothing was saved. Free some space, then save again.',
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new NotDone(
      'readOnly',
      'Rehearse may not write to this bank, so nothing was saved. Make its folder writable, then save again.',
    )
  return new NotDone(
    'storageFailed',
    'The disk did not take the change, so nothing was saved. Check the disk, then save again.',
  )
}
