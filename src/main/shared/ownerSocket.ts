/**
 * `owner.sock`: how a second program reaches the one that owns a data folder. On Windows it is a named pipe, which ends
 * with its owner and is no file: nothing there is ever opened, moved or deleted.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, statSync } from 'node:fs'
import { lstat, open, realpath, rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '#service/log/files'
import { StartProblem, unusableFolder } from './startProblem'
import { words } from './words'

const answerLimitMs = 15_000
/** Clearing a dead owner's socket away takes a pause and a question to nobody. */
const pauseMs = 20
const lockLimitMs = 10_000
/** What a socket's path may measure on every system. */
const pathLimitBytes = 103

/** Where the owner listens. `isFile`: it lies in the folder, and stays there when its owner is killed. */
export type Place = { path: string; isFile: boolean }

/** The place of a data folder: one for every path that leads to it. Throws `StartProblem` when it has none. */
export async function placeOf(dataFolder: string, platform: NodeJS.Platform): Promise<Place> {
  if (platform === 'win32') {
    const real = await realpath(dataFolder).catch((error: unknown) => {
      throw unusableFolder(dataFolder, error)
    })
    return { path: pipeName(real), isFile: false }
  }
  const path = join(dataFolder, 'owner.sock')
  if (Buffer.byteLength(path) <= pathLimitBytes) return { path, isFile: true }
  throw new StartProblem(words.pathTooLong(dataFolder))
}

/** The pipe of a folder by its real path; Windows does not tell capital letters apart. */
export function pipeName(realPath: string): string {
  const name = createHash('sha256').update(realPath.toLowerCase()).digest('hex').slice(0, 32)
  return `\\\\.\\pipe\\rehearse-${name}`
}

/** A server that answers everyone with a line; null when another one is there, dead or alive. */
export async function listenAt(
  { path, isFile }: Place,
  dataFolder: string,
  answer: (socket: Socket) => void,
): Promise<Server | null> {
  const server = createServer(answer)
  server.listen({ path, exclusive: true })
  try {
    await once(server, 'listening')
    // It takes the umask, and whoever reaches it is handed an address with a nonce.
    if (isFile) chmodSync(path, 0o600)
    return server
  } catch (error) {
    server.close()
    if (errorCode(error) === 'EADDRINUSE') return null
    throw unusableFolder(dataFolder, error)
  }
}

/** What marks the socket in the folder as ours; null on Windows and when there is none. */
export function inodeAt({ path, isFile }: Place): bigint | null {
  if (!isFile) return null
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null
}

/** All that the owner says, empty when it does not finish; null when nobody listens. */
export async function askAt({ path }: Place): Promise<string | null> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
  } catch (error) {
    if (['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(errorCode(error))) return null
    throw error
  }
  socket.setTimeout(answerLimitMs, () => socket.destroy())
  try {
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString()
  } catch {
    return ''
  }
}

/**
 * Takes the socket of a dead owner away, unless another program is at it. One at a time, and asked once more before:
 * a second one could otherwise take away what the first has put in its place. A socket that is just being made answers
 * nobody for an instant, hence the pause. Throws `StartProblem` when something else lies there.
 */
export async function clearAway(place: Place): Promise<void> {
  if (!place.isFile) return wait(pauseMs)
  await refuseOthers(place.path)
  const lock = `${place.path}.lock`
  if (!(await takeLock(lock))) return wait(pauseMs)
  try {
    await wait(pauseMs)
    if ((await askAt(place)) === null) await rm(place.path, { force: true })
  } finally {
    await rm(lock, { force: true })
  }
}

/** A file or folder of somebody's in the socket's place is not ours to delete. */
async function refuseOthers(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (!found || found.isSocket()) return
  throw new StartProblem(words.isNoSocket(found.isDirectory() ? 'folder' : 'file', path))
}

/** False while another program holds the lock. One that was left behind by a kill is removed. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close()
    return true
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  const heldSince = await stat(lock).catch(() => null)
  if (heldSince && Math.abs(Date.now() - heldSince.mtimeMs) > lockLimitMs) await rm(lock, { force: true })
  return false
}
