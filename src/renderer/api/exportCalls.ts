/** What the page asks of the service about exports. */
import type { BankId } from '#core/bank/ids'
import type { ExportRequest } from '#service/contract/exports'
import { addressOf, request, send } from './requests'

/** The calls of exports, for the client. */
export function exportCalls() {
  return {
    previewExport: (bankId: BankId, wanted: ExportRequest) =>
      send('/api/banks/:bankId/export/preview', wanted, { bankId }),
    /** The file with the name the service gives it. */
    exportFile: async (bankId: BankId, wanted: ExportRequest) => {
      const headers = { 'content-type': 'application/json' }
      const address = addressOf('/api/banks/:bankId/export', { bankId })
      const reply = await request(address, { method: 'POST', headers, body: JSON.stringify(wanted) })
      const name = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1]
      return { name: name ?? 'questions', file: await reply.blob() }
    },
  }
}
