/** What the service is assembled from. All of it comes from the shell; nothing here is global. */
import type { StartWorker } from '#bank/compile/compiler'
import type { Authoring } from './authoring/authoring'
import type { Backups } from './backups/backups'
import type { Platform } from './contract'
import type { Drafts } from './drafts/drafts'
import type { Imports } from './imports/imports'
import type { Arrivals } from './moving/arrivals'
import type { LibraryPort } from './libraryPort'
import type { AttemptLog } from './log/attemptLog'
import type { WriterLease } from './log/writerLease'
import type { PageFiles } from './routes/pageFiles'

export type ServiceDeps = {
  library: LibraryPort
  /** Adds a folder of banks to the library. Throws a `Refusal` when it holds none. */
  addFolder: (folder: string) => Promise<void>
  log: AttemptLog
  /** Which page may append. */
  lease: WriterLease
  backups: Backups
  imports: Imports
  /** Texts that were typed and not saved. */
  drafts: Drafts
  /** What arrives from another computer. */
  arrivals: Arrivals
  /** Where banks of the person's own lie. */
  banksFolder: string
  /** The workbench of banks of the person's own. */
  authoring: Authoring
  /** Starts a thread of imports and exports. */
  startWorker: StartWorker
  platform: Platform
  pageFiles: PageFiles
  version: string
  /** Path of the data folder, for display and for revealing it. */
  dataFolder: string
  /** Hears of what should never happen. The page is told no more than that something did. */
  onFault: (error: unknown) => void
}
