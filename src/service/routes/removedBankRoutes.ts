/** Routes of deleted banks: delete, list, bring back. Invariant: what moves a folder asks the lease first. */
import { join } from 'node:path'
import type { Hono } from 'hono'
import { jsonRoutes } from '../http/jsonRoutes'
import { Refusal } from '../http/refusal'
import { createRemovedBanks } from '../removedBanks/removedBanks'
import { onlyPageSchema } from '../schemas/schemas'
import type { ServiceDeps } from '../serviceDeps'

/** Adds the routes of deleted banks to the handler. */
export function addRemovedBankRoutes(app: Hono, { library, lease, dataFolder }: ServiceDeps): void {
  const routes = jsonRoutes(app)
  const removedBanks = createRemovedBanks(join(dataFolder, 'banks'))

  routes.post('/api/banks/:bankId/remove', onlyPageSchema, async ({ page }, { params }) => {
    lease.use(page)
    const bank = await library.find(params.bankId)
    if (!bank) throw new Refusal('notFound', 'This bank is no longer in the library.')
    return { removed: await removedBanks.remove(bank, Date.now()) }
  })

  routes.get('/api/removed-banks', async () => ({ removed: await removedBanks.list() }))

  routes.post('/api/removed-banks/:name/restore', onlyPageSchema, async ({ page }, { params }) => {
    lease.use(page)
    await removedBanks.restore(params.name)
    return {}
  })
}
