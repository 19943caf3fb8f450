/** Routes of backups: list, make, look into, restore, remove, hand out, import, the check of everything stored, what was set aside. */
import type { Hono } from 'hono'
import { bodyLimitBytes, readFileBody, readJson } from '../http/body'
import type { AsideReply, BackupReply, BackupRequest, CheckReply, RestoreRequest } from '../contract'
import { jsonReply } from '../http/replies'
import { backupSchema, parseRequest, restoreSchema } from '../schemas/schemas'
import type { ServiceDeps } from '../serviceDeps'

/** Adds the routes of backups to the handler. */
export function addBackupRoutes(app: Hono, { backups, log }: ServiceDeps): void {
  const named = async (request: Request): Promise<BackupRequest> =>
    parseRequest(backupSchema, await readJson(request, bodyLimitBytes.other))

  app.get('/api/backups', async () => jsonReply(await backups.list()))

  app.post('/api/backups', async ({ req }) => {
    // Nothing is taken from it; it is read so that only our own page can send it.
    await readJson(req.raw, bodyLimitBytes.other)
    return jsonReply({ backup: await backups.make('kept') } satisfies BackupReply)
  })

  app.post('/api/backups/preview', async ({ req }) => {
    const { name } = await named(req.raw)
    return jsonReply(await backups.preview(name))
  })

  app.post('/api/backups/restore', async ({ req }) => {
    const body = await readJson(req.raw, bodyLimitBytes.other)
    const { name }: RestoreRequest = parseRequest(restoreSchema, body)
    await backups.restore(name)
    return jsonReply({})
  })

  app.post('/api/backups/remove', async ({ req }) => {
    const { name } = await named(req.raw)
    await backups.remove(name)
    return jsonReply({})
  })

  app.get('/api/backups/:name', async ({ req }) => {
    const bytes = await backups.file(req.param('name'))
    const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' }
    return new Response(bytes, { headers })
  })

  app.post('/api/import', async ({ req }) =>
    jsonReply(await backups.importHistory(readFileBody(req.raw, bodyLimitBytes.import))),
  )

  app.get('/api/aside', async () => jsonReply({ files: await log.aside() } satisfies AsideReply))

  app.post('/api/check', async ({ req }) => {
    await readJson(req.raw, bodyLimitBytes.other)
    const damage = await log.verify()
    let changes = 0
    for await (const text of log.read({})) changes += text.split('\n').length - 1
    const { checked, damaged } = await backups.verify()
    const words = damaged.map(
      (name) => `The backup ${name} is damaged. Its file is kept; what can be read of it can be restored.`,
    )
    return jsonReply({ changes, backups: checked, damage: [...damage, ...words] } satisfies CheckReply)
  })
}
