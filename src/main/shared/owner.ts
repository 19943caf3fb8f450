/**
 * One program at a time owns a data folder, by holding a socket in it. A second one asks the owner to show its window
 * and ends. Invariant: nothing in the folder's log is written by a program that does not hold the socket.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { open, rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { errorCode } from '#service/log/files'
import { StartProblem, unusableFolder } from './startProblem'

const ownerSchema = z.object({
  pid: z.number(),
  shell: z.enum(['electron', 'browser']),
  /** Where its page can be opened by hand, once; null when the owner has shown its window itself. */
  address: z.string().nullable(),
})

/** Who owns a data folder, as told to a second program. */
export type Owner = z.infer<typeof ownerSchema>

export type Claim =
  | { status: 'ours'; release: () => void }
  /** `owner` is null when the program that holds the folder does not answer. */
  | { status: 'taken'; owner: Owner | null }

export type ClaimOptions = {
  /** Exists already, readable by this user only. */
  dataFolder: string
  shell: Owner['shell']
  /** Brings the window forward for a second program; resolves with the address when there is no window to show. */
  show: () => Promise<string | null>
}

const answerLimitMs = 15_000
/** Clearing a dead owner's socket away takes a pause and a question to nobody. */
const pauseMs = 20
const lockLimitMs = 10_000
/** What a socket's path may measure on every system. */
const pathLimitBytes = 103

/** Claims a data folder, or asks the program that owns it to show itself. Throws `StartProblem` when neither can be. */
export async function claimDataFolder(options: ClaimOptions): Promise<Claim> {
  const path = socketPath(options.dataFolder)
  for (;;) {
    const server = await listen(path, options)
    if (server) return { status: 'ours', release: () => server.close() }
    const answer = await ask(path)
    if (answer !== 'nobody') return { status: 'taken', owner: answer }
    await clearAway(path)
  }
}

function socketPath(dataFolder: string): string {
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(dataFolder.toLowerCase()).digest('hex').slice(0, 32)
    return `\\\\.\\pipe\\rehearse-${name}`
  }
  const path = join(dataFolder, 'owner.sock')
  if (Buffer.byteLength(path) <= pathLimitBytes) return path
  throw new StartProblem(
    `The path of the data folder is too long (${dataFolder}). Set REHEARSE_HOME to a shorter one.`,
  )
}

/** A server on the socket; null when another one is there, dead or alive. */
async function listen(path: string, options: ClaimOptions): Promise<Server | null> {
  const server = createServer((socket) => void answer(socket, options))
  server.listen({ path, exclusive: true })
  try {
    await once(server, 'listening')
    return server
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return null
    throw unusableFolder(options.dataFolder, error)
  }
}

async function answer(socket: Socket, { shell, show }: ClaimOptions): Promise<void> {
  socket.on('error', () => socket.destroy())
  const address = await show().catch(() => null)
  socket.end(`${JSON.stringify({ pid: process.pid, shell, address } satisfies Owner)}\n`)
}

/** The owner's answer; null when it gives none, `nobody` when nothing listens. */
async function ask(path: string): Promise<Owner | null | 'nobody'> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
  } catch (error) {
    if (['ECONNREFUSED', 'ENOENT'].includes(errorCode(error))) return 'nobody'
    throw error
  }
  socket.setTimeout(answerLimitMs, () => socket.destroy())
  try {
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk as Buffer)
    return ownerSchema.parse(JSON.parse(Buffer.concat(chunks).toString()))
  } catch {
    return null
  }
}

/**
 * Takes the socket of a dead owner away, unless another program is at it. One at a time, and asked once more before:
 * a second one could otherwise take away what the first has put in its place. A socket that is just being made answers
 * nobody for an instant, hence the pause.
 */
async function clearAway(path: string): Promise<void> {
  const lock = `${path}.lock`
  if (!(await takeLock(lock))) return wait(pauseMs)
  try {
    await wait(pauseMs)
    if ((await ask(path)) === 'nobody') await rm(path, { force: true })
  } finally {
    await rm(lock, { force: true })
  }
}

/** False while another program holds the lock. One that was left behind by a kill is removed. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close()
    return true
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  const heldSince = await stat(lock).catch(() => null)
  if (heldSince && Math.abs(Date.now() - heldSince.mtimeMs) > lockLimitMs) await rm(lock, { force: true })
  return false
}
