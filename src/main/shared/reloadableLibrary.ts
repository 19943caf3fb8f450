/** A library that takes more folders while it runs: it is opened again with them, and takes the place of the one before. */
import type { BanksListener, LibraryPort } from '#service/libraryPort'

type Closable = LibraryPort & { close: () => Promise<void> }

export type ReloadableLibrary = Closable & {
  /** Adds a folder of banks; one that is there already is left as it is. */
  addFolder: (folder: string) => Promise<void>
}

export type ReloadableLibraryOptions = {
  /** Folders added before. */
  folders: string[]
  open: (folders: readonly string[]) => Promise<Closable>
  /** Keeps the list for the next start; a folder that cannot be kept is not added. */
  save: (folders: readonly string[]) => Promise<void>
}

/** Opens the library with the folders added so far. */
export async function openReloadableLibrary({
  folders,
  open,
  save,
}: ReloadableLibraryOptions): Promise<ReloadableLibrary> {
  const listeners = new Set<BanksListener>()
  const tell: BanksListener = (changed) => listeners.forEach((listener) => listener(changed))
  let added = folders
  let current = await open(added)
  let stopFollowing = current.subscribe(tell)
  let reloading: Promise<void> = Promise.resolve()

  const reload = async (folder: string) => {
    if (added.includes(folder)) return
    const all = [...added, folder]
    await save(all)
    const before = current
    current = await open(all)
    added = all
    stopFollowing()
    stopFollowing = current.subscribe(tell)
    tell(null)
    await before.close()
  }

  return {
    list: () => current.list(),
    isScanning: () => current.isScanning(),
    reading: () => current.reading(),
    find: (bankId) => current.find(bankId),
    index: (bankId) => current.index(bankId),
    questions: (bankId, ids, seed) => current.questions(bankId, ids, seed),
    notes: (bankId) => current.notes(bankId),
    allNotes: (bankId) => current.allNotes(bankId),
    note: (bankId, topic) => current.note(bankId, topic),
    placeOf: (bankId) => current.placeOf(bankId),
    openAsset: (bankId, path) => current.openAsset(bankId, path),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    addFolder(folder) {
      const step = reloading.then(() => reload(folder))
      reloading = step.catch(() => undefined)
      return step
    },
    async close() {
      await reloading
      await current.close()
    },
  }
}
