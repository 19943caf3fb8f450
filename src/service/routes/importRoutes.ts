/** Routes of imports: open, send files, read, look at, confirm, take back, give up. */
import type { Hono } from 'hono'
import type { ConfirmImportReply, ImportIssuesReply, ImportOpened } from '../contract/imports'
import { bodyLimitBytes, readFileBody, readJson } from '../http/body'
import { jsonReply } from '../http/replies'
import { totalBytesLimit } from '../imports/limits'
import type { Imports } from '../imports/imports'
import { confirmImportSchema, readImportSchema } from '../schemas/importSchemas'
import { parseRequest } from '../schemas/schemas'

/** Adds the routes of imports to the handler. */
export function addImportRoutes(app: Hono, imports: Imports): void {
  // Nothing is taken from the body of some; it is read so that only our own page can send it.
  const json = (request: Request) => readJson(request, bodyLimitBytes.other)

  app.post('/api/imports', async ({ req }) => {
    await json(req.raw)
    return jsonReply({ importId: imports.open() } satisfies ImportOpened)
  })

  app.post('/api/imports/:importId/file', async ({ req }) => {
    const bytes = readFileBody(req.raw, totalBytesLimit)
    return jsonReply(await imports.addFile(req.param('importId'), req.query('path') ?? '', bytes))
  })

  app.post('/api/imports/:importId/read', async ({ req }) => {
    imports.read(req.param('importId'), parseRequest(readImportSchema, await json(req.raw)))
    return jsonReply({})
  })

  app.get('/api/imports/:importId', ({ req }) => jsonReply(imports.state(req.param('importId'))))

  app.get('/api/imports/:importId/issues', async ({ req }) => {
    const from = Number(req.query('from') ?? 0)
    const issues = await imports.issues(req.param('importId'), Number.isSafeInteger(from) ? from : 0)
    return jsonReply({ issues } satisfies ImportIssuesReply)
  })

  app.post('/api/imports/:importId/confirm', async ({ req }) => {
    const choices = parseRequest(confirmImportSchema, await json(req.raw))
    const saved = await imports.confirm(req.param('importId'), choices)
    return jsonReply({ saved } satisfies ConfirmImportReply)
  })

  app.post('/api/imports/:importId/undo', async ({ req }) => {
    await json(req.raw)
    await imports.undo(req.param('importId'))
    return jsonReply({})
  })

  app.post('/api/imports/:importId/cancel', async ({ req }) => {
    await json(req.raw)
    imports.cancel(req.param('importId'))
    return jsonReply({})
  })
}
