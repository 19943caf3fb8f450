/** Routes of the attempt log: state, append, read, heartbeat, erase. */
import { uptime } from 'node:os'
import type { Hono } from 'hono'
import { bodyLimitBytes, readJson } from '../http/body'
import type { AppendReply, AppendRequest, HeartbeatReply, ServiceState, WriterReply } from '../contract'
import { jsonReply } from '../http/replies'
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
  const { log, backups, library, lease } = deps

  const append = async ({ page, events }: AppendRequest): Promise<AppendReply> => {
    lease.use(page)
    return { cursor: await log.append(await withSnapshots({ library, log }, events)) }
  }

  app.get('/api/state', async () => jsonReply(await stateOf(deps)))

  app.post('/api/writer', async ({ req }) => {
    const body = await readJson(req.raw, bodyLimitBytes.other)
    const { page, takeOver } = parseRequest(writerSchema, body)
    // An app window is the only one of its program.
    const isTakingOver = takeOver || deps.platform.shell === 'electron'
    return jsonReply({ isWriter: lease.claim(page, isTakingOver) } satisfies WriterReply)
  })

  app.post('/api/log', async ({ req }) =>
    jsonReply(await append(parseRequest(appendSchema, await readJson(req.raw, bodyLimitBytes.log)))),
  )

  app.post('/api/leave', async ({ req }) => {
    const last = parseRequest(leaveSchema, await readJson(req.raw, bodyLimitBytes.log))
    try {
      if (last.events.length > 0) await append(last)
    } finally {
      lease.release(last.page)
    }
    return jsonReply({})
  })

  app.post('/api/log/set-aside', async ({ req }) => {
    const body = await readJson(req.raw, bodyLimitBytes.log)
    const { reason, change } = parseRequest(setAsideSchema, body)
    await log.setAside(reason, change)
    return jsonReply({})
  })

  app.get('/api/log', ({ req }) => {
    const after = parseRequest(cursorSchema, parseQuery(req.query('after') ?? '{}'))
    return new Response(streamOf(log.read(after)), {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    })
  })

  app.post('/api/heartbeat', async ({ req }) => {
    const { attemptId, elapsedMs } = parseRequest(
      heartbeatSchema,
      await readJson(req.raw, bodyLimitBytes.other),
    )
    await log.beat(attemptId, elapsedMs)
    return jsonReply({ uptimeMs: uptime() * 1_000 } satisfies HeartbeatReply)
  })

  app.post('/api/erase', async ({ req }) => {
    parseRequest(eraseSchema, await readJson(req.raw, bodyLimitBytes.other))
    await log.erase()
    await backups.erase()
    return jsonReply({})
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
