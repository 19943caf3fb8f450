/** Routes of exports: what a format would lose of a bank's questions, and the file. */
import type { Hono } from 'hono'
import type { StartWorker } from '#bank/compile/compiler'
import type { ExportOutcome } from '#bank/exporting/exportTypes'
import { ImportFailure, startImportThread } from '#bank/importing/importThread'
import type { ExportPreview } from '../contract/exports'
import { bodyLimitBytes, readJson } from '../http/body'
import { Refusal } from '../http/refusal'
import { jsonReply } from '../http/replies'
import { confirmLimitMs } from '../imports/limits'
import type { LibraryPort } from '../libraryPort'
import { exportSchema } from '../schemas/importSchemas'
import { parseRequest } from '../schemas/schemas'

export type ExportDeps = { library: LibraryPort; startWorker: StartWorker }

/** Adds the routes of exports to the handler. */
export function addExportRoutes(app: Hono, deps: ExportDeps): void {
  const exported = async (request: Request, bankId: string, isPreview: boolean): Promise<ExportOutcome> => {
    // As many ids as a log takes events: a selection may be a whole bank.
    const { format, ids } = parseRequest(exportSchema, await readJson(request, bodyLimitBytes.log))
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

  app.post('/api/banks/:bankId/export/preview', async ({ req }) => {
    const { questionCount, missing, losses } = await exported(req.raw, req.param('bankId'), true)
    return jsonReply({ questionCount, missing, losses } satisfies ExportPreview)
  })

  app.post('/api/banks/:bankId/export', async ({ req }) => {
    const { file } = await exported(req.raw, req.param('bankId'), false)
    if (!file) throw new Refusal('notFound', 'There is nothing to export.')
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '-')}"`,
      'cache-control': 'no-store',
    }
    return new Response(new Uint8Array(file.bytes), { headers })
  })
}
