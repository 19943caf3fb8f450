/** Routes of unsaved texts of the workbench. Invariant: what writes asks the lease first. */
import type { Hono } from 'hono'
import { bodyLimitBytes } from '../http/body'
import { jsonRoutes } from '../http/jsonRoutes'
import { keepDraftSchema } from '../schemas/draftSchemas'
import type { ServiceDeps } from '../serviceDeps'

/** Adds the routes of drafts to the handler. */
export function addDraftRoutes(app: Hono, { drafts, lease }: Pick<ServiceDeps, 'drafts' | 'lease'>): void {
  const routes = jsonRoutes(app)

  routes.get('/api/drafts', async () => ({ drafts: await drafts.list() }))

  routes.post(
    '/api/drafts',
    keepDraftSchema,
    async ({ page, draft: { text, ...rest } }) => {
      lease.use(page)
      await (text === null ? drafts.remove(rest) : drafts.keep({ ...rest, text }))
      return {}
    },
    bodyLimitBytes.question,
  )
}
