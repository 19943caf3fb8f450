/** Too much, too slow, too many at once, over real sockets: what the browser shell's front door does not put up with. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectionLimits } from './connections'
import { openShell, pageRequest, send } from '../doubles/browserServerFixtures'
import { sendRaw } from '../doubles/shellFixtures'

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.on('close', () => resolve()))

const connectionCount = (server: Server) =>
  new Promise<number>((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )

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
    const reply = await send(shell, '/', { lines: [`x: ${'y'.repeat(900_000)}`] })
    expect(reply.status).toBe(431)
    expect(reply.body).toContain('Delete the cookies of rehearse.localhost')
  })

  test('a jar full of cookies of other ports keeps nobody out', async () => {
    const shell = await openShell()
    // As many as a browser keeps for one name, as long as it lets them be, ours among them.
    const others = Array.from({ length: 179 }, (_, index) => `other-${index}=${'x'.repeat(4_080)}`)
    const Cookie = [...others.slice(90), shell.cookie, ...others.slice(0, 90)].join('; ')
    expect((await send(shell, '/', { change: { Cookie } })).status).toBe(200)
    expect((await send(shell, '/api/state', { change: { Cookie } })).status).toBe(200)
    expect((await send(shell, '/api/state', { change: { Cookie: others.join('; ') } })).status).toBe(403)
  })

  test.each(['100-continue', 'something else'])(
    'Expect: %s is answered behind the guards',
    async (Expect) => {
      const shell = await openShell()
      const method = 'POST'
      const evil = await send(shell, '/api/erase', { method, change: { Expect, Host: 'evil.com' } })
      expect(evil.head).toMatch(/^HTTP\/1\.1 421/)
      const stranger = await send(shell, '/api/erase', { method, change: { Expect, Cookie: null } })
      expect(stranger.status).toBe(403)
      expect((await send(shell, '/api/state', { change: { Expect } })).status).toBe(417)
    },
  )

  test('a large file is kept once, however many ask for it and do not read', async () => {
    const shell = await openShell()
    const bytes = new Uint8Array(8_000_000)
    const held = () => process.memoryUsage().arrayBuffers
    onTestFinished(() => void shell.pageFiles.delete('/large.js'))
    shell.pageFiles.set('/large.js', { bytes, type: 'text/javascript', isHashed: false })
    const before = held()
    const deaf = Array.from({ length: 50 }, () => connect(shell.port, '127.0.0.1').pause())
    onTestFinished(() => deaf.forEach((socket) => socket.destroy()))
    for (const socket of deaf) {
      socket.on('error', () => undefined)
      socket.write(pageRequest(shell, '/large.js', { change: { Connection: 'keep-alive' } }).repeat(4))
    }
    await Promise.all(deaf.map((socket) => once(socket, 'readable')))
    expect(held() - before).toBeLessThan(4 * bytes.length)
    expect((await send(shell, '/api/state')).status).toBe(200)
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

  test('a client that sends nothing is cut off', async () => {
    const shell = await openShell()
    expect(shell.server.headersTimeout).toBe(10_000)
    expect(shell.server.requestTimeout).toBe(30_000)
    shell.server.headersTimeout = 500
    const slow = connect(shell.port, '127.0.0.1')
    slow.write('GET / HTTP/1.1\r\nHost: ')
    slow.resume()
    await closed(slow)
    expect((await send(shell, '/')).status).toBe(200)
  })

  // Browsers open connections ahead. An answer to one that asked nothing yet would be taken for the answer to what it
  // asks a moment later; of one that is closed without a word they know that nothing was read, and ask again.
  test('a connection that has asked for nothing ends without a word', async () => {
    const shell = await openShell()
    shell.server.headersTimeout = 100
    const silent = connect(shell.port, '127.0.0.1')
    const heard: Buffer[] = []
    silent.on('data', (bytes: Buffer) => heard.push(bytes))
    await closed(silent)
    expect(Buffer.concat(heard).toString()).toBe('')
  })

  test('a thousand idle connections are cut down to what is allowed, and these end too', async () => {
    const shell = await openShell()
    const waitFor = (ms: number) => {
      shell.server.headersTimeout = ms
      shell.server.requestTimeout = ms
    }
    // None of them ends by itself before all of them have come.
    waitFor(600_000)
    let cut = 0
    const sockets = Array.from({ length: 1_000 }, () =>
      connect(shell.port, '127.0.0.1')
        .on('error', () => undefined)
        .on('close', () => (cut += 1))
        .resume(),
    )
    onTestFinished(() => sockets.forEach((socket) => socket.destroy()))
    // The kernel queues no more than 511 connections; the others knock again after one and three seconds.
    await expect.poll(() => cut).toBe(1_000 - connectionLimits.connections)
    expect(await connectionCount(shell.server)).toBe(connectionLimits.connections)
    // Nobody lets go: the page gets through because the server ends connections that ask for nothing.
    waitFor(100)
    await expect.poll(async () => (await send(shell, '/')).status).toBe(200)
    await expect.poll(() => cut).toBe(1_000)
  })

  test('a body that never comes is not waited for', async () => {
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

  test('a body without end is refused at the limit and read no further', async () => {
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
