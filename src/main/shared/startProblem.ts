/** Why Rehearse cannot start, in one sentence for the person that says what to do. */
import { Refusal } from '#service/http/refusal'
import { errorCode } from '#service/log/files'

export class StartProblem extends Error {}

/** What a start that failed says: our own sentences as they are, a limit of the system in words, anything else named. */
export function startMessage(error: unknown): string {
  if (error instanceof StartProblem || error instanceof Refusal) return error.message
  if (isOutOfFiles(error)) return outOfFiles
  return `Something went wrong: ${String(error)}`
}

/** The data folder cannot be made, read or written. */
export function unusableFolder(dataFolder: string, cause: unknown): StartProblem {
  if (isOutOfFiles(cause)) return new StartProblem(outOfFiles, { cause })
  return new StartProblem(
    `Rehearse cannot use its data folder (${dataFolder}). Make it a folder you can write to, or set REHEARSE_HOME to another one.`,
    { cause },
  )
}

const outOfFiles =
  'Rehearse can’t open any more files right now. Close some programs, or raise the limit on open files, then start Rehearse again.'

function isOutOfFiles(error: unknown): boolean {
  return ['EMFILE', 'ENFILE'].includes(errorCode(error))
}
