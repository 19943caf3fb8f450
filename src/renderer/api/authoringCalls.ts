/** What the workbench asks of the service. */
import type {
  CheckRequest,
  FileSource,
  NewBank,
  PictureReply,
  QuestionPlace,
  QuestionSource,
} from '#service/contract/authoring'
import type { Client } from './client'
import { addressOf, get, json, request, send } from './requests'

export type {
  BankDesk,
  CheckedQuestion,
  ExamCover,
  FileSource,
  Finding,
  ImportedText,
  NewBank,
  QuestionPlace,
  QuestionRow,
  QuestionSource,
} from '#service/contract/authoring'

export type AuthoringCalls = ReturnType<typeof authoringCalls>

/** The calls of the workbench. Every one rejects with `ServiceError` only. */
export function authoringCalls({ page }: Pick<Client, 'page'>) {
  return {
    createBank: (bank: NewBank) => send('/api/desk', { page, bank }),
    copyBank: (bankId: string) => send('/api/desk/copy', { page, bankId }),
    desk: (folderName: string) => get('/api/desk/:folderName', { folderName }),
    findings: (folderName: string) => get('/api/desk/:folderName/findings', { folderName }),
    /** What was changed in a copy, as a patch. */
    patch: (folderName: string) => get('/api/desk/:folderName/patch', { folderName }),
    source: (folderName: string, place: QuestionPlace) =>
      send('/api/desk/:folderName/source', { place: placeOf(place) }, { folderName }),
    /** How a question looked in the file it was imported from; null when that is not known. */
    imported: async (folderName: string, id: string) =>
      (await send('/api/desk/:folderName/imported', { id }, { folderName })).found,
    check: (folderName: string, asked: CheckRequest) =>
      send('/api/desk/:folderName/check', asked, { folderName }),
    /** Saves over the question that `source` was read as, and nothing else. */
    save: (folderName: string, source: QuestionSource, text: string) => {
      const { version } = source
      return send(
        '/api/desk/:folderName/save',
        { page, place: placeOf(source), version, text },
        { folderName },
      )
    },
    add: (folderName: string, file: string | null, text: string) =>
      send('/api/desk/:folderName/add', { page, file, text }, { folderName }),
    remove: (folderName: string, source: QuestionSource) => {
      const { version } = source
      return send('/api/desk/:folderName/remove', { page, place: placeOf(source), version }, { folderName })
    },
    /** The bank's own file, or one of its exams. */
    file: (folderName: string, file: string) => send('/api/desk/:folderName/file', { file }, { folderName }),
    checkFile: async (folderName: string, file: string, text: string) =>
      (await send('/api/desk/:folderName/file/check', { file, text }, { folderName })).findings,
    saveFile: (folderName: string, { file, version }: FileSource, text: string) =>
      send('/api/desk/:folderName/file/save', { page, file, version, text }, { folderName }),
    undo: (folderName: string) => send('/api/desk/:folderName/undo', { page }, { folderName }),
    /** Adds a picture; the path a text names it by. */
    addPicture: async (folderName: string, name: string, file: Blob) => {
      const headers = { 'content-type': 'application/octet-stream' }
      const address = addressOf('/api/desk/:folderName/picture', { folderName })
      const query = new URLSearchParams({ page, name })
      const reply = await request(`${address}?${query}`, { method: 'POST', headers, body: file })
      return (await json<PictureReply>(reply)).path
    },
  }
}

function placeOf({ file, index }: QuestionPlace): QuestionPlace {
  return { file, index }
}
