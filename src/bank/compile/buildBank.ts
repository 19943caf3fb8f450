/**
 * A bank from its place on disk, through the cache: scan, and compile only what changed.
 * Invariants: what is handed out belongs to the files as they were when their stamp was taken, or later; of a bank of
 * any size, no more than one file of questions is held at a time.
 */
import {
  CacheFailure,
  compiledKey,
  entryInFolder,
  entryInMemory,
  findCompiled,
  noteVisit,
  type CachedBank,
  type EntryWriter,
} from './compiledCache'
import { compileFiles } from './compileFiles'
import type { FileAtWork } from './fileWatch'
import { ChangedMeanwhile, hashFiles, type HashedFile } from '../files/loadFiles'
import { scanBank, type BankScan } from '../files/scanBank'

/** A compiled bank and where it comes from. `root` is the real folder its pictures are under. */
export type BuiltBank = CachedBank & { root: string; stamp: string; key: string }

/**
 * Files that are left out because they took too long. `isSettled`: so it stays until the bank changes; otherwise the
 * next start tries them again.
 */
export type LeftOut = { files: readonly string[]; isSettled: boolean }

/** `begins` hears of each file before work on it, and null when only the whole is left to do. */
export type BuildOptions = { leftOut?: LeftOut; begins?: (at: FileAtWork | null) => void }

/** A bank whose files changed while it was read is begun anew, so often. */
const attempts = 3

/**
 * Builds the bank at `path`: reads its files, and parses them unless the cache (`folder`, null for none) has the same
 * content. Never throws on what files hold; rejects with ChangedMeanwhile when they never keep still. Meant for a
 * worker: parsing takes seconds for the largest banks.
 */
export async function buildBank(
  path: string,
  folder: string | null,
  options: BuildOptions = {},
): Promise<BuiltBank> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await buildOnce(path, folder, options)
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || attempt === attempts) throw error
    }
  }
}

async function buildOnce(
  path: string,
  folder: string | null,
  { leftOut = { files: [], isSettled: true }, begins: hear = () => undefined }: BuildOptions,
): Promise<BuiltBank> {
  const scan = await scanBank(path)
  const { root, stamp } = scan
  const sizes = new Map(scan.files.map((file) => [file.path, file.size]))
  const begins = (file: string) => hear({ file, size: sizes.get(file) ?? 0 })
  const { hash, files } = await hashFiles(scan, { leftOut: leftOut.files, begins })
  const key = compiledKey(hash)
  const job: Job = { scan, files, key, begins, ends: () => hear(null) }
  const cached = (folder && (await findCompiled(folder, key))) || (await compiled(job, folder))
  if (folder && leftOut.isSettled) await noteVisit(folder, path, { stamp, key })
  return { ...cached, root, stamp, key }
}

type Job = {
  scan: BankScan
  files: readonly HashedFile[]
  key: string
  begins: (file: string) => void
  ends: () => void
}

async function compiled(job: Job, folder: string | null): Promise<CachedBank> {
  try {
    if (folder) return await compiledInto(await entryInFolder(folder), job)
  } catch (error) {
    if (!(error instanceof CacheFailure)) throw error
  }
  return compiledInto(entryInMemory(), job)
}

async function compiledInto(
  entry: EntryWriter,
  { scan, files, key, begins, ends }: Job,
): Promise<CachedBank> {
  try {
    const index = await compileFiles(scan, files, { begins, ends, write: entry.write })
    return await entry.finish(key, index)
  } catch (error) {
    await entry.giveUp()
    throw error
  }
}
