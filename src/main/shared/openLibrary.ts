/** The library of a data folder: shipped banks, banks of the person's own, and folders the person added. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { openLibrary as openBankLibrary, type LibraryOptions } from '#bank/library/library'
import { checkBankFolder, readBankFolders, saveBankFolders } from './bankFolders'
import type { Environment } from './environment'
import { openReloadableLibrary } from './reloadableLibrary'
import type { OpenedLibrary } from './openRehearse'

/** Opens the library of an environment. `root` is the program's folder, with questions/ and the built worker in it. */
export async function openLibrary(environment: Environment, root: URL): Promise<OpenedLibrary> {
  const { dataFolder, bankFolders } = environment
  const shipped = bankFolders ?? [fileURLToPath(new URL('questions', root))]
  const rootsWith = (added: readonly string[]): LibraryOptions['roots'] => [
    ...shipped.map((folder) => ({ root: 'shipped' as const, folder })),
    { root: 'data', folder: join(dataFolder, 'banks') },
    ...added.map((folder) => ({ root: 'added' as const, folder })),
  ]
  const library = await openReloadableLibrary({
    folders: await readBankFolders(dataFolder),
    open: (added) =>
      openBankLibrary({
        roots: rootsWith(added),
        cacheFolder: join(dataFolder, 'cache'),
        startWorker: (options) => new Worker(new URL('out/main/bankWorker.js', root), options),
      }),
    save: (folders) => saveBankFolders(dataFolder, folders),
  })
  return {
    ...library,
    async addFolder(folder) {
      await checkBankFolder(folder)
      await library.addFolder(folder)
    },
  }
}
