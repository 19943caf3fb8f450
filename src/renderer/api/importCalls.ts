/** What the page asks of the service about an import. */
import type { ConfirmImportRequest, ImportFileReply, ReadImportRequest } from '#service/contract/imports'
import { addressOf, get, json, request, send } from './requests'

/** The calls of imports, for the client. */
export function importCalls() {
  return {
    openImport: async () => (await send('/api/imports', {})).importId,
    sendImportFile: async (importId: string, path: string, file: Blob) => {
      const headers = { 'content-type': 'application/octet-stream' }
      const address = addressOf('/api/imports/:importId/file', { importId })
      const query = `?path=${encodeURIComponent(path)}`
      return json<ImportFileReply>(await request(address + query, { method: 'POST', headers, body: file }))
    },
    readImport: (importId: string, options: ReadImportRequest) =>
      send('/api/imports/:importId/read', options, { importId }),
    importState: (importId: string) => get('/api/imports/:importId', { importId }),
    importIssues: async (importId: string, from: number) =>
      (await get('/api/imports/:importId/issues/:from', { importId, from: String(from) })).issues,
    confirmImport: async (importId: string, choices: ConfirmImportRequest) =>
      (await send('/api/imports/:importId/confirm', choices, { importId })).saved,
    undoImport: (importId: string) => send('/api/imports/:importId/undo', {}, { importId }),
    cancelImport: (importId: string) => send('/api/imports/:importId/cancel', {}, { importId }),
  }
}
