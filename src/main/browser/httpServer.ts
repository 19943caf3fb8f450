/**
 * The browser shell's listener: on this machine alone, with limits that keep a slow or greedy client from tying it up.
 */
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { errorCode } from '#service/log/files'
import { limitConnections, type Connections } from './connections'
import { words } from '../shared/words'

const loopback = '127.0.0.1'

/** Another program has the port. */
export class PortTaken extends Error {}

/**
 * What a browser's cookie jar for one host name can hold, and some more. Pages on other ports of our name fill the same
 * jar; whatever else is in the headers is limited by the guards.
 */
const headerBytes = 800_000

/** Listens on a port of 127.0.0.1. Throws `PortTaken` when a program has it, on IPv6 too: browsers try that first. */
export async function listenLocally(
  port: number,
  answerWith: (connections: Connections) => RequestListener,
): Promise<Server> {
  if (await isAnswering('::1', port)) throw new PortTaken()
  const server = createServer({
    maxHeaderSize: headerBytes,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: 30_000,
  })
  const listener = answerWith(limitConnections(server))
  // Left to itself Node answers an Expect header before anybody has looked at the rest.
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, listener)
  server.on('clientError', answerMalformed)
  // Beyond this Node drops headers silently, and with them what the guards look for; the size is limited instead.
  server.maxHeadersCount = 0
  server.listen({ port, host: loopback, exclusive: true })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw errorCode(error) === 'EADDRINUSE' ? new PortTaken() : error
  }
  return server
}

/** What cannot be parsed has no guards before it: the reply says nothing of ours but what to do. */
function answerMalformed(error: Error, socket: Duplex): void {
  // What did not ask in time may just be asking: any answer would be taken for the one to that.
  const isLeft = ['ECONNRESET', 'ERR_HTTP_REQUEST_TIMEOUT'].includes(errorCode(error) ?? '')
  if (!socket.writable || isLeft) return void socket.destroy()
  const isTooLong = errorCode(error) === 'HPE_HEADER_OVERFLOW'
  const [status, text] = isTooLong
    ? ['431 Request Header Fields Too Large', words.tooManyCookies]
    : ['400 Bad Request', 'Rehearse does not understand this request.']
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(text)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`)
}

/** Stops listening and cuts every connection, event streams included. */
export function closeServer(server: Server): void {
  server.close()
  server.closeAllConnections()
}

async function isAnswering(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 500 })
  try {
    await Promise.race([
      once(socket, 'connect'),
      once(socket, 'timeout').then(() => Promise.reject(new Error())),
    ])
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
