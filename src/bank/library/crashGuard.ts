/**
 * Marks of banks that are being compiled, on disk, so that a bank that takes the whole program down is known by name at
 * the next start, and so are files that took too long. Invariant: a mark counts only for the very state of the files it
 * was made for, and for the version of the compiler that left it.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentHash } from '../canonicalJson'
import { compiledVersion } from '../compile/compileBank'

/**
 * What is known of a bank in one state. `isBarred`: it must not be compiled. `isSlow`: others are compiled before it.
 * `leftOut`: files it is compiled without.
 */
export type Mark = { isBarred: boolean; isSlow: boolean; leftOut: string[] }

/** Paths are those of banks; a stamp is the state of a bank's files. */
export type CrashGuard = {
  markOf: (path: string, stamp: string) => Promise<Mark>
  /**
   * Notes that a compile begins. Once may be bad luck, such as a power cut or a machine that fell asleep: the second
   * compile that is not finished bars.
   */
  begin: (path: string, stamp: string) => Promise<void>
  /** The compile came to an end of its own. */
  clear: (path: string, stamp: string) => Promise<void>
  /** The compile was stopped because of one file, which is left out once it did that twice. */
  blame: (path: string, stamp: string, file: string) => Promise<Mark>
}

const enoughTries = 2

/** `files`: how often each took too long. */
type Kept = { version: number; stamp: string; tries: number; files: [string, number][] }

/** Marks beside the cache; without a folder nothing is marked. A mark that cannot be written is done without. */
export function createCrashGuard(cacheFolder: string | null): CrashGuard {
  const folder = cacheFolder && `${cacheFolder}-reading`
  const fileOf = (path: string) => join(folder ?? '', contentHash(path))

  const read = async (path: string, stamp: string): Promise<Kept> => {
    const none: Kept = { version: compiledVersion, stamp, tries: 0, files: [] }
    if (!folder) return none
    const kept = keptIn(await readFile(fileOf(path), 'utf8').catch(() => ''))
    return kept?.version === compiledVersion && kept.stamp === stamp ? kept : none
  }
  const write = async (path: string, kept: Kept) => {
    if (!folder) return
    if (kept.tries === 0 && kept.files.length === 0) {
      await rm(fileOf(path), { force: true }).catch(() => undefined)
      return
    }
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    await writeFile(fileOf(path), JSON.stringify(kept), { mode: 0o600 }).catch(() => undefined)
  }

  return {
    markOf: async (path, stamp) => markFrom(await read(path, stamp)),
    async begin(path, stamp) {
      const kept = await read(path, stamp)
      await write(path, { ...kept, tries: kept.tries + 1 })
    },
    async clear(path, stamp) {
      await write(path, { ...(await read(path, stamp)), tries: 0 })
    },
    async blame(path, stamp, file) {
      const kept = await read(path, stamp)
      const files = new Map(kept.files)
      files.set(file, (files.get(file) ?? 0) + 1)
      const blamed: Kept = { ...kept, tries: 0, files: [...files] }
      await write(path, blamed)
      return markFrom(blamed)
    },
  }
}

function markFrom({ tries, files }: Kept): Mark {
  return {
    isBarred: tries >= enoughTries,
    isSlow: tries > 0 || files.length > 0,
    leftOut: files.flatMap(([file, times]) => (times >= enoughTries ? file : [])),
  }
}

/** A mark as it was written; null when it is none. */
function keptIn(text: string): Kept | null {
  try {
    const value: unknown = JSON.parse(text)
    const isKept =
      typeof value === 'object' && value !== null && 'tries' in value && 'files' in value && 'stamp' in value
    return isKept && Array.isArray(value.files) ? (value as Kept) : null
  } catch {
    return null
  }
}
