/**
 * The browser shell's server: guards first, then the session, then the service. It listens before the log is opened,
 * so that a port that is taken leaves the log alone; until then it asks for patience.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { pageHeaders, type PageFile, type PageFiles } from '#service/routes/pageFiles'
import { Refusal } from '#service/http/refusal'
import { commonHeaders, refusalReply } from '#service/http/replies'
import { guarded, sessionPath } from './guards'
import { listenLocally } from './httpServer'
import { instancePath } from './instance'
import type { Session } from './session'

export type BrowserServer = {
  server: Server
  /** Sets what answers from now on. */
  mount: (fetch: (request: Request) => Promise<Response>) => void
}

export type BrowserServerOptions = {
  port: number
  /** The one Host it answers to. */
  host: string
  session: Session
  pageFiles: PageFiles
}

/** Listens on 127.0.0.1. Throws `PortTaken`. */
export async function openBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const { port, host, session, pageFiles } = options
  let isMounted = false
  let fetch: (request: Request) => Promise<Response> = () => Promise.resolve(refusalReply(starting))
  // Replacing the global Request and Response would change them for the log and the library as well.
  const listener = getRequestListener((request) => fetch(request), { overrideGlobalObjects: false })
  const rules = {
    host,
    isPublic: (path: string) => pageFiles.has(path) || path === instancePath,
    hasSession: session.isOpen,
  }
  const server = await listenLocally(port, ({ admit, trust }) => {
    const answer = guarded((request, response) => {
      const path = request.url?.split('?')[0] ?? ''
      const file = pageFiles.get(path)
      if (file && isMounted) return sendPageFile(file, request, response)
      if (!rules.isPublic(path) && path !== sessionPath) trust(request.socket)
      void listener(request, response)
    }, rules)
    return (request, response) => {
      if (admit(request, response)) answer(request, response)
    }
  })
  return {
    server,
    mount: (mounted) => {
      fetch = mounted
      isMounted = true
    },
  }
}

const starting = new Refusal('internal', 'Rehearse is still starting. Try again in a moment.')

const pieceBytes = 65_536

/** Straight from the table: a Response would copy the file for every client, and keep the copy while it is not read. */
function sendPageFile(file: PageFile, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { ...commonHeaders, ...pageHeaders(file) })
  if (request.method === 'HEAD') response.end()
  else pipeline(Readable.from(piecesOf(file.bytes)), response, () => undefined)
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += pieceBytes)
    yield bytes.subarray(start, start + pieceBytes)
}
