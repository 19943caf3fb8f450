/** What the page asks of the service about an import. */
import type {
  ConfirmImportReply,
  ConfirmImportRequest,
  ImportFileReply,
  ImportIssuesReply,
  ImportOpened,
  ImportState,
  ReadImportRequest,
} from '#service/contract/imports'
import { get, request, send } from './requests'

const at = (importId: string) => `/api/imports/${encodeURIComponent(importId)}`

/** The calls of imports, for the client. */
export function importCalls() {
  return {
    openImport: async () => (await send<ImportOpened>('/api/imports', {})).importId,
    sendImportFile: async (importId: string, path: string, file: Blob) => {
      const headers = { 'content-type': 'application/octet-stream' }
      const address = `${at(importId)}/file?path=${encodeURIComponent(path)}`
      const reply = await request(address, { method: 'POST', headers, body: file })
      return reply.json() as Promise<ImportFileReply>
    },
    readImport: (importId: string, options: ReadImportRequest) =>
      send<unknown>(`${at(importId)}/read`, options),
    importState: (importId: string) => get<ImportState>(at(importId)),
    importIssues: async (importId: string, from: number) =>
      (await get<ImportIssuesReply>(`${at(importId)}/issues?from=${from}`)).issues,
    confirmImport: async (importId: string, choices: ConfirmImportRequest) =>
      (await send<ConfirmImportReply>(`${at(importId)}/confirm`, choices)).saved,
    undoImport: (importId: string) => send<unknown>(`${at(importId)}/undo`, {}),
    cancelImport: (importId: string) => send<unknown>(`${at(importId)}/cancel`, {}),
  }
}
