/**
 * A bank from its place on disk, through the cache: scan, and compile only what changed.
 * Invariant: what is handed out belongs to the files as they were when their stamp was taken, or later.
 */
import {
  compiledKey,
  findCompiled,
  keyAtLastVisit,
  noteVisit,
  storeCompiled,
  type CachedBank,
} from './compiledCache'
import { compileBank } from './compileBank'
import type { FileAtWork } from './fileWatch'
import { loadFiles } from '../files/loadFiles'
import { scanBank, type BankScan } from '../files/scanBank'
import { readBank } from '../readBank'

/** A compiled bank and where it comes from. `root` is the real folder its pictures are under. */
export type BuiltBank = CachedBank & { root: string; stamp: string; key: string }

/**
 * The bank at `path` from the cache, if nothing in its files changed since it was last built; else null. Costs a scan
 * and the parsing of an index. `scan` when it is already at hand.
 */
export async function openCached(path: string, folder: string, scan?: BankScan): Promise<BuiltBank | null> {
  const { root, stamp } = scan ?? (await scanBank(path))
  const key = await keyAtLastVisit(folder, path, stamp)
  const cached = key && (await findCompiled(folder, key))
  return key && cached ? { ...cached, root, stamp, key } : null
}

/**
 * Files that are left out because they took too long. `isSettled`: so it stays until the bank changes; otherwise the
 * next start tries them again.
 */
export type LeftOut = { files: readonly string[]; isSettled: boolean }

/** `begins` hears of each file before work on it, and null when only the whole is left to do. */
export type BuildOptions = { leftOut?: LeftOut; begins?: (at: FileAtWork | null) => void }

/**
 * Builds the bank at `path`: reads its files, and parses them unless the cache (`folder`, null for none) has the same
 * content. Never throws on what files hold. Meant for a worker: parsing takes seconds for the largest banks.
 */
export async function buildBank(
  path: string,
  folder: string | null,
  { leftOut = { files: [], isSettled: true }, begins: hear = () => undefined }: BuildOptions = {},
): Promise<BuiltBank> {
  const scan = await scanBank(path)
  const { root, stamp } = scan
  const sizes = new Map(scan.files.map((file) => [file.path, file.size]))
  const begins = (file: string) => hear({ file, size: sizes.get(file) ?? 0 })
  const loaded = await loadFiles(scan, { leftOut: leftOut.files, begins })
  const key = compiledKey(loaded.hash)
  const compile = () => {
    const content = readBank(scan, loaded.files, { begins })
    hear(null)
    return compileBank(content, scan)
  }
  const cached =
    (folder && (await findCompiled(folder, key))) || (await storeCompiled(folder, key, compile()))
  if (folder && leftOut.isSettled) await noteVisit(folder, path, { stamp, key })
  return { ...cached, root, stamp, key }
}
