/** Why Rehearse cannot start, in one sentence for the person that says what to do. */
import { Refusal } from '#service/http/refusal'
import { errorCode } from '#service/log/files'
import { words } from './words'

export class StartProblem extends Error {}

/** What a start that failed says: our own sentences as they are, a limit of the system in words, anything else named. */
export function startMessage(error: unknown): string {
  if (error instanceof StartProblem || error instanceof Refusal) return error.message
  if (isOutOfFiles(error)) return words.outOfFiles
  return words.wentWrong(String(error))
}

/** The data folder cannot be made, read or written. */
export function unusableFolder(dataFolder: string, cause: unknown): StartProblem {
  if (isOutOfFiles(cause)) return new StartProblem(words.outOfFiles, { cause })
  return new StartProblem(words.unusableFolder(dataFolder), { cause })
}

function isOutOfFiles(error: unknown): boolean {
  return ['EMFILE', 'ENFILE'].includes(errorCode(error))
}
