/**
 * Routes of the workbench: a bank's questions, one question's text, and every change to them.
 * Invariant: what writes asks the lease first.
 */
import type { Hono } from 'hono'
import type { PictureReply } from '../contract/authoring'
import { bodyLimitBytes, readFileBody } from '../http/body'
import { jsonRoutes } from '../http/jsonRoutes'
import { jsonReply } from '../http/replies'
import {
  addQuestionSchema,
  checkFileSchema,
  checkQuestionSchema,
  copyBankSchema,
  createBankSchema,
  fileSchema,
  importedTextSchema,
  folderSchema,
  pictureSchema,
  removeQuestionSchema,
  saveFileSchema,
  saveQuestionSchema,
  sourceSchema,
  undoSchema,
} from '../schemas/authoringSchemas'
import { parseRequest } from '../schemas/schemas'
import type { ServiceDeps } from '../serviceDeps'

type Place = { params: { folderName: string } }

const limitBytes = bodyLimitBytes.question

/** Adds the workbench's routes to the handler. */
export function addAuthoringRoutes(app: Hono, deps: ServiceDeps): void {
  addReadingRoutes(app, deps)
  addWritingRoutes(app, deps)
}

function addReadingRoutes(app: Hono, { authoring }: ServiceDeps): void {
  const routes = jsonRoutes(app)
  routes.get('/api/desk/:folderName', (at) => authoring.ask('desk', folderOf(at)))
  routes.get('/api/desk/:folderName/findings', (at) => authoring.ask('findings', folderOf(at)))
  routes.get('/api/desk/:folderName/patch', (at) => authoring.patch(folderOf(at).folderName))
  routes.post('/api/desk/:folderName/source', sourceSchema, (asked, at) =>
    authoring.ask('source', { ...folderOf(at), ...asked }),
  )
  routes.post('/api/desk/:folderName/imported', importedTextSchema, (asked, at) =>
    authoring.ask('imported', { ...folderOf(at), ...asked }),
  )
  routes.post('/api/desk/:folderName/file', fileSchema, (asked, at) =>
    authoring.ask('file', { ...folderOf(at), ...asked }),
  )
  routes.post(
    '/api/desk/:folderName/file/check',
    checkFileSchema,
    async (asked, at) => ({ findings: await authoring.ask('checkFile', { ...folderOf(at), ...asked }) }),
    limitBytes,
  )
  routes.post(
    '/api/desk/:folderName/check',
    checkQuestionSchema,
    (asked, at) => authoring.ask('check', { ...folderOf(at), ...asked }),
    limitBytes,
  )
}

function addWritingRoutes(app: Hono, { authoring, lease }: ServiceDeps): void {
  const routes = jsonRoutes(app)
  /** What a page sent to be written, if it is the one that writes. */
  const written = <Body extends { page: string }>({ page, ...rest }: Body): Omit<Body, 'page'> => {
    lease.use(page)
    return rest
  }
  routes.post('/api/desk', createBankSchema, (sent) => authoring.create(written(sent).bank))
  routes.post('/api/desk/copy', copyBankSchema, (sent) => authoring.copy(written(sent).bankId))
  routes.post(
    '/api/desk/:folderName/save',
    saveQuestionSchema,
    (sent, at) => authoring.ask('save', { ...folderOf(at), ...written(sent) }),
    limitBytes,
  )
  routes.post(
    '/api/desk/:folderName/add',
    addQuestionSchema,
    (sent, at) => authoring.ask('add', { ...folderOf(at), ...written(sent) }),
    limitBytes,
  )
  routes.post(
    '/api/desk/:folderName/file/save',
    saveFileSchema,
    (sent, at) => authoring.ask('saveFile', { ...folderOf(at), ...written(sent) }),
    limitBytes,
  )
  routes.post('/api/desk/:folderName/remove', removeQuestionSchema, async (sent, at) => {
    await authoring.ask('remove', { ...folderOf(at), ...written(sent) })
    return {}
  })
  routes.post('/api/desk/:folderName/undo', undoSchema, (sent, at) => {
    written(sent)
    return authoring.ask('undo', folderOf(at))
  })
  app.post('/api/desk/:folderName/picture', async ({ req }) => {
    const { name } = written(parseRequest(pictureSchema, req.query()))
    const chunks: Uint8Array[] = []
    for await (const chunk of readFileBody(req.raw, bodyLimitBytes.picture)) chunks.push(chunk)
    const bytes = new Uint8Array(Buffer.concat(chunks))
    const folder = folderOf({ params: req.param() })
    return jsonReply((await authoring.ask('picture', { ...folder, name, bytes })) satisfies PictureReply)
  })
}

function folderOf({ params }: Place): { folderName: string } {
  return { folderName: parseRequest(folderSchema, params.folderName) }
}
