/**
 * The page's only way out: requests to its own origin. Every reply that is not 2xx becomes a `ServiceError` with a
 * message meant for the person; a service that does not answer becomes one with code `unreachable`.
 */
import type { ApiError, ErrorCode } from '#service/contract'
import { serviceWords } from '../wording/en/service'
import { answered } from './answering'
import type { Gets, Nothing, Params, Posts } from '#service/contract/routes'
import { told } from '../wording/told'

export class ServiceError extends Error {
  readonly code: ErrorCode | 'unreachable'

  constructor(code: ErrorCode | 'unreachable', message: string) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
  }
}

/** Whether something failed because the service did not answer at all. */
export function isAway(error: unknown): boolean {
  return error instanceof ServiceError && error.code === 'unreachable'
}

/** Asks the service; resolves with a reply that is 2xx. */
export async function request(path: string, init?: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch(() => {
    throw new ServiceError('unreachable', serviceWords.unreachable)
  })
  return accepted(reply)
}

async function accepted(reply: Response): Promise<Response> {
  answered()
  if (reply.ok) return reply
  const error = (await reply.json().catch(() => null)) as ApiError | null
  throw error
    ? new ServiceError(error.code, told(error.message))
    : new ServiceError('internal', serviceWords.noReason(reply.status))
}

/** A route with what it leaves open filled in. */
export function addressOf<Route extends string>(route: Route, params: Params<Route>): string {
  return Object.entries(params as Record<string, string>).reduce<string>(
    (address, [name, value]) => address.replace(`:${name}`, () => encodeURIComponent(value)),
    route,
  )
}

/** What a route leaves open, where it does. */
type Open<Route extends string> = Nothing extends Params<Route> ? [] : [params: Params<Route>]

/** A JSON reply. */
export async function get<Route extends keyof Gets>(
  route: Route,
  ...[params]: Open<Route>
): Promise<Gets[Route]> {
  return json(await request(addressOf(route, params ?? ({} as Params<Route>))))
}

/** The body of a reply, taken for what the contract says it is. */
export async function json<Value>(reply: Response): Promise<Value> {
  return (await reply.json()) as Value
}

const headers = { 'content-type': 'application/json' }

/** Sends JSON; a JSON reply. */
export async function send<Route extends keyof Posts>(
  route: Route,
  value: Posts[Route][0],
  ...[params]: Open<Route>
): Promise<Posts[Route][1]> {
  const init = { method: 'POST', headers, body: JSON.stringify(value) }
  return json(await request(addressOf(route, params ?? ({} as Params<Route>)), init))
}

/** A page that is being left still sends what is shorter than this together; browsers allow 64 KiB. */
const outlivingBytes = 60_000
let outlivingNow = 0

/** Sends something that is to arrive even if the page is left meanwhile, as far as the browser allows. */
export async function sendToTheEnd<
  Route extends '/api/log' | '/api/leave' | '/api/log/set-aside' | '/api/drafts',
>(route: Route, value: Posts[Route][0]): Promise<Posts[Route][1]> {
  const body = JSON.stringify(value)
  const init = { method: 'POST', headers, body }
  const { length } = new TextEncoder().encode(body)
  if (outlivingNow + length > outlivingBytes) return json(await request(route, init))
  outlivingNow += length
  try {
    // Refused by a shell that lacks them, or because other tabs have used up the browser's 64 KiB: sent like any other then.
    const first = await fetch(route, { ...init, keepalive: true }).catch(() => null)
    const reply = first ? await accepted(first) : await request(route, init)
    return await json(reply)
  } finally {
    outlivingNow -= length
  }
}
