/** Routes of the banks: the list, one bank's index, full questions by id, notes and images. */
import type { Hono } from 'hono'
import { findInNotes } from '#core/notes/noteSearch'
import { imageType } from '#bank/files/bankParts'
import { assetReply, isAssetPath, noAssetReply } from './assetReply'
import { jsonRoutes } from '../http/jsonRoutes'
import type { LibraryPort } from '../libraryPort'
import { Refusal } from '../http/refusal'
import { findNotesSchema, questionsSchema } from '../schemas/schemas'

/** A picture of a bank that is looked at before it is saved; null for any other bank. */
export type PreviewAsset = (bankId: string, path: string) => Promise<Uint8Array | null>

/** Adds the banks' routes to the handler. */
export function addBankRoutes(app: Hono, library: LibraryPort, previewAsset: PreviewAsset): void {
  const routes = jsonRoutes(app)

  routes.get('/api/banks', () => ({
    banks: library.list(),
    isScanning: library.isScanning(),
    reading: library.reading(),
  }))

  routes.get('/api/banks/:bankId', async ({ params: { bankId } }) => {
    const bank = found(await library.find(bankId), noBank)
    const index = found(await library.index(bankId), noBank)
    return { bank, index }
  })

  routes.post('/api/banks/:bankId/questions', questionsSchema, async ({ ids, seed }, { params }) => ({
    questions: found(await library.questions(params.bankId, ids, seed), noBank),
  }))

  routes.get('/api/banks/:bankId/notes', async ({ params }) => ({
    notes: found(await library.notes(params.bankId), noBank),
  }))

  routes.post('/api/banks/:bankId/notes/find', findNotesSchema, async ({ query }, { params }) => ({
    hits: findInNotes(found(await library.allNotes(params.bankId), noBank), query),
  }))

  routes.get('/api/banks/:bankId/notes/:topic', async ({ params: { bankId, topic } }) => ({
    note: found(await library.note(bankId, topic), noNote),
  }))

  app.get('/api/banks/:bankId/assets/:path{.+}', async ({ req }) => {
    const path = req.param('path')
    if (!isAssetPath(path)) throw new Refusal('notFound', noImage)
    const type = imageType(path)
    if (!type) return noAssetReply()
    const bankId = req.param('bankId')
    const bytes = (await previewAsset(bankId, path)) ?? (await library.openAsset(bankId, path))?.bytes
    return bytes ? assetReply(bytes, type) : noAssetReply()
  })
}

const noBank = 'This bank is no longer in the library. Go back to the Library to see what is.'
const noNote = 'The bank has no note on this topic.'
const noImage = 'The bank has no such image.'

function found<Value>(value: Value | null | undefined, message: string): Value {
  if (value === null || value === undefined) throw new Refusal('notFound', message)
  return value
}
