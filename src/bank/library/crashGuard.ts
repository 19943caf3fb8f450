/**
 * Marks of banks that are being compiled, on disk, so that a bank that takes the whole program down is known by name at
 * the next start. Invariant: a mark counts only for the very state of the files it was made for, and for the version of
 * the compiler that left it.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentHash } from '../canonicalJson'
import { compiledVersion } from '../compile/compileBank'

export type CrashGuard = {
  /** Whether the bank at `path` in this state must not be compiled. */
  isBarred: (path: string, stamp: string) => Promise<boolean>
  /**
   * Notes that a compile begins. Once may be bad luck, such as a power cut or a machine that fell asleep: the second
   * compile that is not finished bars.
   */
  begin: (path: string, stamp: string) => Promise<void>
  /** The compile came to an end of its own. */
  clear: (path: string) => Promise<void>
}

const enoughTries = 2

/** Marks beside the cache; without a folder nothing is marked. A mark that cannot be written is done without. */
export function createCrashGuard(cacheFolder: string | null): CrashGuard {
  const folder = cacheFolder && `${cacheFolder}-reading`
  const fileOf = (path: string) => join(folder ?? '', contentHash(path))

  const triesOf = async (path: string, stamp: string): Promise<number> => {
    if (!folder) return 0
    const [version, marked, tries] = (await readFile(fileOf(path), 'utf8').catch(() => '')).split(' ')
    return version === String(compiledVersion) && marked === stamp ? Number(tries) : 0
  }
  const write = async (path: string, stamp: string, tries: number) => {
    if (!folder) return
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    await writeFile(fileOf(path), `${compiledVersion} ${stamp} ${tries}`, { mode: 0o600 }).catch(
      () => undefined,
    )
  }

  return {
    isBarred: async (path, stamp) => (await triesOf(path, stamp)) >= enoughTries,
    begin: async (path, stamp) => write(path, stamp, (await triesOf(path, stamp)) + 1),
    async clear(path) {
      if (folder) await rm(fileOf(path), { force: true }).catch(() => undefined)
    },
  }
}
