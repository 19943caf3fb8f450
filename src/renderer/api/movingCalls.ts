/** What the page asks of the service about moving to another computer. Apart from the client: few pages ever do. */
import type { ArrivalPart, TakeBanksRequest } from '#service/contract/moving'

export type * from '#service/contract/moving'
import { addressOf, get, json, request, send } from './requests'

export type MovingCalls = typeof movingCalls

/** The calls of moving. */
export const movingCalls = {
  /** Everything in one file, as it is written. `onBytes` hears how many there are so far. */
  everything: async (onBytes: (bytes: number) => void, signal: AbortSignal) => {
    const reply = await request('/api/everything', { signal })
    const name = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1]
    let bytes = 0
    const counted = reply.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          onBytes((bytes += chunk.byteLength))
          controller.enqueue(chunk)
        },
      }),
    )
    return { name: name ?? 'rehearse.zip', file: await new Response(counted).blob() }
  },
  openArrival: async () => (await send('/api/arrivals', {})).arrivalId,
  sendArrivalPart: async (arrivalId: string, part: { path: string; isFirst: boolean; bytes: Blob }) => {
    const address = addressOf('/api/arrivals/:arrivalId/part', { arrivalId })
    const query = `?path=${encodeURIComponent(part.path)}&isFirst=${part.isFirst}`
    const headers = { 'content-type': 'application/octet-stream' }
    return json<ArrivalPart>(await request(address + query, { method: 'POST', headers, body: part.bytes }))
  },
  readArrival: (arrivalId: string) => send('/api/arrivals/:arrivalId/read', {}, { arrivalId }),
  arrivalState: (arrivalId: string) => get('/api/arrivals/:arrivalId', { arrivalId }),
  takeBanks: (arrivalId: string, banks: TakeBanksRequest['banks']) =>
    send('/api/arrivals/:arrivalId/banks', { banks }, { arrivalId }),
  endArrival: (arrivalId: string, keepsHistory: boolean) =>
    send('/api/arrivals/:arrivalId/end', { keepsHistory }, { arrivalId }),
}
