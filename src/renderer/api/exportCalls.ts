/** What the page asks of the service about exports. */
import type { BankId } from '#core/bank/ids'
import type { ExportPreview, ExportRequest } from '#service/contract/exports'
import { request, send } from './requests'

const at = (bankId: BankId) => `/api/banks/${encodeURIComponent(bankId)}/export`

/** The calls of exports, for the client. */
export function exportCalls() {
  return {
    previewExport: (bankId: BankId, wanted: ExportRequest) =>
      send<ExportPreview>(`${at(bankId)}/preview`, wanted),
    /** The file with the name the service gives it. */
    exportFile: async (bankId: BankId, wanted: ExportRequest) => {
      const headers = { 'content-type': 'application/json' }
      const reply = await request(at(bankId), { method: 'POST', headers, body: JSON.stringify(wanted) })
      const name = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1]
      return { name: name ?? 'questions', file: await reply.blob() }
    },
  }
}
