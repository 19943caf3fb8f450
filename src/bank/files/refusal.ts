/**
 * Why a file of a bank is not read. Invariant: nothing of a refused file's content is in the message.
 */
import type { Fault } from '../problem'

/** Thrown for a file that is refused whole. `place` when the trouble has one. */
export class FileRefusal extends Error {
  readonly fault: Fault
  readonly place: { line: number; column: number | null } | null

  constructor(fault: Omit<Fault, 'severity'>, place: FileRefusal['place'] = null) {
    super(fault.message)
    this.name = 'FileRefusal'
    this.fault = { severity: 'error', ...fault }
    this.place = place
  }
}

/** A link where a file or folder should be; the same words wherever one is met. */
export const linkFault: Fault = {
  severity: 'error',
  code: 'link',
  message:
    'This is a link. Links are not followed, so that a bank cannot show files from outside its folder.',
  advice: 'Replace it with a copy of what it points to.',
}

/** A pipe, a socket, a device, or a folder named like a file. */
export const notAFileFault: Fault = {
  severity: 'error',
  code: 'not-a-file',
  message: 'This is not a regular file.',
  advice: 'Remove it or replace it with a file.',
}
