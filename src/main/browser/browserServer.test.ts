/** The browser shell's front door over real sockets: what our own page gets, and where the port can be reached. */
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, onTestFinished, test } from 'vitest'
import { settingEvents } from '#service/log/fixtures'
import { openTestService } from '#service/serviceFixtures'
import { openBrowserServer } from './browserServer'
import { openShell, send, type PageRequest } from '../doubles/browserServerFixtures'
import { closeServer, listenLocally, PortTaken } from './httpServer'
import { askInstance } from './instance'
import { freePort, sendRaw } from '../doubles/shellFixtures'

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
    const body = JSON.stringify({
      page: 'p',
      events: settingEvents(shell.log.device(), 1, 3, 'é'.repeat(1_000)),
    })
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

const nobody = () => () => undefined

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
    await expect(listenLocally(shell.port, nobody)).rejects.toBeInstanceOf(PortTaken)
    const { createServer } = await import('node:net')
    const other = createServer().listen({ host: '::1', port: 0 })
    const hasIpv6 = await once(other, 'listening').then(
      () => true,
      () => false,
    )
    if (!hasIpv6) return
    onTestFinished(() => void other.close())
    const { port } = other.address() as { port: number }
    await expect(listenLocally(port, nobody)).rejects.toBeInstanceOf(PortTaken)
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
