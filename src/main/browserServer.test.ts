/** The browser shell's front door over real sockets: every guard with the attack it is there for. */
import { once } from 'node:events'
import { request as httpRequest, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, onTestFinished, test } from 'vitest'
import { settingEvents } from '#service/log/fixtures'
import { openTestService } from '#service/serviceFixtures'
import { openBrowserServer } from './browserServer'
import { closeServer, listenLocally, PortTaken } from './httpServer'
import { askInstance } from './instance'
import { letIn } from './letIn'
import { openSession } from './session'
import { freePort, sendRaw } from './shellFixtures'

async function openShell() {
  const { service, deps, log, folder, listeners, change } = await openTestService()
  const session = await openSession(folder)
  const port = await freePort()
  const host = `rehearse.localhost:${port}`
  const { server, mount } = await openBrowserServer({ port, host, session, pageFiles: deps.pageFiles })
  onTestFinished(() => closeServer(server))
  const used: string[] = []
  const instance = () => ({ program: 'rehearse' as const, dataFolderId: log.dataFolderId(), pid: 1 })
  mount(letIn({ session, instance, onUsed: (nonce) => used.push(nonce), fetch: service.fetch }))
  const cookie = session.cookie().split(';')[0]!
  return { port, host, cookie, session, server, log, used, listeners, change, service }
}

type Shell = Awaited<ReturnType<typeof openShell>>

/** A request of our own page; `change` replaces or drops (null) headers, `lines` adds raw ones. */
function pageRequest(
  shell: Shell,
  target: string,
  { method = 'GET', body = '', change = {}, lines = [] as string[] }: PageRequest = {},
): string {
  const isPost = method !== 'GET' && method !== 'HEAD'
  const headers: Record<string, string | null> = {
    Host: shell.host,
    Origin: isPost ? `http://${shell.host}` : null,
    'Sec-Fetch-Site': 'same-origin',
    Cookie: shell.cookie,
    'Content-Type': isPost ? 'application/json' : null,
    'Content-Length': isPost ? String(Buffer.byteLength(body)) : null,
    Connection: 'close',
    ...change,
  }
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  )
  return [`${method} ${target} HTTP/1.1`, ...sent, ...lines, '', body].join('\r\n')
}

type PageRequest = {
  method?: string
  body?: string
  change?: Record<string, string | null>
  lines?: string[]
}

const send = (shell: Shell, target: string, request?: PageRequest) =>
  sendRaw(shell.port, pageRequest(shell, target, request))

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.on('close', () => resolve()))

