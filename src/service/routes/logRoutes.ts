/** Routes of the attempt log: state, append, read, heartbeat, erase. */
import { uptime } from 'node:os'
import type { Hono } from 'hono'
import { bodyLimitBytes } from '../http/body'
import type { AppendReply, AppendRequest, ServiceState, SetAsideRequest } from '../contract'
import { jsonRoutes } from '../http/jsonRoutes'
import type { ServiceDeps } from '../serviceDeps'
import { withSnapshots } from './keepNamed'
import {
  appendSchema,
  cursorSchema,
  eraseSchema,
  heartbeatSchema,
  leaveSchema,
  parseRequest,
  setAsideSchema,
  writerSchema,
} from '../schemas/schemas'

/** Adds the log's routes to the handler. */
export function addLogRoutes(app: Hono, deps: ServiceDeps): void {
  const { log, backups, drafts, library, lease } = deps
  const routes = jsonRoutes(app)

  const append = async ({ page, events }: AppendRequest): Promise<AppendReply> => {
    lease.use(page)
    return { cursor: await log.append(await withSnapshots({ library, log }, events)) }
  }

  routes.get('/api/state', () => stateOf(deps))

  routes.post('/api/writer', writerSchema, ({ page, takeOver }) => {
    // An app window is the only one of its program.
    const isTakingOver = takeOver || deps.platform.shell === 'electron'
    return { isWriter: lease.claim(page, isTakingOver) }
  })

  routes.post('/api/log', appendSchema, append, bodyLimitBytes.log)

  const leave = async (last: AppendRequest) => {
    try {
      if (last.events.length > 0) await append(last)
    } finally {
      lease.release(last.page)
    }
    return {}
  }
  routes.post('/api/leave', leaveSchema, leave, bodyLimitBytes.log)

  const setAside = async ({ reason, change }: SetAsideRequest) => {
    await log.setAside(reason, change)
    return {}
  }
  routes.post('/api/log/set-aside', setAsideSchema, setAside, bodyLimitBytes.log)

  app.get('/api/log', ({ req }) => {
    const after = parseRequest(cursorSchema, parseQuery(req.query('after') ?? '{}'))
    return new Response(streamOf(log.read(after)), {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    })
  })

  routes.post('/api/heartbeat', heartbeatSchema, async ({ attemptId, elapsedMs }) => {
    await log.beat(attemptId, elapsedMs)
    return { uptimeMs: uptime() * 1_000 }
  })

  routes.post('/api/erase', eraseSchema, async () => {
    await log.erase()
    await backups.erase()
    await drafts.erase()
    return {}
  })
}

async function stateOf({ log, platform, version, dataFolder }: ServiceDeps): Promise<ServiceState> {
  // Both of the same moment: nothing is awaited between them.
  const cursor = log.cursor()
  const lastId = await log.lastId()
  return {
    version,
    shell: platform.shell,
    dataFolderId: log.dataFolderId(),
    dataFolder,
    device: log.device(),
    cursor,
    lastId,
    heartbeats: log.heartbeats(),
    notices: log.notices(),
    can: { revealFolder: platform.revealFolder !== null, chooseFolder: platform.chooseFolder !== null },
  }
}

function parseQuery(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Reads on only when the page has taken what came before: a long log is never whole in memory. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}
