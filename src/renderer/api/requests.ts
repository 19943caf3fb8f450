/**
 * The page's only way out: requests to its own origin. Every reply that is not 2xx becomes a `ServiceError` with a
 * message meant for the person; a service that does not answer becomes one with code `unreachable`.
 */
import type { ApiError, ErrorCode } from '#service/contract'

export class ServiceError extends Error {
  readonly code: ErrorCode | 'unreachable'

  constructor(code: ErrorCode | 'unreachable', message: string) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
  }
}

const unreachableMessage = 'Can’t reach Rehearse’s service. If you closed it, start Rehearse again.'

/** Asks the service; resolves with a reply that is 2xx. */
export async function request(path: string, init?: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch(() => {
    throw new ServiceError('unreachable', unreachableMessage)
  })
  return accepted(reply)
}

async function accepted(reply: Response): Promise<Response> {
  if (reply.ok) return reply
  const error = (await reply.json().catch(() => null)) as ApiError | null
  throw error
    ? new ServiceError(error.code, error.message)
    : new ServiceError('internal', `The service answered ${reply.status} without saying why.`)
}

/** A JSON reply. */
export async function get<T>(path: string): Promise<T> {
  return (await request(path)).json() as Promise<T>
}

const headers = { 'content-type': 'application/json' }

/** Sends JSON; a JSON reply. */
export async function send<T>(path: string, value: unknown): Promise<T> {
  const reply = await request(path, { method: 'POST', headers, body: JSON.stringify(value) })
  return reply.json() as Promise<T>
}

/** A page that is being left still sends what is shorter than this together; browsers allow 64 KiB. */
const outlivingBytes = 60_000
let outlivingNow = 0

/** Sends something that is to arrive even if the page is left meanwhile, as far as the browser allows. */
export async function sendToTheEnd<T>(path: string, value: unknown): Promise<T> {
  const body = JSON.stringify(value)
  const { length } = new TextEncoder().encode(body)
  if (outlivingNow + length > outlivingBytes) return send(path, value)
  outlivingNow += length
  const init = { method: 'POST', headers, body }
  try {
    // A shell may refuse such requests, and other tabs count as well: the same then goes as any other.
    const first = await fetch(path, { ...init, keepalive: true }).catch(() => null)
    const reply = first ? await accepted(first) : await request(path, init)
    return (await reply.json()) as T
  } finally {
    outlivingNow -= length
  }
}
