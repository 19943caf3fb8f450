/**
 * The first look at a data folder, before either shell, Chromium or the log touches it.
 * Invariant: a folder that a newer program wrote is left exactly as it is.
 */
import { mkdir } from 'node:fs/promises'
import { readDataFile } from '#service/log/dataFile'
import { Refusal } from '#service/http/refusal'
import { unusableFolder } from './startProblem'

/**
 * Makes a data folder, readable by this user only, when there is none. Throws `Refusal` for a newer program's folder,
 * `StartProblem` for one that cannot be used.
 */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  try {
    await readDataFile(dataFolder)
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw error instanceof Refusal ? error : unusableFolder(dataFolder, error)
  }
}
