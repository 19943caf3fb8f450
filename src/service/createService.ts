/**
 * The service: one handler from Request to Response, mounted by either shell. It knows neither which one nor how
 * requests reach it. Invariant: it never throws, and every reply that is not 2xx is an `ApiError`.
 */
import { Hono } from 'hono'
import { addAuthoringRoutes } from './routes/authoringRoutes'
import { addBackupRoutes } from './routes/backupRoutes'
import { addBankRoutes, type PreviewAsset } from './routes/bankRoutes'
import { addConflictRoutes } from './routes/conflictRoutes'
import { addDraftRoutes } from './routes/draftRoutes'
import { createEventStreams } from './routes/eventStream'
import { addExportRoutes } from './routes/exportRoutes'
import { addImportRoutes } from './routes/importRoutes'
import { addLogRoutes } from './routes/logRoutes'
import { addMovingRoutes } from './routes/movingRoutes'
import { pageReply } from './routes/pageFiles'
import { addPlatformRoutes } from './routes/platformRoutes'
import { addRemovedBankRoutes } from './routes/removedBankRoutes'
import { Refusal } from './http/refusal'
import { commonHeaders, refusalReply } from './http/replies'
import { pageSchema, parseRequest } from './schemas/schemas'
import type { ServiceDeps } from './serviceDeps'

export type Service = {
  fetch: (request: Request) => Promise<Response>
  /** Ends the event streams. The log and the library are closed by whoever opened them. */
  close: () => void
}

/** Assembles the handler. Scheme and host of a request are not looked at: that is the shell's part. */
export function createService(deps: ServiceDeps): Service {
  const app = new Hono()
  const streams = createEventStreams(deps.library.subscribe, deps.lease)

  app.use(async (context, next) => {
    await next()
    setCommonHeaders(context.res.headers)
  })
  addLogRoutes(app, deps)
  addBackupRoutes(app, deps)
  // A bank that is not saved yet, or not in the library, has its pictures from whoever works on it.
  const otherPicture: PreviewAsset = async (bankId, path) =>
    (await deps.imports.asset(bankId, path)) ?? deps.authoring.picture(bankId, path)
  addBankRoutes(app, deps.library, otherPicture)
  addRemovedBankRoutes(app, deps)
  addConflictRoutes(app, deps.library)
  addImportRoutes(app, deps.imports)
  addExportRoutes(app, deps)
  addAuthoringRoutes(app, deps)
  addDraftRoutes(app, deps)
  addMovingRoutes(app, deps)
  addPlatformRoutes(app, deps)
  app.get('/api/events', ({ req }) => streams.open(parseRequest(pageSchema.optional(), req.query('page'))))
  app.get('*', (context) => {
    const file = deps.pageFiles.get(context.req.path)
    return file ? pageReply(file) : refusalReply(nothingHere)
  })
  app.notFound(() => refusalReply(nothingHere))
  app.onError((error) => {
    if (error instanceof Refusal) return refusalReply(error)
    deps.onFault(error)
    return refusalReply(fault)
  })

  return { fetch: async (request) => app.fetch(request), close: streams.close }
}

const nothingHere = new Refusal('notFound', 'There is nothing at this address.')
const fault = new Refusal('internal', 'Something in Rehearse went wrong. What is shown as saved is safe.')

function setCommonHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(commonHeaders)) headers.set(name, value)
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  }
}
