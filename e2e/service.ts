import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../scripts/setUp.mjs'

export type ServiceOptions = {
  dataFolder: string
  port: number
  /** Folders of banks; null for those that come with the program. */
  bankFolders: string[] | null
  env?: NodeJS.ProcessEnv
}

export type RunningService = {
  pid: number
  /** Where the page is served, without the nonce. */
  origin: string
  /** Address with a nonce, for one page, as it was printed at the start. */
  address: string
  /** What it printed so far. */
  output: () => string
  /** Ends it as its window or its launcher would. */
  stop: () => Promise<void>
  /** Ends it as a crash would. */
  kill: () => Promise<void>
  /** Holds it, as a machine that sleeps would, lets it go on, or has a probe inside it speak. */
  signal: (name: 'SIGSTOP' | 'SIGCONT' | 'SIGUSR2') => void
}

/** The built browser shell as a child process, without a window of its own. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const child = spawnShell(options)
  let output = ''
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const address = await addressFrom(child, 'ready', (line) => (output += `${line}\n`)).catch(() => {
    throw new Error(`The service did not start:\n${output}`)
  })
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    pid: child.pid ?? 0,
    origin: new URL(address).origin,
    address,
    output: () => output,
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
    signal: (name) => void child.kill(name),
  }
}

/** A new address for one more page, as starting Rehearse again prints it. */
export async function newAddress(options: ServiceOptions): Promise<string> {
  const child = spawnShell(options)
  return addressFrom(child, 'open', () => undefined)
}

function spawnShell({ dataFolder, port, bankFolders, env }: ServiceOptions): ChildProcess {
  return spawn(process.execPath, [join(root, 'out/main/browser.js')], {
    cwd: root,
    // The fourth is the launcher's pipe: the service ends with this process, however it ends.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      REHEARSE_HOME: dataFolder,
      REHEARSE_PORT: String(port),
      REHEARSE_NO_WINDOW: '1',
      // One that comes by itself comes sooner in some tests than in others.
      REHEARSE_NO_AUTOMATIC_BACKUPS: '1',
      REHEARSE_LAUNCHER_FD: '3',
      ...(bankFolders ? { REHEARSE_BANKS: bankFolders.join(process.platform === 'win32' ? ';' : ':') } : {}),
      ...env,
    },
  })
}

async function addressFrom(
  child: ChildProcess,
  word: 'ready' | 'open',
  onLine: (line: string) => void,
): Promise<string> {
  if (!child.stdout) throw new Error('no output')
  const exited = once(child, 'exit').then(() => Promise.reject(new Error('ended')))
  const printed = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      onLine(line)
      const address = new RegExp(`^rehearse: ${word} (http\\S+)$`).exec(line)?.[1]
      if (address) resolve(address)
    })
  })
  exited.catch(() => undefined)
  return Promise.race([printed, exited])
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A folder of a test's own, and how to delete it. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
