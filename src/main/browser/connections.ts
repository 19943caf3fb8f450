/**
 * How many connections there are, and what each may keep us busy with. Invariants: a newcomer always gets in, by taking
 * the place of one that never showed the session; what nobody reads is not kept for ever.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type ConnectionLimits = {
  connections: number
  /** Requests a connection may have open at once; a browser sends the next one after the answer. */
  requests: number
  /**
   * A connection that takes nothing of what waits for it, for this long, is cut. Idle event streams are not: nothing
   * waits.
   */
  stallMs: number
}

export const connectionLimits: ConnectionLimits = { connections: 256, requests: 4, stallMs: 30_000 }

export type Connections = {
  /** Whether a request may be answered; its connection is cut when it has too many open. */
  admit: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Marks a connection as our page's: it is not cut to make room. */
  trust: (socket: Socket) => void
  /** Cuts the connections that take nothing. Done by itself from time to time. */
  cutStalled: () => void
}

type Progress = { writtenBytes: number; sinceMs: number }

/**
 * Watches the connections of a server that does not listen yet. Answers are to be written in pieces: only those done
 * with count.
 */
export function limitConnections(
  server: Server,
  limits: ConnectionLimits = connectionLimits,
  nowMs: () => number = () => performance.now(),
): Connections {
  /** In the order they came. */
  const open = new Set<Socket>()
  const trusted = new WeakSet<Socket>()
  const busy = new WeakMap<Socket, number>()
  const progress = new WeakMap<Socket, Progress>()

  server.on('connection', (socket) => {
    if (open.size >= limits.connections) makeRoom(open, trusted, socket)
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })

  const cutStalled = () => {
    for (const socket of open) {
      const writtenBytes = socket.bytesWritten - socket.writableLength
      const before = progress.get(socket)
      const isWaiting = socket.writableLength > 0 && before?.writtenBytes === writtenBytes
      if (!isWaiting) progress.set(socket, { writtenBytes, sinceMs: nowMs() })
      else if (nowMs() - before.sinceMs >= limits.stallMs) socket.destroy()
    }
  }
  const timer = setInterval(cutStalled, limits.stallMs / 10)
  timer.unref()
  server.once('close', () => clearInterval(timer))

  return {
    cutStalled,
    admit({ socket }, response) {
      const count = (busy.get(socket) ?? 0) + 1
      busy.set(socket, count)
      if (count > limits.requests) {
        socket.destroy()
        return false
      }
      response.once('close', () => busy.set(socket, (busy.get(socket) ?? 1) - 1))
      return true
    },
    trust: (socket) => void trusted.add(socket),
  }
}

/** Cuts the oldest connection that is not our page's; the newcomer where all are. */
function makeRoom(open: Set<Socket>, trusted: WeakSet<Socket>, newcomer: Socket): void {
  for (const socket of open) {
    if (trusted.has(socket)) continue
    socket.destroy()
    open.delete(socket)
    return
  }
  newcomer.destroy()
}
