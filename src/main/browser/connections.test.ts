/** Clients that take without reading, ask without waiting, or only sit there. */
import { once } from 'node:events'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as nextTurn } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { closeServer } from './httpServer'
import { connectionLimits, limitConnections, type ConnectionLimits, type Connections } from './connections'

const block = Buffer.alloc(16_000_000, 'x')

type Answer = (connections: Connections) => RequestListener

async function serve(limits: Partial<ConnectionLimits>, answer: Answer) {
  const server = createServer()
  const clock = { nowMs: 0 }
  const connections = limitConnections(server, { ...connectionLimits, ...limits }, () => clock.nowMs)
  const sockets: Socket[] = []
  server.on('connection', (socket) => sockets.push(socket))
  server.on('request', (request, response) => {
    if (connections.admit(request, response)) answer(connections)(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => closeServer(server))
  const { port } = server.address() as AddressInfo
  return { port, sockets, clock, cutStalled: connections.cutStalled }
}

/** In pieces, as everything the shell sends. */
function sendBlock(response: ServerResponse): void {
  const pieces = Array.from({ length: 250 }, (_, index) =>
    block.subarray(index * 64_000, (index + 1) * 64_000),
  )
  Readable.from(pieces).pipe(response)
}

function open(port: number): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  return socket
}

const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
const closed = (socket: Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()))

test('the limits are those the documentation names', () => {
  expect(connectionLimits).toEqual({ connections: 256, requests: 4, stallMs: 30_000 })
})

test('a client that reads nothing of a large answer is cut off after half a minute', async () => {
  const { port, sockets, clock, cutStalled } = await serve({}, () => (_, response) => sendBlock(response))
  open(port).pause().write(get)
  await expect.poll(() => sockets[0]?.writableLength).toBeGreaterThan(0)
  cutStalled()
  clock.nowMs = 29_999
  cutStalled()
  expect(sockets[0]?.destroyed).toBe(false)
  clock.nowMs = 30_000
  cutStalled()
  expect(sockets[0]?.destroyed).toBe(true)
})

test('a client that reads slowly is not, and neither is one that waits for events', async () => {
  const { port, sockets, clock, cutStalled } = await serve({}, () => (request, response) => {
    if (request.url === '/events') response.writeHead(200).write('data: 1\n\n')
    else sendBlock(response)
  })
  const events = open(port)
  events.write('GET /events HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(events, 'data')
  const slow = open(port).pause()
  slow.write(get)
  await expect.poll(() => sockets[1]?.writableLength).toBeGreaterThan(0)
  let received = 0
  for (let round = 0; round < 5; round += 1) {
    cutStalled()
    const before = sockets[1]!.bytesWritten
    while (sockets[1]!.bytesWritten === before) {
      received += (slow.read() as Buffer | null)?.length ?? 0
      // What was read may have been announced before anybody waited for it.
      await nextTurn(1)
    }
    clock.nowMs += 29_000
  }
  cutStalled()
  expect(received).toBeGreaterThan(0)
  expect(sockets.map(({ destroyed }) => destroyed)).toEqual([false, false])
})

test('a connection with more requests open than a browser ever has is cut off', async () => {
  let asked = 0
  const { port } = await serve({ requests: 4 }, () => () => void (asked += 1))
  const greedy = open(port)
  greedy.resume()
  greedy.write(get.repeat(50))
  await closed(greedy)
  expect(asked).toBe(4)
})

test('requests one after the other are not counted together', async () => {
  const { port } = await serve({ requests: 2 }, () => (_, response) => void response.end('ok'))
  const patient = open(port)
  let text = ''
  patient.on('data', (data: Buffer) => (text += data.toString()))
  for (let round = 1; round <= 6; round += 1) {
    patient.write(get)
    await expect.poll(() => text.split('ok').length - 1).toBe(round)
  }
})

test('a newcomer takes the place of the oldest connection that is not our page’s', async () => {
  const { port } = await serve({ connections: 3 }, ({ trust }) => (request, response) => {
    trust(request.socket)
    response.end('ok')
  })
  const ours = open(port)
  ours.write(get)
  await once(ours, 'data')
  const [old, newer] = [open(port), open(port)]
  await Promise.all([once(old, 'connect'), once(newer, 'connect')])
  const oldGone = closed(old.resume())
  const fourth = open(port)
  fourth.write(get)
  await oldGone
  await once(fourth, 'data')
  ours.write(get)
  await once(ours, 'data')
  expect([ours.destroyed, newer.destroyed, fourth.destroyed]).toEqual([false, false, false])
})
