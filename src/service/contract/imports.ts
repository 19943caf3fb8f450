/**
 * The contract of imports: from files a person has to a bank in the data folder. An import lives in the service until
 * it is saved or given up; nothing of it is on the disk before it is confirmed.
 */
import type { ImportIssue, ImportOptions } from '#bank/formats/imported'
import type { ImportPreview, SaveChoices, SavedImport } from '#bank/importing/importTypes'

export type { FormatName, ImportIssue, TableMapping, TableReading } from '#bank/formats/imported'
export type * from '#bank/importing/importTypes'

/** POST /api/imports: opens an import. */
export type ImportOpened = { importId: string }

/**
 * POST /api/imports/:importId/file?path=…, `application/octet-stream`: one file of it. `path` is relative to what was
 * dropped, with forward slashes; a file of the same path replaces the one before.
 */
export type ImportFileReply = { files: number; bytes: number }

/** POST /api/imports/:importId/read: reads what was sent, with what the person corrected. Progress is asked for. */
export type ReadImportRequest = ImportOptions

/** GET /api/imports/:importId: where an import is. `failed` says why in words for the person; it can be read anew. */
export type ImportState =
  | { status: 'receiving' }
  | { status: 'reading'; done: number; all: number }
  | { status: 'ready'; preview: ImportPreview }
  | { status: 'saving' }
  | { status: 'saved'; saved: SavedImport }
  | { status: 'undone' }
  | { status: 'failed'; message: string }

/** GET /api/imports/:importId/issues/:from: the issues from that one on, at most 200. */
export type ImportIssuesReply = { issues: ImportIssue[] }

/** POST /api/imports/:importId/confirm. Answered when the bank is on the disk. */
export type ConfirmImportRequest = SaveChoices
export type ConfirmImportReply = { saved: SavedImport }

/** POST /api/imports/:importId/undo: takes back what was saved. Refused when the bank was changed since. */
/** POST /api/imports/:importId/cancel: gives the import up, also while it is read. What was saved stays. */
