/** The browser shell's front door for tests: a service behind it, and requests as our own page makes them. */
import { onTestFinished } from 'vitest'
import type { PageFile } from '#service/routes/pageFiles'
import { openTestService } from '#service/serviceFixtures'
import { openBrowserServer } from '../browser/browserServer'
import { closeServer } from '../browser/httpServer'
import { exchangeSession } from '../browser/sessionExchange'
import { openSession } from '../browser/session'
import { freePort, sendRaw } from './shellFixtures'

/** A service behind the browser shell's front door, and what a page of ours needs to be let in. */
export async function openShell() {
  const { service, deps, log, folder, listeners, change } = await openTestService()
  const session = await openSession(folder)
  const port = await freePort()
  const host = `rehearse.localhost:${port}`
  const pageFiles = deps.pageFiles as Map<string, PageFile>
  const { server, mount } = await openBrowserServer({ port, host, session, pageFiles })
  onTestFinished(() => closeServer(server))
  const used: string[] = []
  const instance = () => ({ program: 'rehearse' as const, dataFolderId: log.dataFolderId(), pid: 1 })
  mount(exchangeSession({ session, instance, onUsed: (nonce) => used.push(nonce), fetch: service.fetch }))
  const cookie = session.cookie().split(';')[0]!
  return { port, host, cookie, session, server, pageFiles, log, used, listeners, change, service }
}

export type Shell = Awaited<ReturnType<typeof openShell>>

/** A request of our own page; `change` replaces or drops (null) headers, `lines` adds raw ones. */
export function pageRequest(
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

export type PageRequest = {
  method?: string
  body?: string
  change?: Record<string, string | null>
  lines?: string[]
}

/** Sends a request as it stands; gives the whole reply as text. */
export const send = (shell: Shell, target: string, request?: PageRequest) =>
  sendRaw(shell.port, pageRequest(shell, target, request))
