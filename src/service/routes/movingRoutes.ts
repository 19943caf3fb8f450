/** Routes of moving to another computer: everything in one file, and what arrives from there. */
import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import { dayOf } from '#core/common/calendar'
import { readFileBody } from '../http/body'
import { jsonRoutes, nothingSchema } from '../http/jsonRoutes'
import { jsonReply } from '../http/replies'
import type { ArrivalPart } from '../contract/moving'
import { everythingFile } from '../moving/everythingFile'
import { arrivalLimits } from '../moving/spool'
import { endArrivalSchema, takeBanksSchema } from '../schemas/movingSchemas'
import type { ServiceDeps } from '../serviceDeps'

/** Adds the routes of moving to the handler. */
export function addMovingRoutes(app: Hono, { arrivals, backups, drafts, banksFolder }: ServiceDeps): void {
  const routes = jsonRoutes(app)

  app.get('/api/everything', () => {
    const madeAtMs = Date.now()
    const file = Readable.from(everythingFile({ history: backups.stream(), drafts, banksFolder, madeAtMs }))
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="rehearse-everything-${dayOf(madeAtMs)}.zip"`,
      'cache-control': 'no-store',
    }
    return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array<ArrayBuffer>>, { headers })
  })

  routes.post('/api/arrivals', nothingSchema, async () => ({ arrivalId: await arrivals.open() }))

  app.post('/api/arrivals/:arrivalId/part', async ({ req }) => {
    const bytes = await arrivals.addPart(req.param('arrivalId'), {
      path: req.query('path') ?? '',
      isFirst: req.query('isFirst') === 'true',
      bytes: readFileBody(req.raw, arrivalLimits.totalBytes),
    })
    return jsonReply({ bytes } satisfies ArrivalPart)
  })

  routes.post('/api/arrivals/:arrivalId/read', nothingSchema, (_, { params }) => {
    arrivals.read(params.arrivalId)
    return {}
  })

  routes.get('/api/arrivals/:arrivalId', ({ params }) => arrivals.state(params.arrivalId))

  routes.post('/api/arrivals/:arrivalId/banks', takeBanksSchema, (request, { params }) =>
    arrivals.takeBanks(params.arrivalId, request),
  )

  routes.post('/api/arrivals/:arrivalId/end', endArrivalSchema, async ({ keepsHistory }, { params }) => {
    await arrivals.end(params.arrivalId, keepsHistory)
    return {}
  })
}
