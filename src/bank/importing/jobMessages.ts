/**
 * What is said between the service and an import's thread. Invariant: plain values only, and never more than a page
 * shows at once: what an import found stays in its thread until it is saved.
 */
import type { Question } from '#core/bank/question'
import type { AuthoringCall, AuthoringReply } from '../authoring/authoringTypes'
import type { BankExport, ExportOutcome } from '../exporting/exportTypes'
import type { ImportIssue, ImportOptions } from '../formats/imported'
import type { ImportPreview, SaveChoices, SavedImport } from './importTypes'
import type { Placed } from './placeBank'

/** An installed bank, as far as an import compares itself with it. `folderName` is null outside of the data folder. */
export type InstalledBank = { bankId: string; title: string; folderName: string | null }

/** A piece of a file, in order; `isFirst` starts the file, or starts it anew. */
type Chunk = { kind: 'chunk'; path: string; isFirst: boolean; bytes: Uint8Array<ArrayBuffer> }

/** Questions of an installed bank. */
type Installed = { kind: 'installed'; bank: InstalledBank; questions: Question[] }

/** What the thread is told. */
export type JobNote = Chunk | Installed

/** What the thread can be asked, by name. */
type JobArguments = {
  /** Reads the files with these corrections. `takenIds` are ids of installed banks. */
  read: { options: ImportOptions; banksFolder: string; takenIds: string[]; previewBankId: string }
  issues: { from: number }
  asset: { path: string }
  save: { choices: SaveChoices; today: string }
  /** Not of an import: a bank as a file. */
  export: BankExport
  /** Nor is this: what the workbench asks. */
  author: { call: AuthoringCall }
}
export type JobName = keyof JobArguments
export type JobCall<Name extends JobName = JobName> = {
  [Each in Name]: { name: Each } & JobArguments[Each]
}[Name]

/** A bank that was saved, and what is needed to take it back. */
export type Saved = { saved: SavedImport; placed: Placed }

/** What it answers. */
export type JobAnswers = {
  read: ImportPreview
  issues: ImportIssue[]
  asset: Uint8Array | null
  save: Saved
  export: ExportOutcome
  author: AuthoringReply
}

export type ThreadMessage = { note: JobNote } | { id: number; call: JobCall }
export type ThreadReply =
  | { id: number; answer: unknown }
  | { id: number; failure: string }
  | { progress: [done: number, all: number] }
