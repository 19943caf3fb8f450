/**
 * Routes of backups: list, make, look into, restore, remove, hand out, import, the check of everything stored, what was
 * set aside.
 */
import type { Hono } from 'hono'
import { bodyLimitBytes, readFileBody } from '../http/body'
import { jsonRoutes, nothingSchema } from '../http/jsonRoutes'
import { jsonReply } from '../http/replies'
import { backupSchema, mergeSchema, restoreSchema } from '../schemas/schemas'
import type { ServiceDeps } from '../serviceDeps'

/** Adds the routes of backups to the handler. */
export function addBackupRoutes(app: Hono, { backups, log }: ServiceDeps): void {
  const routes = jsonRoutes(app)

  routes.get('/api/backups', () => backups.list())
  routes.post('/api/backups', nothingSchema, async () => ({ backup: await backups.make('kept') }))
  routes.post('/api/backups/preview', backupSchema, ({ name }) => backups.preview(name))

  routes.post('/api/backups/restore', restoreSchema, async ({ name }) => {
    await backups.restore(name)
    return {}
  })

  routes.post('/api/backups/merge/preview', backupSchema, ({ name }) => backups.previewMerge(name))

  routes.post('/api/backups/merge', mergeSchema, async ({ name }) => {
    await backups.merge(name)
    return {}
  })

  routes.post('/api/backups/remove', backupSchema, async ({ name }) => {
    await backups.remove(name)
    return {}
  })

  app.get('/api/backups/:name', async ({ req }) => {
    const bytes = await backups.file(req.param('name'))
    const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' }
    return new Response(bytes, { headers })
  })

  app.post('/api/import', async ({ req }) =>
    jsonReply(await backups.importHistory(readFileBody(req.raw, bodyLimitBytes.import))),
  )

  routes.get('/api/aside', async () => ({ files: await log.aside() }))

  routes.post('/api/check', nothingSchema, async () => {
    const damage = await log.verify()
    let changes = 0
    for await (const text of log.read({})) changes += text.split('\n').length - 1
    const { checked, damaged } = await backups.verify()
    const words = damaged.map(
      (name) => `The backup ${name} is damaged. Its file is kept; what can be read of it can be restored.`,
    )
    return { changes, backups: checked, damage: [...damage, ...words] }
  })
}
