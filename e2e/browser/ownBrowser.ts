import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/setUp.mjs'
import { patienceMs } from '../patience'

/** A browser apart from the test's process, with a profile on disk: one that can be killed like a crash kills it. */
export type OwnBrowser = {
  context: BrowserContext
  page: Page
  /** Ends all its processes at once, without a word: none gets to write another byte. */
  kill: () => Promise<void>
  /** Holds all its processes, or lets them go on. Windows has no such signals. */
  signal: (name: 'SIGSTOP' | 'SIGCONT') => void
  /** As a person closes it. */
  close: () => Promise<void>
}

/**
 * Those that run, with their profiles. Being apart they end with nobody: not with a test that fails, not with its
 * process.
 */
const running = new Map<ChildProcess, string>()
process.on('exit', () => {
  for (const child of running.keys()) killGroup(child)
})

/** Ends the browsers whose profiles lie in a folder, if any still run. */
export async function endOwnBrowsers(folder: string): Promise<void> {
  for (const [child, profile] of running) {
    if (!profile.startsWith(join(folder, sep))) continue
    const ended = once(child, 'exit')
    killGroup(child)
    await ended
  }
}

function killGroup({ pid = 0 }: ChildProcess): void {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
  else process.kill(-pid, 'SIGKILL')
}

export async function openOwnBrowser(profile: string): Promise<OwnBrowser> {
  const program = await findBrowser()
  if (!program) throw new Error('no browser')
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const child = spawn(
    program,
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-component-update',
      '--disable-background-networking',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      ...(isRoot ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  running.set(child, profile)
  child.once('exit', () => running.delete(child))
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const context = browser.contexts()[0]
  if (!context) throw new Error('The browser has no context.')
  context.setDefaultTimeout(patienceMs)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    context,
    page,
    async kill() {
      const ended = once(child, 'exit')
      killGroup(child)
      await ended
    },
    signal: (name) => void process.kill(-(child.pid ?? 0), name),
    async close() {
      const ended = once(child, 'exit')
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await ended
    },
  }
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stderr as NodeJS.ReadableStream })
  for await (const line of lines) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (!address) continue
    // What it says later is of no interest, but a full pipe would stop it.
    child.stderr?.resume()
    return address
  }
  throw new Error('The browser did not start.')
}
