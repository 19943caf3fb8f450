/** Routes of the attempt log: state, append, read, heartbeat, erase. */
import { uptime } from 'node:os'
import type { Hono } from 'hono'
import { bodyLimitBytes, readJson } from '../http/body'
import type { AppendReply, HeartbeatReply, ServiceState } from '../contract'
import { jsonReply } from '../http/replies'
import type { ServiceDeps } from '../serviceDeps'
import { appendSchema, cursorSchema, eraseSchema, heartbeatSchema, parseRequest } from '../schemas/schemas'

/** Adds the log's routes to the handler. */
export function addLogRoutes(app: Hono, deps: ServiceDeps): void {
  const { log, backups } = deps

  app.get('/api/state', () => jsonReply(stateOf(deps)))

  app.post('/api/log', async ({ req }) => {
    const { events } = parseRequest(appendSchema, await readJson(req.raw, bodyLimitBytes.log))
    return jsonReply({ cursor: await log.append(events) } satisfies AppendReply)
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

function stateOf({ log, platform, version, dataFolder }: ServiceDeps): ServiceState {
  return {
    version,
    shell: platform.shell,
    dataFolderId: log.dataFolderId(),
    dataFolder,
    device: log.device(),
    cursor: log.cursor(),
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
