/** Requests that are not our own page's, over real sockets: every guard with the attack it is there for. */
import { describe, expect, test } from 'vitest'
import { openShell, send } from '../doubles/browserServerFixtures'

describe('another host name', () => {
  test.each([
    ['evil.com', 421],
    ['localhost', 421],
    ['127.0.0.1', 421],
    ['rehearse.localhost', 421],
    ['REHEARSE.LOCALHOST', 421],
    ['2130706433', 421],
    ['127.0.0.1.nip.io', 421],
    ['rehearse.localhost.', 421],
    ['rehearse.localhost.evil.com', 421],
    ['[::1', 421],
    ['a b', 421],
    ['', 421],
  ])('%j is refused', async (name, status) => {
    const shell = await openShell()
    for (const value of [name, `${name}:${shell.port}`]) {
      if (value === shell.host) continue
      const reply = await send(shell, '/', { change: { Host: value } })
      expect(reply.status, value).toBe(status)
    }
    expect((await send(shell, '/')).status).toBe(200)
  })

  test('on the right one with another port is refused', async () => {
    const shell = await openShell()
    expect((await send(shell, '/', { change: { Host: 'rehearse.localhost:1' } })).status).toBe(421)
  })

  test('as a second Host header is refused, in either order', async () => {
    const shell = await openShell()
    expect((await send(shell, '/', { lines: ['Host: evil.com'] })).status).toBe(421)
    expect((await send(shell, '/', { lines: [`host: ${shell.host}`] })).status).toBe(421)
    const first = await send(shell, '/', { change: { Host: 'evil.com' }, lines: [`Host: ${shell.host}`] })
    expect(first.status).toBe(421)
  })

  test('left out is refused', async () => {
    const shell = await openShell()
    expect((await send(shell, '/', { change: { Host: null } })).status).toBe(400)
  })
})

describe('a target', () => {
  test.each([
    'http://evil.com/',
    'http://rehearse.localhost:4857/api/state',
    '//evil.com/api/state',
    '/\\evil.com/',
    '/api\\state',
    '*',
    'api/state',
    '/#/api/state',
  ])('%s is refused', async (target) => {
    const shell = await openShell()
    expect((await send(shell, target)).status).toBe(400)
  })

  test('with * for OPTIONS is refused', async () => {
    const shell = await openShell()
    expect((await send(shell, '*', { method: 'OPTIONS' })).status).toBe(400)
  })

  test.each(['/%61pi/state', '/x/../api/state', '/./api/state', '/api/%73tate', '/assets/../api/state'])(
    '%s is no way around the session',
    async (target) => {
      const shell = await openShell()
      expect((await send(shell, target, { change: { Cookie: null } })).status).toBe(403)
    },
  )

  test.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd'])(
    '%s leads nowhere',
    async (target) => {
      const shell = await openShell()
      const reply = await send(shell, target)
      expect(reply.status).toBe(404)
      expect(reply.body).not.toContain('root:')
    },
  )
})

describe('another site', () => {
  const origins = [
    'http://evil.com',
    'null',
    'http://127.0.0.1:4857',
    'https://rehearse.localhost:4857',
    'file://',
  ]

  test.each(origins)('with Origin %s is refused, even for the page', async (origin) => {
    const shell = await openShell()
    expect((await send(shell, '/', { change: { Origin: origin } })).status).toBe(403)
    expect((await send(shell, '/api/state', { change: { Origin: origin } })).status).toBe(403)
    const body = JSON.stringify({ confirm: 'erase' })
    const before = shell.log.dataFolderId()
    const reply = await send(shell, '/api/erase', { method: 'POST', body, change: { Origin: origin } })
    expect(reply.status).toBe(403)
    expect(shell.log.dataFolderId()).toBe(before)
  })

  test('with two Origins is refused', async () => {
    const shell = await openShell()
    const lines = [`Origin: http://${shell.host}`, `Origin: http://evil.com`]
    expect((await send(shell, '/api/state', { lines })).status).toBe(400)
  })

  test.each(['cross-site', 'same-site', '', 'x'])(
    'with Sec-Fetch-Site %j reaches the page only',
    async (site) => {
      const shell = await openShell()
      const change = { 'Sec-Fetch-Site': site }
      expect((await send(shell, '/api/state', { change })).status).toBe(403)
      expect((await send(shell, '/api/banks/aws-ml/assets/figures/a.png', { change })).status).toBe(403)
      expect((await send(shell, '/', { change })).status).toBe(200)
      const nonce = shell.session.issueNonce()
      const body = JSON.stringify({ nonce })
      expect((await send(shell, '/api/session', { method: 'POST', body, change })).status).toBe(403)
      expect(shell.session.useNonce(nonce)).toBe(true)
    },
  )

  test('typed by the person (none) and without the header is let through', async () => {
    const shell = await openShell()
    expect((await send(shell, '/api/state', { change: { 'Sec-Fetch-Site': 'none' } })).status).toBe(200)
    expect((await send(shell, '/api/state', { change: { 'Sec-Fetch-Site': null } })).status).toBe(200)
  })

  test('gets no permission to read, whatever it asks', async () => {
    const shell = await openShell()
    const change = { Origin: 'http://evil.com', 'Access-Control-Request-Method': 'POST' }
    const reply = await send(shell, '/api/log', { method: 'OPTIONS', change })
    expect(reply.status).toBe(405)
    expect(reply.head.toLowerCase()).not.toContain('access-control')
  })

  test('gets no WebSocket', async () => {
    const shell = await openShell()
    const change = { Connection: 'Upgrade', Upgrade: 'websocket', Origin: 'http://evil.com' }
    const lines = ['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13']
    expect((await send(shell, '/api/events', { change, lines })).status).toBe(403)
  })
})

