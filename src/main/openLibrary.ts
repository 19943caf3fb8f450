/** The library of a data folder: shipped banks, banks of the person's own, and folders the person added. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { openLibrary as openBankLibrary, type LibraryOptions } from '#bank/library'
import { z } from 'zod'
import type { Environment } from './environment'
import type { OpenedLibrary } from './openRehearse'

const addedSchema = z.array(z.string().min(1)).max(100)

/** Opens the library of an environment. `root` is the program's folder, with questions/ and the built worker in it. */
export async function openLibrary(environment: Environment, root: URL): Promise<OpenedLibrary> {
  const { dataFolder, bankFolders } = environment
  const shipped = bankFolders ?? [fileURLToPath(new URL('questions', root))]
  const roots: LibraryOptions['roots'] = [
    ...shipped.map((folder) => ({ root: 'shipped' as const, folder })),
    { root: 'data', folder: join(dataFolder, 'banks') },
    ...(await addedFolders(dataFolder)).map((folder) => ({ root: 'added' as const, folder })),
  ]
  return openBankLibrary({
    roots,
    cacheFolder: join(dataFolder, 'cache'),
    startWorker: (options) => new Worker(new URL('out/main/bankWorker.js', root), options),
  })
}

async function addedFolders(dataFolder: string): Promise<string[]> {
  const text = await readFile(join(dataFolder, 'bank-folders.json'), 'utf8').catch(() => '[]')
  try {
    return addedSchema.parse(JSON.parse(text))
  } catch {
    // Not ours to mend: whoever wrote it sees that the folders are missing in the Library.
    return []
  }
}
