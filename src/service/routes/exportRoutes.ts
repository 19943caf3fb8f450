/** Routes of exports: what a format would lose of a bank's questions, and the file. */
import type { Hono } from 'hono'
import type { StartWorker } from '#bank/compile/compiler'
import type { ExportOutcome } from '#bank/exporting/exportTypes'
import { ImportFailure, startImportThread } from '#bank/importing/importThread'
import type { ExportRequest } from '../contract/exports'
import { bodyLimitBytes, readJson } from '../http/body'
import { jsonRoutes } from '../http/jsonRoutes'
import { Refusal } from '../http/refusal'
import { confirmLimitMs } from '../imports/limits'
import type { LibraryPort } from '../libraryPort'
import { exportSchema } from '../schemas/importSchemas'
import { parseRequest } from '../schemas/schemas'

export type ExportDeps = { library: LibraryPort; startWorker: StartWorker }

/** A selection may be a whole bank: as many ids as a log takes events. */
const selectionBytes = bodyLimitBytes.log

/** Adds the routes of exports to the handler. */
export function addExportRoutes(app: Hono, deps: ExportDeps): void {
  const exported = async (
    { format, ids }: ExportRequest,
    bankId: string,
    isPreview: boolean,
  ): Promise<ExportOutcome> => {
    const path = await deps.library.placeOf(bankId)
    if (!path) throw new Refusal('notFound', 'This bank isn’t in the library anymore.')
    const thread = startImportThread({ startWorker: deps.startWorker, onProgress: () => undefined })
    try {
      return await thread.ask({ name: 'export', path, ids, format, isPreview }, confirmLimitMs)
    } catch (error) {
      throw error instanceof ImportFailure ? new Refusal('storageFailed', error.message) : error
    } finally {
      thread.end()
    }
  }

  jsonRoutes(app).post(
    '/api/banks/:bankId/export/preview',
    exportSchema,
    async (wanted, { params }) => {
      const { questionCount, missing, losses } = await exported(wanted, params.bankId, true)
      return { questionCount, missing, losses }
    },
    selectionBytes,
  )

  app.post('/api/banks/:bankId/export', async ({ req }) => {
    const wanted = parseRequest(exportSchema, await readJson(req.raw, selectionBytes))
    const { file } = await exported(wanted, req.param('bankId'), false)
    if (!file) throw new Refusal('notFound', 'There is nothing to export.')
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '-')}"`,
      'cache-control': 'no-store',
    }
    return new Response(new Uint8Array(file.bytes), { headers })
  })
}
