/** For each guard a request that only this one stops: without it, the request would be let through. */
import { expect, test } from 'vitest'
import { checks, refusalFor, type GuardedRequest, type GuardRules } from './guards'

const host = 'rehearse.localhost:4857'
const rules: GuardRules = {
  host,
  isPublic: (path) => path === '/',
  hasSession: (cookies) => cookies === 'session=1',
}

type Change = { method?: string; url?: string; headers?: Record<string, string | null>; more?: string[] }

/** A request of our own page, changed. */
function request({ method = 'GET', url = '/api/state', headers = {}, more = [] }: Change): GuardedRequest {
  const all = { Host: host, 'Sec-Fetch-Site': 'same-origin', Cookie: 'session=1', ...headers }
  const rawHeaders = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [name, value]))
  return { method, url, rawHeaders: [...rawHeaders, ...more] }
}

const attacks: Record<string, { change: Change; status: number }> = {
  host: { change: { headers: { Host: 'rebind.test:4857' } }, status: 421 },
  target: { change: { url: `http://${host}/api/state` }, status: 400 },
  headers: { change: { more: Array.from({ length: 200 }, () => 'x') }, status: 400 },
  method: { change: { method: 'PUT', headers: { 'Content-Type': 'application/json' } }, status: 405 },
  origin: { change: { headers: { Origin: 'http://evil.example' } }, status: 403 },
  site: { change: { headers: { 'Sec-Fetch-Site': 'same-site' } }, status: 403 },
  contentType: { change: { method: 'POST', headers: { 'Content-Type': 'text/plain' } }, status: 415 },
  session: { change: { headers: { Cookie: 'session=2' } }, status: 403 },
  expectation: { change: { headers: { Expect: '100-continue' } }, status: 417 },
}

test('every guard has its attack here', () => {
  expect(checks.map(({ name }) => name)).toEqual(Object.keys(attacks))
})

test.each(Object.entries(attacks))('%s stops what no other guard does', (name, { change, status }) => {
  const attack = request(change)
  const stoppedBy = checks.filter((check) => check(attack, rules) !== null).map((check) => check.name)
  expect(stoppedBy).toEqual([name])
  expect(refusalFor(attack, rules)?.status).toBe(status)
})

test('our own page gets through', () => {
  expect(refusalFor(request({}), rules)).toBeNull()
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: `http://${host}` } }
  expect(refusalFor(request(post), rules)).toBeNull()
})

test('files are taken at their addresses, and nothing else there', () => {
  const sent = (url: string, type: string) =>
    refusalFor(request({ method: 'POST', url, headers: { 'Content-Type': type } }), rules)?.status
  expect(sent('/api/import', 'application/octet-stream')).toBeUndefined()
  expect(sent('/api/import', 'application/json')).toBe(415)
  expect(sent('/api/import', 'text/plain')).toBe(415)
  expect(sent('/api/imports/1a-2b/file?path=a%2Fb.md', 'application/octet-stream')).toBeUndefined()
  expect(sent('/api/imports/1a-2b/file?path=a.md', 'text/plain')).toBe(415)
  const part = '/api/arrivals/1a-2b/part?path=log%2Fd%2F1.ndjson&isFirst='
  expect(sent(`${part}true`, 'application/octet-stream')).toBeUndefined()
  expect(sent(`${part}maybe`, 'application/octet-stream')).toBe(415)
  expect(sent('/api/imports/1a-2b/confirm', 'application/octet-stream')).toBe(415)
  const picture = '/api/desk/eggs%20and%20rice/picture?page=1a-2b&name=Fried+egg.png'
  expect(sent(picture, 'application/octet-stream')).toBeUndefined()
  expect(sent(picture, 'application/json')).toBe(415)
  expect(sent('/api/desk/eggs/save', 'application/octet-stream')).toBe(415)
  expect(sent('/api/log', 'application/octet-stream')).toBe(415)
  expect(sent('/api/log?path=/api/import', 'application/octet-stream')).toBe(415)
})

test('cookies of others may be many, everything else may not', () => {
  const long = 'x'.repeat(17_000)
  const status = (change: Change) => refusalFor(request(change), { ...rules, hasSession: () => true })?.status
  expect(status({ headers: { Cookie: `session=1; ${'x'.repeat(700_000)}` } })).toBeUndefined()
  expect(status({ headers: { Accept: long } })).toBe(431)
  expect(status({ url: `/${long}` })).toBe(431)
  expect(status({ more: Array.from({ length: 100 }, () => 'x'.repeat(200)) })).toBe(431)
})

test('a guard that fails refuses', () => {
  const failing = {
    ...rules,
    hasSession: () => {
      throw new Error('broken')
    },
  }
  expect(refusalFor(request({}), failing)?.status).toBe(400)
})
