/**
 * The banks of all roots: found, compiled once, watched, and handed out by opaque id.
 * Invariants: a broken bank never hides another; of two banks with one id the earlier root's is used and the other says
 * so; a bank that a compile did not survive is not compiled again until its files change.
 */
import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { BankReading, BankSummary } from '#core/bank/bank'
import { openCached } from '../compile/openCached'
import { dropCompiled, pruneCache } from '../compile/compiledCache'
import { createCompiler, type StartWorker } from '../compile/compiler'
import { createEntryReader } from './entryReader'
import { createAnswers, type LibraryAnswers } from './libraryAnswers'
import { listBanks, type FoundBank, type Root } from './libraryRoots'
import { createCrashGuard } from './crashGuard'
import type { Entry } from './openBank'
import { createBankKeeper, type BankKeeper } from './bankKeeper'
import { watchRoots } from './watchRoots'

export type LibraryOptions = {
  /** In the order of precedence. A folder need not be there yet. */
  roots: Root[]
  /** Where compiled banks are kept; null for nowhere. */
  cacheFolder: string | null
  startWorker: StartWorker
  /** How long a bank's files must be quiet before it is read again. */
  quietMs?: number
  /** How often it is looked whether a root came or went. */
  lookMs?: number
}

export type Library = LibraryAnswers & {
  /** Usable banks first, then the others, each in the order of the roots and by name. */
  list: () => BankSummary[]
  /** True until every root has been read once. */
  isScanning: () => boolean
  /** The bank that is being read from its files; null while none is. */
  reading: () => BankReading | null
  subscribe: BankKeeper['subscribe']
  close: () => Promise<void>
}

/** Opens the library. Resolves when every bank that is in the cache can be used; others follow behind it. */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { cacheFolder, startWorker, quietMs = 150, lookMs = 5000 } = options
  const roots = options.roots.map(({ root, folder }) => ({ root, folder: resolve(folder) }))
  await makeDataFolders(roots)
  const compiler = createCompiler({ startWorker, cacheFolder })
  const keeper = createBankKeeper(
    { roots, readEntry: createEntryReader(compiler, createCrashGuard(cacheFolder)) },
    await openAll(roots, cacheFolder),
  )
  let isScanning = true
  let isClosed = false

  const readLate = async () => {
    const late = keeper.entries().filter(({ built }) => !built)
    await Promise.all(late.map(({ found }) => keeper.refresh(found.path)))
    isScanning = false
    if (isClosed) return
    keeper.publish()
    if (cacheFolder) await pruneCache(cacheFolder, inUse(keeper.entries()))
  }

  const reading = readLate()
  const watcher = watchRoots({
    folders: roots.map(({ folder }) => folder),
    quietMs,
    lookMs,
    onBank: (index, name) => void keeper.refresh(join(roots[index]?.folder ?? '', name)),
    onRoot: (index) => void keeper.refreshRoot(index),
  })

  return {
    list: () => keeper.banks().summaries,
    isScanning: () => isScanning,
    reading() {
      const now = compiler.reading()
      return now && { folderName: basename(now.path), share: now.share }
    },
    ...createAnswers({
      find: (bankId) => keeper.banks().byId.get(bankId) ?? null,
      async rebuild(entry) {
        if (cacheFolder && entry.built) await dropCompiled(cacheFolder, entry.built.key)
        return keeper.refreshLost(entry)
      },
    }),
    subscribe: keeper.subscribe,
    async close() {
      isClosed = true
      const closed = keeper.close()
      await watcher.close()
      await compiler.close()
      await Promise.all([reading, closed])
    },
  }
}

/** Only the person's own folder is made; one that was added may be on a disk that comes back later. */
async function makeDataFolders(roots: readonly Root[]): Promise<void> {
  for (const { root, folder } of roots) {
    if (root === 'data') await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  }
}

/** Entries of the banks of all roots, each place once, built where the cache has them as they are now. */
async function openAll(roots: readonly Root[], cacheFolder: string | null): Promise<Entry[]> {
  const listed = (await Promise.all(roots.map(listBanks))).flat()
  const found = [...new Map(listed.toReversed().map((bank) => [bank.path, bank])).values()]
  const open = async (bank: FoundBank): Promise<Entry> => {
    const built = cacheFolder === null ? null : await openCached(bank.path, cacheFolder).catch(() => null)
    return { found: bank, built, fault: null, stamp: built?.stamp ?? null }
  }
  return Promise.all(found.map(open))
}

function inUse(entries: readonly Entry[]): { path: string; key: string }[] {
  return entries.flatMap(({ found, built }) => (built ? [{ path: found.path, key: built.key }] : []))
}
