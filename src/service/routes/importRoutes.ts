/** Routes of imports: open, send files, read, look at, confirm, take back, give up. */
import type { Hono } from 'hono'
import { readFileBody } from '../http/body'
import { jsonRoutes, nothingSchema } from '../http/jsonRoutes'
import { jsonReply } from '../http/replies'
import { totalBytesLimit } from '../imports/limits'
import type { Imports } from '../imports/imports'
import { confirmImportSchema, readImportSchema } from '../schemas/importSchemas'

/** Adds the routes of imports to the handler. */
export function addImportRoutes(app: Hono, imports: Imports): void {
  const routes = jsonRoutes(app)

  routes.post('/api/imports', nothingSchema, () => ({ importId: imports.open() }))

  app.post('/api/imports/:importId/file', async ({ req }) => {
    const bytes = readFileBody(req.raw, totalBytesLimit)
    return jsonReply(await imports.addFile(req.param('importId'), req.query('path') ?? '', bytes))
  })

  routes.post('/api/imports/:importId/read', readImportSchema, (options, { params }) => {
    imports.read(params.importId, options)
    return {}
  })

  routes.get('/api/imports/:importId', ({ params }) => imports.state(params.importId))

  routes.get('/api/imports/:importId/issues/:from', async ({ params }) => {
    const from = Number(params.from)
    return { issues: await imports.issues(params.importId, Number.isSafeInteger(from) ? from : 0) }
  })

  routes.post('/api/imports/:importId/confirm', confirmImportSchema, async (choices, { params }) => ({
    saved: await imports.confirm(params.importId, choices),
  }))

  routes.post('/api/imports/:importId/undo', nothingSchema, async (_, { params }) => {
    await imports.undo(params.importId)
    return {}
  })

  routes.post('/api/imports/:importId/cancel', nothingSchema, (_, { params }) => {
    imports.cancel(params.importId)
    return {}
  })
}
