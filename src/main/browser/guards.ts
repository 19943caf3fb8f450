/**
 * What a request must be like before anything else looks at it: raw headers and the raw target, because Node accepts
 * two Host headers and absolute targets, and routers decode paths. Whatever is not public needs our own page's session.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { ApiError } from '#service/contract'

export type GuardedRequest = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'>

export type GuardRules = {
  /** The one Host we answer to, such as `rehearse.localhost:4857`. */
  host: string
  /** Exact targets, without a query, that a page needs before it has a session. Read only. */
  isPublic: (path: string) => boolean
  hasSession: (cookies: string) => boolean
}

/** Where a page exchanges its nonce for a session: the one change a request without a session may make. */
export const sessionPath = '/api/session'

/** Where a page sends a file: the addresses that do not take JSON. */
const filePaths =
  /^\/api\/(?:import|imports\/[\w-]{1,64}\/file\?path=[^&?]{1,6000}|arrivals\/[\w-]{1,64}\/part\?path=[^&?]{1,6000}&isFirst=(?:true|false)|desk\/[^/?&]{1,800}\/picture\?page=[\w-]{1,64}&name=[^&?]{1,6000})$/
const fileType = 'application/octet-stream'

export type GuardRefusal = ApiError & { status: number }

const methods = ['GET', 'POST', 'DELETE']
const mostHeaders = 100
/** All headers but the cookies: these hold what pages on other ports of our name have left as well. */
const mostHeaderBytes = 16_384

/** Why a request goes no further; null when it may. Never throws, whatever the request. */
export function refusalFor(request: GuardedRequest, rules: GuardRules): GuardRefusal | null {
  try {
    for (const check of checks) {
      const refusal = check(request, rules)
      if (refusal) return refusal
    }
    return null
  } catch {
    return badRequest()
  }
}

/** A listener behind the guards. A refused request is answered and its connection closed. */
export function guarded(listener: RequestListener, rules: GuardRules): RequestListener {
  return (request, response) => {
    // Whatever answers: nothing of it may be guessed at, told on, or used by another site.
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    response.setHeader('cross-origin-resource-policy', 'same-origin')
    const refusal = refusalFor(request, rules)
    if (refusal) sendRefusal(response, refusal)
    else listener(request, response)
  }
}

type Check = (request: GuardedRequest, rules: GuardRules) => GuardRefusal | null

/** In the order they are asked. Each stops something that none of the others does. */
export const checks: Check[] = [
  function host({ rawHeaders }, rules) {
    const hosts = valuesOf(rawHeaders, 'host')
    // Another name for this machine is how a foreign page reaches us by rebinding its own name.
    if (hosts.length === 1 && hosts[0] === rules.host) return null
    return refuse(421, 'forbidden', `Rehearse answers at http://${rules.host} only.`)
  },

  function target({ url }) {
    const isOrdinary = url && /^\/(?!\/)[^\\#]*$/.test(url)
    return isOrdinary ? null : badRequest()
  },

  function headers({ url = '', rawHeaders }) {
    if (rawHeaders.length > 2 * mostHeaders) return badRequest()
    if (url.length + ownLength(rawHeaders) > mostHeaderBytes)
      return refuse(431, 'tooLarge', 'This request has longer headers than Rehearse reads.')
    const single = ['origin', 'sec-fetch-site', 'content-type', 'cookie']
    return single.every((name) => valuesOf(rawHeaders, name).length <= 1) ? null : badRequest()
  },

  function method({ method = '', url }, rules) {
    const isAllowed = isPublic(url, rules) ? isReading(method) : methods.includes(method)
    return isAllowed ? null : refuse(405, 'badRequest', 'Rehearse has no such method at this address.')
  },

  function origin({ rawHeaders }, rules) {
    const [value] = valuesOf(rawHeaders, 'origin')
    return value === undefined || value === `http://${rules.host}` ? null : foreign()
  },

  function site({ url, rawHeaders }, rules) {
    // The page itself is reached from the hand-over file, which is another site.
    if (isPublic(url, rules)) return null
    const [value] = valuesOf(rawHeaders, 'sec-fetch-site')
    return value === undefined || value === 'same-origin' || value === 'none' ? null : foreign()
  },

  function contentType({ method = '', url, rawHeaders }) {
    if (isReading(method)) return null
    const [value] = valuesOf(rawHeaders, 'content-type')
    // A form or a text body is what another site can send without asking first.
    if (filePaths.test(url ?? ''))
      return value === fileType ? null : refuse(415, 'badRequest', `Here Rehearse takes ${fileType} only.`)
    const isJson = value !== undefined && /^application\/json(;\s*charset=utf-8)?$/i.test(value)
    return isJson ? null : refuse(415, 'badRequest', 'Rehearse takes application/json only.')
  },

  function session({ method, url, rawHeaders }, rules) {
    if (isPublic(url, rules) || (method === 'POST' && url === sessionPath)) return null
    const [cookies] = valuesOf(rawHeaders, 'cookie')
    if (cookies !== undefined && rules.hasSession(cookies)) return null
    return refuse(
      403,
      'forbidden',
      'This window isn’t authorized. Start Rehearse again; it opens a window that is.',
    )
  },

  function expectation({ rawHeaders }) {
    const isExpecting = valuesOf(rawHeaders, 'expect').length > 0
    return isExpecting ? refuse(417, 'badRequest', 'Rehearse keeps no expectations.') : null
  },
]

function isPublic(url: string | undefined, rules: GuardRules): boolean {
  return rules.isPublic(url?.split('?')[0] ?? '')
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function valuesOf(rawHeaders: string[], name: string): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
}

function ownLength(rawHeaders: string[]): number {
  const isOwn = (index: number) => rawHeaders[index - (index % 2)]?.toLowerCase() !== 'cookie'
  return rawHeaders.reduce((length, text, index) => length + (isOwn(index) ? text.length : 0), 0)
}

function refuse(status: number, code: ApiError['code'], message: string): GuardRefusal {
  return { status, code, message }
}

function badRequest(): GuardRefusal {
  return refuse(400, 'badRequest', 'Rehearse does not understand this request.')
}

function foreign(): GuardRefusal {
  return refuse(403, 'forbidden', 'Rehearse takes requests from its own page only.')
}

function sendRefusal(response: ServerResponse, { status, code, message }: GuardRefusal): void {
  const body = JSON.stringify({ code, message } satisfies ApiError)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    connection: 'close',
  })
  response.end(body)
}
