/** Routes of the banks: the list, one bank's index, full questions by id, notes and images. */
import type { Hono } from 'hono'
import { findInNotes } from '#core/notes/noteSearch'
import { imageType } from '#bank/files/bankParts'
import { assetReply, isAssetPath } from './assetReply'
import { bodyLimitBytes, readJson } from '../http/body'
import type {
  BankReply,
  BanksReply,
  FindNotesReply,
  NoteReply,
  NotesReply,
  QuestionsReply,
} from '../contract'
import type { LibraryPort } from '../libraryPort'
import { Refusal } from '../http/refusal'
import { jsonReply } from '../http/replies'
import { findNotesSchema, parseRequest, questionsSchema } from '../schemas/schemas'

/** A picture of a bank that is looked at before it is saved; null for any other bank. */
export type PreviewAsset = (bankId: string, path: string) => Promise<Uint8Array | null>

/** Adds the banks' routes to the handler. */
export function addBankRoutes(app: Hono, library: LibraryPort, previewAsset: PreviewAsset): void {
  app.get('/api/banks', () =>
    jsonReply({ banks: library.list(), isScanning: library.isScanning() } satisfies BanksReply),
  )

  app.get('/api/banks/:bankId', async ({ req }) => {
    const bankId = req.param('bankId')
    const bank = found(await library.find(bankId), noBank)
    const index = found(await library.index(bankId), noBank)
    return jsonReply({ bank, index } satisfies BankReply)
  })

  app.post('/api/banks/:bankId/questions', async ({ req }) => {
    const { ids, seed } = parseRequest(questionsSchema, await readJson(req.raw, bodyLimitBytes.other))
    const questions = found(await library.questions(req.param('bankId'), ids, seed), noBank)
    return jsonReply({ questions } satisfies QuestionsReply)
  })

  app.get('/api/banks/:bankId/notes', async ({ req }) => {
    const notes = found(await library.notes(req.param('bankId')), noBank)
    return jsonReply({ notes } satisfies NotesReply)
  })

  app.post('/api/banks/:bankId/notes/find', async ({ req }) => {
    const { query } = parseRequest(findNotesSchema, await readJson(req.raw, bodyLimitBytes.other))
    const notes = found(await library.allNotes(req.param('bankId')), noBank)
    return jsonReply({ hits: findInNotes(notes, query) } satisfies FindNotesReply)
  })

  app.get('/api/banks/:bankId/notes/:topic', async ({ req }) => {
    const note = found(await library.note(req.param('bankId'), req.param('topic')), noNote)
    return jsonReply({ note } satisfies NoteReply)
  })

  app.get('/api/banks/:bankId/assets/:path{.+}', async ({ req }) => {
    const path = req.param('path')
    const type = found(isAssetPath(path) ? imageType(path) : null, noImage)
    const bankId = req.param('bankId')
    const preview = await previewAsset(bankId, path)
    const bytes = preview ?? (await library.openAsset(bankId, path))?.bytes
    return assetReply(found(bytes, noImage), type)
  })
}

const noBank = 'This bank is no longer in the library. Go back to the Library to see what is.'
const noNote = 'The bank has no note on this topic.'
const noImage = 'The bank has no such image.'

function found<Value>(value: Value | null | undefined, message: string): Value {
  if (value === null || value === undefined) throw new Refusal('notFound', message)
  return value
}
