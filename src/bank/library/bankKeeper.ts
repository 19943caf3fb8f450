/**
 * Keeps the banks as the folders are: reads again what changed, and tells who listens.
 * Invariant: the last reading of a bank begins after its last change, and its result is the one that stays.
 */
import { dirname } from 'node:path'
import type { ReadEntry } from './entryReader'
import { listBanks, type FoundBank, type Root } from './libraryRoots'
import { openBanks, type Entry, type OpenBanks } from './openBank'

/** Hears the ids of the banks that changed, notes included; null when it may be any. */
export type BanksListener = (changed: readonly string[] | null) => void

export type BankKeeper = {
  banks: () => OpenBanks
  entries: () => Entry[]
  /** Reads the bank at a path again if its files changed; it leaves the banks when it is gone. */
  refresh: (path: string) => Promise<void>
  /** The same for every bank a root has or had. */
  refreshRoot: (rootIndex: number) => Promise<void>
  /** Reads a bank whose compiled form is lost; null when it is gone. */
  refreshLost: (entry: Entry) => Promise<Entry | null>
  /** Tells who listens that any bank may have changed. */
  publish: () => void
  subscribe: (listener: BanksListener) => () => void
  /** Nothing changes or is told from now on; resolves when no reading is under way. */
  close: () => Promise<void>
}

export type KeeperDeps = { roots: readonly Root[]; readEntry: ReadEntry }

/** A keeper of a banks with `first` on it. The folders of `roots` are absolute. */
export function createBankKeeper({ roots, readEntry }: KeeperDeps, first: readonly Entry[]): BankKeeper {
  const entries = new Map(first.map((entry) => [entry.found.path, entry]))
  const listeners = new Set<BanksListener>()
  let banks = openBanks([...first])
  let isClosed = false

  const publish = (changed: readonly string[] | null) => {
    banks = openBanks([...entries.values()])
    listeners.forEach((listener) => listener(changed))
  }

  const { run: refresh, settled } = oneAtATime(async (path) => {
    const before = entries.get(path) ?? null
    const found = await findBank(roots, path)
    const entry = found && (await readEntry(found, before))
    if (isClosed || entry === before) return
    if (entry) entries.set(path, entry)
    else entries.delete(path)
    publish(idsOf(before, entry))
  })

  return {
    banks: () => banks,
    entries: () => [...entries.values()],
    refresh,
    async refreshRoot(rootIndex) {
      const listed = await listRoot(roots, rootIndex)
      const known = [...entries.values()].filter(({ found }) => found.rootIndex === rootIndex)
      const paths = new Set([...listed, ...known.map(({ found }) => found)].map(({ path }) => path))
      await Promise.all([...paths].map(refresh))
    },
    async refreshLost(entry) {
      const { path } = entry.found
      if (entries.get(path) === entry) entries.set(path, { ...entry, stamp: null })
      await refresh(path)
      return entries.get(path) ?? null
    },
    publish: () => publish(null),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      listeners.clear()
      await settled()
    },
  }
}

/** The ids a bank had before and has now; null when it had or has none of its own. */
function idsOf(before: Entry | null, after: Entry | null): string[] | null {
  const ids = [before, after].flatMap((entry) => (entry ? [entry.built?.index.summary.id ?? null] : []))
  return ids.includes(null) ? null : [...new Set(ids.filter((id) => id !== null))]
}

/**
 * Runs an act for each path one at a time. Asked again meanwhile, it runs once more afterwards, so that what came last
 * is what was seen last.
 */
function oneAtATime(act: (path: string) => Promise<void>) {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const start = async (path: string) => {
    try {
      do {
        again.delete(path)
        await act(path)
      } while (again.has(path))
    } finally {
      running.delete(path)
    }
  }
  return {
    async run(path: string): Promise<void> {
      const current = running.get(path)
      if (current) again.add(path)
      const run = current ?? start(path)
      if (!current) running.set(path, run)
      await run
    },
    settled: async () => void (await Promise.allSettled(running.values())),
  }
}

async function listRoot(roots: readonly Root[], index: number): Promise<FoundBank[]> {
  const root = roots[index]
  return root ? listBanks(root, index) : []
}

/** The bank at a path, as its root lists it; null when the root has none there. */
async function findBank(roots: readonly Root[], path: string): Promise<FoundBank | null> {
  const index = roots.findIndex(({ folder }) => dirname(path) === folder)
  return (await listRoot(roots, index)).find((bank) => bank.path === path) ?? null
}
