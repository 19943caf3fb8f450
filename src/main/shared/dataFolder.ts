/**
 * The first look at a data folder, before either shell, Chromium or the log touches it.
 * Invariants: a folder that a newer program wrote is left exactly as it is; one that other users can open is not used.
 */
import { chmod, mkdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { readDataFile } from '#service/log/dataFile'
import { Refusal } from '#service/http/refusal'
import { StartProblem, unusableFolder } from './startProblem'
import { words } from './words'

/**
 * Makes a data folder, readable by this user only, when there is none, and takes the rights of others from one that is
 * there. Throws `Refusal` for a newer program's folder, `StartProblem` for one that cannot be used or made private.
 */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  try {
    await readDataFile(dataFolder)
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    if (process.platform !== 'win32') await keepOthersOut(dataFolder)
  } catch (error) {
    if (error instanceof Refusal || error instanceof StartProblem) throw error
    throw unusableFolder(dataFolder, error)
  }
}

const rightsOfOthers = 0o077
const sticky = 0o1000

/** In the folder lie the secret of the session and the socket that hands out addresses with a nonce. */
async function keepOthersOut(dataFolder: string): Promise<void> {
  if (!(await isOpenToOthers(dataFolder))) return
  if (await mayChange(dataFolder)) await chmod(dataFolder, 0o700).catch(() => undefined)
  if (!(await isOpenToOthers(dataFolder))) return
  throw new StartProblem(words.openToOthers(dataFolder))
}

async function isOpenToOthers(folder: string): Promise<boolean> {
  return ((await stat(folder)).mode & rightsOfOthers) !== 0
}

/** A folder that is shared on purpose, or holds more than Rehearse, keeps its rights. */
async function mayChange(folder: string): Promise<boolean> {
  const { mode, uid } = await stat(folder)
  const isOwn = uid === process.getuid?.()
  return isOwn && (mode & sticky) === 0 && (await realpath(folder)) !== (await realpath(homedir()))
}
