/**
 * Routes of the workbench: a bank's questions, one question's text, and every change to them.
 * Invariant: what writes asks the lease first.
 */
import type { Hono } from 'hono'
import type { BankMade, PictureReply } from '../contract/authoring'
import { bodyLimitBytes, readFileBody, readJson } from '../http/body'
import { jsonReply } from '../http/replies'
import {
  addQuestionSchema,
  checkQuestionSchema,
  copyBankSchema,
  createBankSchema,
  folderSchema,
  pictureSchema,
  removeQuestionSchema,
  saveQuestionSchema,
  sourceSchema,
  undoSchema,
} from '../schemas/authoringSchemas'
import { parseRequest } from '../schemas/schemas'
import type { ServiceDeps } from '../serviceDeps'

const at = '/api/desk/:folderName'

/** Adds the workbench's routes to the handler. */
export function addAuthoringRoutes(app: Hono, { authoring, lease }: ServiceDeps): void {
  addReadingRoutes(app, authoring)
  const json = (request: Request) => readJson(request, bodyLimitBytes.question)
  /** What a page sent to be written, if it is the one that writes. */
  const written = <Body extends { page: string }>(body: Body): Omit<Body, 'page'> => {
    const { page, ...rest } = body
    lease.use(page)
    return rest
  }

  app.post('/api/desk', async ({ req }) => {
    const { bank } = written(parseRequest(createBankSchema, await json(req.raw)))
    return jsonReply((await authoring.create(bank)) satisfies BankMade)
  })
  app.post('/api/desk/copy', async ({ req }) => {
    const { bankId } = written(parseRequest(copyBankSchema, await json(req.raw)))
    return jsonReply((await authoring.copy(bankId)) satisfies BankMade)
  })
  app.post(`${at}/save`, async ({ req }) => {
    const change = written(parseRequest(saveQuestionSchema, await json(req.raw)))
    return jsonReply(await authoring.ask('save', { folderName: folderOf(req.param()), ...change }))
  })
  app.post(`${at}/add`, async ({ req }) => {
    const change = written(parseRequest(addQuestionSchema, await json(req.raw)))
    return jsonReply(await authoring.ask('add', { folderName: folderOf(req.param()), ...change }))
  })
  app.post(`${at}/remove`, async ({ req }) => {
    const change = written(parseRequest(removeQuestionSchema, await json(req.raw)))
    await authoring.ask('remove', { folderName: folderOf(req.param()), ...change })
    return jsonReply({})
  })
  app.post(`${at}/undo`, async ({ req }) => {
    written(parseRequest(undoSchema, await json(req.raw)))
    return jsonReply(await authoring.ask('undo', { folderName: folderOf(req.param()) }))
  })
  app.post(`${at}/picture`, async ({ req }) => {
    const { name } = written(parseRequest(pictureSchema, req.query()))
    const chunks: Uint8Array[] = []
    for await (const chunk of readFileBody(req.raw, bodyLimitBytes.picture)) chunks.push(chunk)
    const bytes = new Uint8Array(Buffer.concat(chunks))
    const folderName = folderOf(req.param())
    return jsonReply((await authoring.ask('picture', { folderName, name, bytes })) satisfies PictureReply)
  })
}

function folderOf({ folderName }: { folderName: string }): string {
  return parseRequest(folderSchema, folderName)
}

function addReadingRoutes(app: Hono, authoring: ServiceDeps['authoring']): void {
  app.get(at, async ({ req }) =>
    jsonReply(await authoring.ask('desk', { folderName: folderOf(req.param()) })),
  )
  app.get(`${at}/findings`, async ({ req }) =>
    jsonReply(await authoring.ask('findings', { folderName: folderOf(req.param()) })),
  )
  app.post(`${at}/source`, async ({ req }) => {
    const { place } = parseRequest(sourceSchema, await readJson(req.raw, bodyLimitBytes.other))
    return jsonReply(await authoring.ask('source', { folderName: folderOf(req.param()), place }))
  })
  app.post(`${at}/check`, async ({ req }) => {
    const asked = parseRequest(checkQuestionSchema, await readJson(req.raw, bodyLimitBytes.question))
    return jsonReply(await authoring.ask('check', { folderName: folderOf(req.param()), ...asked }))
  })
}
