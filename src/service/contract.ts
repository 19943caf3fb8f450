/**
 * The service's contract: what each route takes and gives, as plain types for the page and the handler alike.
 * Requests are parsed by schemas.ts, which the compiler holds to these types; every error reply is an `ApiError`.
 */
import type { BankReading, BankSummary, Note, NoteHead, PackedIndex } from '#core/bank/bank'
import type { AttemptId, BankId, DeviceId, EventId } from '#core/bank/ids'
import type { HistoryComparison } from '#core/log/historyIndex'
import type { HistorySummary } from '#core/log/historySummary'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import type { NoteHit } from '#core/notes/noteSearch'
import type { Question } from '#core/bank/question'

export const errorCodes = [
  'badRequest',
  'forbidden',
  'notFound',
  'tooLarge',
  'sequenceGap',
  'notWriter',
  'otherHistory',
  'questionsChanged',
  'fileChanged',
  'diskFull',
  'readOnly',
  'storageFailed',
  'notSupported',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Body of every reply that is not 2xx. `message` says what happened and what to do, for a person. */
export type ApiError = { code: ErrorCode; message: string }

/** GET /api/state: asked once when a page starts. */
export type ServiceState = {
  version: string
  shell: 'electron' | 'browser'
  /** Opaque id of the data folder: the page's IndexedDB belongs to exactly one. */
  dataFolderId: string
  /** For display in Settings. */
  dataFolder: string
  device: DeviceId
  /** Last acknowledged sequence of every device in the log. */
  cursor: Cursor
  /** Id of this device's last event; null when it has none, or its line is damaged. */
  lastId: EventId | null
  /** Running sittings as of the last heartbeat before this start, by attempt id. */
  heartbeats: Heartbeat[]
  /** Things the log had to mend or could not read when it was opened, in words for the person. Usually empty. */
  notices: string[]
  /** Which native acts this shell can do. */
  can: { revealFolder: boolean; chooseFolder: boolean }
}

/** Last sign of life of a running sitting: exam clock and wall clock, milliseconds. */
export type Heartbeat = { attemptId: AttemptId; elapsedMs: number; atMs: number }

/** POST /api/heartbeat, every 5 s of a running sitting. `uptimeMs` runs on while the machine sleeps. */
export type HeartbeatRequest = { attemptId: AttemptId; elapsedMs: number }
export type HeartbeatReply = { uptimeMs: number }

/** A question as a page names it: the service knows its text. */
export type QuestionRef = Pick<Question, 'id' | 'hash'>
/** Stands for `questions.kept`: the service keeps these questions of a bank, as far as their hashes still hold. */
export type NamedQuestions = Pick<LogEvent, 'id' | 'device' | 'seq' | 'atMs'> & {
  type: 'questions.named'
  bankId: BankId
  /** That of `QuestionsRequest`. */
  seed: number
  questions: QuestionRef[]
}
export type AppendEvent = Exclude<LogEvent, { type: 'questions.kept' }> | NamedQuestions

/**
 * POST /api/log: waiting events of one page, in order, 1 to 100. All are durable when the reply comes. Refused with
 * `notWriter` while another page writes, `sequenceGap` when the log ends elsewhere, `otherHistory` when it is another
 * device's by now, and for good with `badRequest`, `tooLarge` or, for questions a bank no longer has like that,
 * `questionsChanged`.
 */
export type AppendRequest = { page: string; events: AppendEvent[] }
export type AppendReply = { cursor: Cursor }

/** POST /api/leave: the last changes of a page that goes, 0 to 100; it writes no more after them. */
export type LeaveRequest = AppendRequest

/** POST /api/writer: asks to be the page that writes, or to stay it. `takeOver`: also while another one is. */
export type WriterRequest = { page: string; takeOver: boolean }
export type WriterReply = { isWriter: boolean }

/** POST /api/log/set-aside: a change the log refused for good, kept in a file of the data folder. `reason` in words. */
export type SetAsideRequest = { reason: string; change: unknown }

/** GET /api/log?after=<Cursor as JSON>: NDJSON, one LogEvent a line, each device's in sequence. */

/** GET /api/banks */
export type BanksReply = { banks: BankSummary[]; isScanning: boolean; reading: BankReading | null }
/** GET /api/banks/:bankId */
export type BankReply = { bank: BankSummary; index: PackedIndex }
/**
 * POST /api/banks/:bankId/questions: those that are there, in the order asked; 1 to 500 ids. `seed` of the form, 0 to
 * 2^32 - 1: the same seed and bank give the same numbers in questions that draw theirs. Absent: 0.
 */
export type QuestionsRequest = { ids: string[]; seed?: number }
export type QuestionsReply = { questions: Question[] }
/** GET /api/banks/:bankId/notes: titles in the order to study them. */
export type NotesReply = { notes: NoteHead[] }
/** POST /api/banks/:bankId/notes/find: the notes that hold every word of the query, best first. */
export type FindNotesRequest = { query: string }
export type FindNotesReply = { hits: NoteHit[] }
/** GET /api/banks/:bankId/notes/:topic */
export type NoteReply = { note: Note }
/** GET /api/banks/:bankId/assets/<path>: image bytes with a fixed type; 204 where there is no such picture. */

/**
 * GET /api/events?page=<id>: server-sent events. `banks` with a `BanksEvent` when any changed, `writer` when another
 * page writes, or none. While it is open the service takes the page for alive.
 */
/** Ids of the banks that changed, notes included; null when it may be any. */
export type BanksEvent = { banks: string[] | null }

/** POST /api/folders: choose and add a folder of banks (Electron only). `added` is its name, null when none was chosen. */
export type FoldersReply = { added: string | null }

/** POST /api/reveal */
export type RevealRequest = { place: 'data' | 'banks' }

/** What made a backup: the program by itself, the person, a restore that replaced it, a file that was brought in. */
export type BackupKind = 'auto' | 'kept' | 'before' | 'brought'
export type Backup = { name: string; kind: BackupKind; madeAtMs: number; bytes: number }

/** GET /api/backups: newest first. `problem` says why the last automatic backup could not be written. */
export type BackupsReply = { backups: Backup[]; problem: string | null }
/** POST /api/backups: makes one now. */
export type BackupReply = { backup: Backup }
/** POST /api/backups/preview and /remove. */
export type BackupRequest = { name: string }
/**
 * `there` is what the backup holds, `here` what is in use. `unreadable` changes of the backup cannot be read; one that
 * is not complete was cut or damaged, and only what could be read would be restored.
 */
export type BackupPreview = {
  madeAtMs: number
  there: HistorySummary
  here: HistorySummary
  unreadable: number
  isComplete: boolean
}
/** POST /api/backups/restore: `confirm` must be the word "restore". The page is to be loaded again afterwards. */
export type RestoreRequest = BackupRequest & { confirm: 'restore' }
/** POST /api/backups/merge/preview: what merging a backup with what is here would change. */
export type MergePreview = HistoryComparison & Pick<BackupPreview, 'madeAtMs' | 'unreadable' | 'isComplete'>
/** POST /api/backups/merge: `confirm` must be the word "merge". The page is to be loaded again afterwards. */
export type MergeRequest = BackupRequest & { confirm: 'merge' }
/** GET /api/backups/:name: the file, `application/octet-stream`. */
/** POST /api/import, `application/octet-stream`: a whole history became a backup, or unsaved changes were added. */
export type ImportReply = { brought: Backup } | { added: number; unreadable: number }
/** GET /api/aside: files of the data folder that could not be used and were kept, by their path in it. */
export type AsideReply = { files: { path: string; bytes: number; writtenAtMs: number }[] }

/** POST /api/check: reads every file of the log and every backup. `damage` is in words for the person. */
export type CheckReply = { changes: number; backups: number; damage: string[] }

/** POST /api/erase: deletes the log and everything derived from it. `confirm` must be the word "erase". */
export type EraseRequest = { confirm: 'erase' }

/** POST /api/session: exchanges a single-use nonce for the session cookie. Browser shell only. */
export type SessionRequest = { nonce: string }

/** What a native act of a screen needs from the shell; the service gets it as a port. */
export type Platform = {
  shell: 'electron' | 'browser'
  /** Opens a folder in the file manager. Null where the shell cannot. */
  revealFolder: ((path: string) => Promise<void>) | null
  /** Lets the person choose a folder; null when canceled. Null where the shell cannot. */
  chooseFolder: (() => Promise<string | null>) | null
}
