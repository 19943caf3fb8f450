/**
 * The browser shell's listener: on this machine alone, with limits that keep a slow or greedy client from tying it up.
 */
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import { errorCode } from '#service/log/files'

const loopback = '127.0.0.1'

/** Another program has the port. */
export class PortTaken extends Error {}

/** Listens on a port of 127.0.0.1. Throws `PortTaken` when a program has it, on IPv6 too: browsers try that first. */
export async function listenLocally(port: number, listener: RequestListener): Promise<Server> {
  if (await isAnswering('::1', port)) throw new PortTaken()
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 30_000,
    },
    listener,
  )
  // Beyond this Node drops headers silently, and with them what the guards look for; the size is limited instead.
  server.maxHeadersCount = 0
  server.maxConnections = 256
  server.listen({ port, host: loopback, exclusive: true })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw errorCode(error) === 'EADDRINUSE' ? new PortTaken() : error
  }
  return server
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
