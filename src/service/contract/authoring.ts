/**
 * The contract of the workbench: banks in the data folder, written question by question. A bank is named by its folder.
 * Writing routes take the page's id, and only the page that writes may use them.
 */
import type { Finding, NewBank, QuestionPlace } from '#bank/authoring/authoringTypes'

export type * from '#bank/authoring/authoringTypes'
export type { ImportedText } from '#bank/importing/importTypes'

/** POST /api/desk: makes a bank. POST /api/desk/copy: copies one that is read-only. */
export type CreateBankRequest = { page: string; bank: NewBank }
export type CopyBankRequest = { page: string; bankId: string }
export type BankMade = { folderName: string }

/** POST /api/desk/:folderName/source */
export type SourceRequest = { place: QuestionPlace }
/** POST /api/desk/:folderName/imported: how a question looked in the file it was imported from. */
export type ImportedTextRequest = { id: string }
/** POST /api/desk/:folderName/check. `place` is null for a question that is not in a file yet. */
export type CheckRequest = { place: QuestionPlace | null; format: 'yaml' | 'json'; text: string }
/**
 * POST /api/desk/:folderName/save. Answered when it is on the disk. Refused with `fileChanged` when the
 * question is not in its file any more as `version` says.
 */
export type SaveQuestionRequest = { page: string; place: QuestionPlace; version: string; text: string }
/** POST /api/desk/:folderName/add. `file` is null for the bank's last one. */
export type AddQuestionRequest = { page: string; file: string | null; text: string }
/** POST /api/desk/:folderName/remove. Refused as a save is. */
export type RemoveQuestionRequest = { page: string; place: QuestionPlace; version: string }
/** POST /api/desk/:folderName/file, /file/check and /file/save: the bank's own file, or one of its exams. */
export type FileRequest = { file: string }
export type CheckFileRequest = { file: string; text: string }
export type CheckFileReply = { findings: Finding[] }
export type SaveFileRequest = { page: string; file: string; version: string; text: string }
/** POST /api/desk/:folderName/undo: the step that was taken back. */
export type UndoRequest = { page: string }
/** POST /api/desk/:folderName/picture?page=…&name=…, `application/octet-stream`. */
export type PictureReply = { path: string }
