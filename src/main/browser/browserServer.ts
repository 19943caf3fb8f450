/**
 * The browser shell's server: guards first, then the session, then the service. It listens before the log is opened,
 * so that a port that is taken leaves the log alone; until then it asks for patience.
 */
import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { PageFiles } from '#service/routes/pageFiles'
import { Refusal } from '#service/http/refusal'
import { refusalReply } from '#service/http/replies'
import { guarded } from './guards'
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
  let fetch: (request: Request) => Promise<Response> = () => Promise.resolve(refusalReply(starting))
  // Replacing the global Request and Response would change them for the log and the library as well.
  const listener = getRequestListener((request) => fetch(request), { overrideGlobalObjects: false })
  const rules = {
    host,
    isPublic: (path: string) => pageFiles.has(path) || path === instancePath,
    hasSession: session.isOpen,
  }
  const server = await listenLocally(
    port,
    guarded((request, response) => void listener(request, response), rules),
  )
  return {
    server,
    mount: (mounted) => {
      fetch = mounted
    },
  }
}

const starting = new Refusal('internal', 'Rehearse is still starting. Reload the page in a moment.')
