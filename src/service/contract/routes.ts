/**
 * The routes of JSON: what each takes and gives. The handler adds its routes through this table and the page asks
 * through it, so neither can mean something else than the other. What is said about each stands with its types.
 */
import type {
  AppendReply,
  AppendRequest,
  AsideReply,
  BackupPreview,
  BackupReply,
  BackupRequest,
  BackupsReply,
  BankReply,
  BanksReply,
  CheckReply,
  EraseRequest,
  FindNotesReply,
  FindNotesRequest,
  FoldersReply,
  HeartbeatReply,
  HeartbeatRequest,
  LeaveRequest,
  MergePreview,
  MergeRequest,
  NoteReply,
  NotesReply,
  QuestionsReply,
  QuestionsRequest,
  RestoreRequest,
  RevealRequest,
  ServiceState,
  SessionRequest,
  SetAsideRequest,
  WriterReply,
  WriterRequest,
} from '../contract'
import type {
  AddQuestionRequest,
  BankDesk,
  BankMade,
  CheckedQuestion,
  CheckFileReply,
  CheckFileRequest,
  CheckRequest,
  CopyBankRequest,
  CorrectionPatch,
  CreateBankRequest,
  DeskFindings,
  FileRequest,
  FileSource,
  ImportedText,
  ImportedTextRequest,
  QuestionSource,
  RemoveQuestionRequest,
  SaveFileRequest,
  SaveQuestionRequest,
  SourceRequest,
  UndoRequest,
  UndoStep,
} from './authoring'
import type { ConflictsReply, ConflictsRequest } from './conflicts'
import type { DraftsReply, KeepDraftRequest } from './drafts'
import type { ExportPreview, ExportRequest } from './exports'
import type {
  ConfirmImportReply,
  ConfirmImportRequest,
  ImportIssuesReply,
  ImportOpened,
  ImportState,
  ReadImportRequest,
} from './imports'

import type {
  RemoveBankReply,
  RemoveBankRequest,
  RemovedBanksReply,
  RestoreBankRequest,
} from './removedBanks'
import type {
  ArrivalOpened,
  ArrivalState,
  EndArrivalRequest,
  TakeBanksReply,
  TakeBanksRequest,
} from './moving'

/** Nothing is said: the body is `{}`. */
export type Nothing = object

/** Replies of GET, by route. */
export type Gets = {
  '/api/state': ServiceState
  '/api/banks': BanksReply
  '/api/banks/:bankId': BankReply
  '/api/banks/:bankId/notes': NotesReply
  '/api/banks/:bankId/notes/:topic': NoteReply
  '/api/backups': BackupsReply
  '/api/aside': AsideReply
  '/api/removed-banks': RemovedBanksReply
  '/api/drafts': DraftsReply
  '/api/imports/:importId': ImportState
  '/api/arrivals/:arrivalId': ArrivalState
  '/api/imports/:importId/issues/:from': ImportIssuesReply
  '/api/desk/:folderName': BankDesk
  '/api/desk/:folderName/findings': DeskFindings
  '/api/desk/:folderName/patch': CorrectionPatch
}

/** Request and reply of POST, by route. */
export type Posts = {
  '/api/session': [SessionRequest, unknown]
  '/api/writer': [WriterRequest, WriterReply]
  '/api/log': [AppendRequest, AppendReply]
  '/api/leave': [LeaveRequest, unknown]
  '/api/log/set-aside': [SetAsideRequest, unknown]
  '/api/heartbeat': [HeartbeatRequest, HeartbeatReply]
  '/api/erase': [EraseRequest, unknown]
  '/api/check': [Nothing, CheckReply]
  '/api/backups': [Nothing, BackupReply]
  '/api/backups/preview': [BackupRequest, BackupPreview]
  '/api/backups/restore': [RestoreRequest, unknown]
  '/api/backups/merge/preview': [BackupRequest, MergePreview]
  '/api/backups/merge': [MergeRequest, unknown]
  '/api/backups/remove': [BackupRequest, unknown]
  '/api/banks/:bankId/questions': [QuestionsRequest, QuestionsReply]
  '/api/banks/:bankId/notes/find': [FindNotesRequest, FindNotesReply]
  '/api/banks/:bankId/export/preview': [ExportRequest, ExportPreview]
  '/api/banks/:bankId/remove': [RemoveBankRequest, RemoveBankReply]
  '/api/removed-banks/:name/restore': [RestoreBankRequest, unknown]
  '/api/conflicts': [ConflictsRequest, ConflictsReply]
  '/api/imports': [Nothing, ImportOpened]
  '/api/imports/:importId/read': [ReadImportRequest, unknown]
  '/api/imports/:importId/confirm': [ConfirmImportRequest, ConfirmImportReply]
  '/api/imports/:importId/undo': [Nothing, unknown]
  '/api/imports/:importId/cancel': [Nothing, unknown]
  '/api/desk': [CreateBankRequest, BankMade]
  '/api/desk/copy': [CopyBankRequest, BankMade]
  '/api/desk/:folderName/source': [SourceRequest, QuestionSource]
  '/api/desk/:folderName/imported': [ImportedTextRequest, { found: ImportedText | null }]
  '/api/desk/:folderName/check': [CheckRequest, CheckedQuestion]
  '/api/desk/:folderName/save': [SaveQuestionRequest, QuestionSource]
  '/api/desk/:folderName/add': [AddQuestionRequest, QuestionSource]
  '/api/desk/:folderName/remove': [RemoveQuestionRequest, unknown]
  '/api/desk/:folderName/file': [FileRequest, FileSource]
  '/api/desk/:folderName/file/check': [CheckFileRequest, CheckFileReply]
  '/api/desk/:folderName/file/save': [SaveFileRequest, FileSource]
  '/api/desk/:folderName/undo': [UndoRequest, UndoStep]
  '/api/drafts': [KeepDraftRequest, unknown]
  '/api/arrivals': [Nothing, ArrivalOpened]
  '/api/arrivals/:arrivalId/read': [Nothing, unknown]
  '/api/arrivals/:arrivalId/banks': [TakeBanksRequest, TakeBanksReply]
  '/api/arrivals/:arrivalId/end': [EndArrivalRequest, unknown]
  '/api/reveal': [RevealRequest, unknown]
  '/api/folders': [Nothing, FoldersReply]
}

/** What a route leaves open, by the names after its colons. */
export type Params<Route extends string> = Route extends `${string}/:${infer Name}/${infer Rest}`
  ? Record<Name, string> & Params<`/${Rest}`>
  : Route extends `${string}/:${infer Name}`
    ? Record<Name, string>
    : Nothing