describe('a body', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; x=y',
    '',
  ])('of type %j is refused', async (type) => {
    const shell = await openShell()
    const body = JSON.stringify({ confirm: 'erase' })
    const before = shell.log.dataFolderId()
    const change = { 'Content-Type': type }
    expect((await send(shell, '/api/erase', { method: 'POST', body, change })).status).toBe(415)
    expect(shell.log.dataFolderId()).toBe(before)
  })

  test('without a type, or with two, is refused', async () => {
    const shell = await openShell()
    const change = { 'Content-Type': null }
    expect((await send(shell, '/api/erase', { method: 'POST', body: '{}', change })).status).toBe(415)
    const lines = ['Content-Type: text/plain']
    expect((await send(shell, '/api/erase', { method: 'POST', body: '{}', lines })).status).toBe(400)
  })

  test('that is too large is refused with a reply, by its length and by its bytes', async () => {
    const shell = await openShell()
    const body = JSON.stringify({ confirm: 'x'.repeat(100_000) })
    const sized = await send(shell, '/api/erase', { method: 'POST', body })
    expect(sized.status).toBe(413)
    expect(JSON.parse(sized.body)).toMatchObject({ code: 'tooLarge' })
    const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
    const change = { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }
    const chunked = await send(shell, '/api/erase', { method: 'POST', body: chunk, change })
    expect(chunked.status).toBe(413)
    expect((await send(shell, '/api/state')).status).toBe(200)
  })

  test('with two lengths, or a length and chunks, is refused', async () => {
    const shell = await openShell()
    const both = await send(shell, '/api/erase', {
      method: 'POST',
      body: '{}',
      lines: ['Transfer-Encoding: chunked'],
    })
    expect(both.status).toBe(400)
    const two = await send(shell, '/api/erase', { method: 'POST', body: '{}', lines: ['Content-Length: 3'] })
    expect(two.status).toBe(400)
  })
})

describe('a request without our cookie', () => {
  test.each([
    '/api/state',
    '/api/banks',
    '/api/log',
    '/api/events',
    '/api/banks/aws-ml/assets/figures/a.png',
    '/nothing',
  ])('for %s is refused', async (target) => {
    const shell = await openShell()
    for (const cookie of [null, 'other=1', `${shell.cookie}x`]) {
      const reply = await send(shell, target, { change: { Cookie: cookie } })
      expect(reply.status).toBe(403)
      expect(JSON.parse(reply.body)).toMatchObject({ code: 'forbidden' })
    }
  })

  test('may not change the session’s path', async () => {
    const shell = await openShell()
    const body = JSON.stringify({ nonce: shell.session.issueNonce() })
    for (const target of ['/api/session?', '/api/session/', '/api/./session']) {
      const reply = await send(shell, target, { method: 'POST', body, change: { Cookie: null } })
      expect(reply.status, target).toBe(403)
    }
  })

  test('with two cookie headers is refused', async () => {
    const shell = await openShell()
    expect((await send(shell, '/api/state', { lines: ['Cookie: a=b'] })).status).toBe(400)
  })
})

describe('a method', () => {
  test.each(['PUT', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'HEAD'])('%s is refused', async (method) => {
    const shell = await openShell()
    expect((await send(shell, '/api/state', { method })).status).toBe(405)
  })

  test.each(['POST', 'DELETE'])('%s is refused for page files', async (method) => {
    const shell = await openShell()
    expect((await send(shell, '/', { method, body: '{}' })).status).toBe(405)
  })

  test.each(['CONNECT', 'NONSENSE'])('%s gets nowhere', async (method) => {
    const shell = await openShell()
    expect([0, 400]).toContain((await send(shell, '/api/state', { method })).status)
    expect((await send(shell, '/')).status).toBe(200)
  })
})