const connectionCount = (server: Server) =>
  new Promise<number>((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )

describe('our own page', () => {
  test('is let in by its nonce, once, and works from then on', async () => {
    const shell = await openShell()
    expect(
      (await send(shell, '/', { change: { Cookie: null, 'Sec-Fetch-Site': 'cross-site' } })).status,
    ).toBe(200)
    const body = JSON.stringify({ nonce: shell.session.issueNonce() })
    const open = () => send(shell, '/api/session', { method: 'POST', body, change: { Cookie: null } })
    const reply = await open()
    expect(reply.status).toBe(200)
    expect(reply.head).toContain(`set-cookie: ${shell.session.cookie()}`)
    expect(shell.used).toHaveLength(1)
    expect((await send(shell, '/api/state')).status).toBe(200)
    const again = await open()
    expect(again.status).toBe(403)
    expect(again.head).not.toContain('set-cookie')
    expect(JSON.parse(again.body)).toMatchObject({ code: 'forbidden' })
  })

  test('saves and reads', async () => {
    const shell = await openShell()
    const body = JSON.stringify({ events: settingEvents(shell.log.device(), 1, 3, 'é'.repeat(1_000)) })
    expect((await send(shell, '/api/log', { method: 'POST', body })).status).toBe(200)
    expect((await send(shell, '/api/log?after=%7B%7D')).status).toBe(200)
    expect(shell.log.cursor()).toEqual({ [shell.log.device()]: 3 })
  })

  test('may address images in any spelling', async () => {
    const shell = await openShell()
    const reply = await send(shell, '/api/banks/aws-ml/assets/figures/a%20b.png')
    expect(reply.status).toBe(200)
  })

  test('is told who runs without a session', async () => {
    const shell = await openShell()
    const instance = await askInstance(shell.port, shell.host)
    expect(instance).toEqual({ program: 'rehearse', dataFolderId: shell.log.dataFolderId(), pid: 1 })
  })

  test('that leaves ends its event stream', async () => {
    const shell = await openShell()
    const reply = httpRequest({
      host: '127.0.0.1',
      port: shell.port,
      path: '/api/events',
      headers: { host: shell.host, cookie: shell.cookie },
    }).end()
    const [stream] = (await once(reply, 'response')) as [NodeJS.ReadableStream]
    await once(stream, 'data')
    expect(shell.listeners.size).toBe(1)
    reply.destroy()
    await expect.poll(() => shell.listeners.size).toBe(0)
  })
})

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

describe('abuse', () => {
  test('many headers hide nothing', async () => {
    const shell = await openShell()
    const lines = Array.from({ length: 3_000 }, () => 'a:b')
    const reply = await send(shell, '/', { lines: [...lines, 'Host: evil.com'] })
    expect(reply.status).toBe(421)
    expect((await send(shell, '/', { lines })).status).toBe(400)
  })

  test('large headers are cut off', async () => {
    const shell = await openShell()
    expect((await send(shell, '/', { lines: [`x: ${'y'.repeat(20_000)}`] })).status).toBe(431)
  })

  test.each([
    'GET / HTTP/1.1\r\nHost : x\r\n\r\n',
    'GET / HTTP/1.1\nHost: x\n\n',
    'GET /\r\n\r\n',
    '\u0000\u0001\u0002\r\n\r\n',
    'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
  ])('%j does not disturb others', async (text) => {
    const shell = await openShell()
    const reply = await sendRaw(shell.port, text)
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect((await send(shell, '/')).status).toBe(200)
  })

  test('a client that sends nothing is cut off', { timeout: 30_000 }, async () => {
    const shell = await openShell()
    expect(shell.server.headersTimeout).toBe(10_000)
    expect(shell.server.requestTimeout).toBe(30_000)
    expect(shell.server.maxConnections).toBe(256)
    shell.server.headersTimeout = 500
    const slow = connect(shell.port, '127.0.0.1')
    slow.write('GET / HTTP/1.1\r\nHost: ')
    slow.resume()
    await closed(slow)
    expect((await send(shell, '/')).status).toBe(200)
  })

  test(
    'a thousand idle connections are cut down to what is allowed, and these end too',
    { timeout: 60_000 },
    async () => {
      const shell = await openShell()
      shell.server.headersTimeout = 8_000
      let cut = 0
      const sockets = Array.from({ length: 1_000 }, () =>
        connect(shell.port, '127.0.0.1')
          .on('error', () => undefined)
          .on('close', () => (cut += 1))
          .resume(),
      )
      onTestFinished(() => sockets.forEach((socket) => socket.destroy()))
      // The kernel queues no more than 511 connections; the others knock again after one and three seconds.
      const patience = { timeout: 20_000 }
      await expect.poll(() => cut, patience).toBe(1_000 - shell.server.maxConnections)
      expect(await connectionCount(shell.server)).toBe(shell.server.maxConnections)
      // Nobody lets go: the page gets through because the server ends connections that ask for nothing.
      await expect.poll(async () => (await send(shell, '/')).status, patience).toBe(200)
      await expect.poll(() => cut, patience).toBe(1_000)
    },
  )

  test('a body that never comes is not waited for', { timeout: 30_000 }, async () => {
    const shell = await openShell()
    // Node takes the longer of the two for the whole request.
    shell.server.headersTimeout = 400
    shell.server.requestTimeout = 500
    const head = pageRequest(shell, '/api/erase', { method: 'POST', body: 'x'.repeat(100) })
    const slow = connect(shell.port, '127.0.0.1')
    slow.on('error', () => undefined)
    slow.write(head.slice(0, -50))
    slow.resume()
    await closed(slow)
    expect((await send(shell, '/api/state')).status).toBe(200)
  })

  test('a body without end is refused at the limit and read no further', { timeout: 30_000 }, async () => {
    const shell = await openShell()
    const change = { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }
    const socket = connect(shell.port, '127.0.0.1')
    let reply = ''
    socket.on('error', () => undefined)
    socket.on('data', (data: Buffer) => (reply += data.toString()))
    socket.write(pageRequest(shell, '/api/log', { method: 'POST', change }))
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const mostChunks = 16_384
    let sent = 0
    const pour = () => {
      while (!socket.destroyed && sent < mostChunks) {
        sent += 1
        if (!socket.write(chunk)) return
      }
    }
    socket.on('drain', pour)
    pour()
    await closed(socket)
    // A client that still writes may lose the reply with the connection.
    expect(reply).toMatch(/^(HTTP\/1\.1 413 |$)/)
    // A gigabyte was on offer; little more than the limit of eight megabytes was taken.
    expect(sent * 0x10000).toBeLessThan(64_000_000)
    expect((await send(shell, '/api/state')).status).toBe(200)
  })

  test('pipelined requests are each guarded', async () => {
    const shell = await openShell()
    const good = pageRequest(shell, '/', { change: { Connection: 'keep-alive' } })
    const bad = pageRequest(shell, '/api/state', { change: { Cookie: null } })
    const reply = await sendRaw(shell.port, good + bad)
    expect(reply.status).toBe(200)
    expect(reply.body).toContain('HTTP/1.1 403')
  })
})

describe('the port', () => {
  test('is bound on this machine only', async () => {
    const shell = await openShell()
    expect(shell.server.address()).toMatchObject({ address: '127.0.0.1', port: shell.port })
  })

  test('is not there for other machines', async () => {
    const shell = await openShell()
    const addresses = Object.values(networkInterfaces())
      .flatMap((known) => known ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of addresses) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ host: address, port: shell.port, timeout: 2_000 })
        socket.on('connect', () => resolve('connected'))
        socket.on('timeout', () => resolve('refused'))
        socket.on('error', () => resolve('refused'))
      })
      expect(outcome, address).toBe('refused')
    }
    expect((await send(shell, '/')).status).toBe(200)
  })

  test('in use is said, on IPv6 too', async () => {
    const shell = await openShell()
    await expect(listenLocally(shell.port, () => undefined)).rejects.toBeInstanceOf(PortTaken)
    const { createServer } = await import('node:net')
    const other = createServer().listen({ host: '::1', port: 0 })
    const hasIpv6 = await once(other, 'listening').then(
      () => true,
      () => false,
    )
    if (!hasIpv6) return
    onTestFinished(() => void other.close())
    const { port } = other.address() as { port: number }
    await expect(listenLocally(port, () => undefined)).rejects.toBeInstanceOf(PortTaken)
  })

  test('answers with patience before the log is open', async () => {
    const shell = await openShell()
    const { deps } = await openTestService()
    const port = await freePort()
    const host = `rehearse.localhost:${port}`
    const { server } = await openBrowserServer({
      port,
      host,
      session: shell.session,
      pageFiles: deps.pageFiles,
    })
    onTestFinished(() => closeServer(server))
    const reply = await sendRaw(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect(reply.status).toBe(500)
    expect(reply.body).toContain('still starting')
  })
})

test('every answer says that it is for our own page alone', async () => {
  const shell = await openShell()
  const requests: [string, PageRequest][] = [
    ['/', {}],
    ['/instance', {}],
    ['/api/state', {}],
    ['/api/state', { change: { Cookie: null } }],
    ['/nothing', {}],
    ['/api/session', { method: 'POST', body: '{}' }],
  ]
  for (const [target, request] of requests) {
    const { head } = await send(shell, target, request)
    expect(head, target).toContain('x-content-type-options: nosniff')
    expect(head, target).toContain('referrer-policy: no-referrer')
    expect(head, target).toContain('cross-origin-resource-policy: same-origin')
    expect(head.match(/nosniff/g), target).toHaveLength(1)
  }
})

test('the globals stay what they were', async () => {
  const before = [globalThis.Request, globalThis.Response]
  await openShell()
  expect([globalThis.Request, globalThis.Response]).toEqual(before)
})
