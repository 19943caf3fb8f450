/**
 * Letting windows in and saying who we are: the two requests the browser shell answers itself, before the service.
 */
import { bodyLimitBytes, readJson } from '#service/http/body'
import { Refusal } from '#service/http/refusal'
import { jsonReply, refusalReply } from '#service/http/replies'
import { parseRequest, sessionSchema } from '#service/schemas/schemas'
import { sessionPath } from './guards'
import { instancePath, type Instance } from './instance'
import type { Session } from './session'

export type SessionExchangeDeps = {
  session: Session
  instance: () => Instance
  /** A nonce was used: a window is in. */
  onUsed: (nonce: string) => void
  /** What answers everything else. */
  fetch: (request: Request) => Promise<Response>
}

/** A handler before the service. Never rejects unless the service does. */
export function exchangeSession({ session, instance, onUsed, fetch }: SessionExchangeDeps) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === instancePath) return jsonReply(instance())
    if (pathname !== sessionPath || request.method !== 'POST') return fetch(request)
    try {
      const { nonce } = parseRequest(sessionSchema, await readJson(request, bodyLimitBytes.other))
      if (!session.useNonce(nonce)) throw usedUp()
      onUsed(nonce)
      const reply = jsonReply({})
      reply.headers.set('set-cookie', session.cookie())
      return reply
    } catch (error) {
      if (error instanceof Refusal) return refusalReply(error)
      throw error
    }
  }
}

function usedUp(): Refusal {
  return new Refusal(
    'forbidden',
    'This address was used before or is more than 30 seconds old. Start Rehearse again; it opens a new window.',
  )
}
