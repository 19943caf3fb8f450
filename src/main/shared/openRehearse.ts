/** What both shells run: the log, the library and the service of one data folder. The shell owns the folder already. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StartWorker } from '#bank/compile/compiler'
import { dayOf } from '#core/common/calendar'
import { createAuthoring } from '#service/authoring/authoring'
import { createBackups } from '#service/backups/backups'
import type { Platform } from '#service/contract'
import { createService } from '#service/createService'
import { createDrafts } from '#service/drafts/drafts'
import { createImports } from '#service/imports/imports'
import { createArrivals } from '#service/moving/arrivals'
import type { LibraryPort } from '#service/libraryPort'
import { outsideArchive } from './outsideArchive'
import { openLog } from '#service/log/attemptLog'
import { createWriterLease } from '#service/log/writerLease'
import type { PageFiles } from '#service/routes/pageFiles'

/** The first one is of what the last use left; by then the page has started. */
const firstBackupMs = 15_000
const backupEveryMs = 3_600_000

export type OpenedLibrary = LibraryPort & {
  /** Adds a folder of banks for now and later starts. Throws a `Refusal` when it holds none. */
  addFolder: (folder: string) => Promise<void>
  close: () => Promise<void>
}

export type RehearseOptions = {
  /** The program's folder: package.json, questions/, out/. */
  root: URL
  dataFolder: string
  pageFiles: PageFiles
  platform: Platform
  hasAutomaticBackups: boolean
  openLibrary: () => Promise<OpenedLibrary>
  /** Asked before anything is appended to the log. */
  isStillOwner: () => Promise<boolean>
  /** Told of every request that failed for a reason of ours. */
  onFault: (error: unknown) => void
}

export type Rehearse = {
  fetch: (request: Request) => Promise<Response>
  dataFolderId: () => string
  close: () => Promise<void>
}

/** Opens a data folder for use. Rejects with a `Refusal` when its log cannot be used. */
export async function openRehearse(options: RehearseOptions): Promise<Rehearse> {
  const { root, dataFolder, pageFiles, platform, hasAutomaticBackups, openLibrary } = options
  const version = await readVersion(root)
  const log = await openLog({ folder: dataFolder, isStillOwner: options.isStillOwner })
  const backups = createBackups({ folder: dataFolder, log })
  const library = await openLibrary()
  const onFault = (error: unknown) => {
    console.error('rehearse:', error)
    options.onFault(error)
  }
  const { addFolder } = library
  const startWorker: StartWorker = (workerOptions) =>
    new Worker(new URL('out/main/importWorker.js', outsideArchive(root)), workerOptions)
  const threads = {
    startWorker,
    library,
    banksFolder: join(dataFolder, 'banks'),
    today: () => dayOf(Date.now()),
  }
  const imports = createImports(threads)
  const drafts = createDrafts({ dataFolder })
  const arrivals = createArrivals({ ...threads, dataFolder, backups, drafts })
  const authoring = createAuthoring(threads)
  const service = createService({
    library,
    addFolder,
    log,
    // Time asleep is no silence: the page slept as well.
    lease: createWriterLease({ nowMs: () => performance.now() }),
    backups,
    imports,
    drafts,
    arrivals,
    banksFolder: threads.banksFolder,
    authoring,
    startWorker,
    platform,
    pageFiles,
    version,
    dataFolder,
    onFault,
  })
  void log.verify()
  const backUp = () => void backups.backUpIfDue()
  const timers = hasAutomaticBackups
    ? [setTimeout(backUp, firstBackupMs).unref(), setInterval(backUp, backupEveryMs).unref()]
    : []
  return {
    fetch: service.fetch,
    dataFolderId: log.dataFolderId,
    async close() {
      timers.forEach(clearTimeout)
      service.close()
      imports.close()
      authoring.close()
      await arrivals.close()
      await Promise.all([library.close(), backups.close()])
      await log.close()
    },
  }
}

async function readVersion(root: URL): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string }
  return version
}
