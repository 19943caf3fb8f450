/**
 * One program at a time owns a data folder, by a socket and a lock file in it. A second one asks the owner to show its
 * window and ends. Invariant: nothing is appended to the folder's log by a program that holds neither any more.
 */
import type { Server, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { beatMs, takeOwnerLock, type OwnerLock } from './ownerLock'
import { isRunning } from './processes'
import { askAt, clearAway, inodeAt, listenAt, placeOf, type Place } from './ownerSocket'
import { unusableFolder, StartProblem } from './startProblem'

const ownerSchema = z.object({
  pid: z.number(),
  shell: z.enum(['electron', 'browser']),
  /** Where its page can be opened by hand, once; null when the owner has shown its window itself. */
  address: z.string().nullable(),
})

/** Who owns a data folder, as told to a second program. */
export type Owner = z.infer<typeof ownerSchema>

export type Ownership = {
  /** Whether this program may still write; false for good once another one has the folder. Never rejects. */
  isStillOwner: () => Promise<boolean>
  /** Lets go of the folder, at once. */
  release: () => void
}

export type Claim =
  | ({ status: 'ours' } & Ownership)
  /** `owner` is null when the program that holds the folder does not answer; `pid` is its number where it is known. */
  | { status: 'taken'; owner: Owner | null; pid: number | null }

export type ClaimOptions = {
  /** Exists already, readable by this user only. */
  dataFolder: string
  shell: Owner['shell']
  /** Brings the window forward for a second program; resolves with the address when there is no window to show. */
  show: () => Promise<string | null>
  /** How long an owner that does not answer is waited for, in case it is about to end. */
  patienceMs?: number
  /** Told once when the folder has become another program's. */
  onLost?: () => void
}

/** Claims a data folder, or asks the program that owns it to show itself. Throws `StartProblem` when neither can be. */
export async function claimDataFolder(options: ClaimOptions): Promise<Claim> {
  try {
    return await claim(options)
  } catch (error) {
    throw error instanceof StartProblem ? error : unusableFolder(options.dataFolder, error)
  }
}

/** How long an owner that does not answer is given to end: it may have been killed a moment ago. */
const patienceMs = 3000
const pauseMs = 100

async function claim(options: ClaimOptions): Promise<Claim> {
  const place = await placeOf(options.dataFolder, process.platform)
  const endsAtMs = performance.now() + (options.patienceMs ?? patienceMs)
  const hasTime = () => performance.now() < endsAtMs
  for (;;) {
    const found = await claimOnce(options, place)
    if (found.status === 'ours' || found.owner !== null) return found
    // Nothing is tried meanwhile: an owner that runs and lost its socket may be putting it back.
    do await wait(pauseMs)
    while (hasTime() && found.pid !== null && isRunning(found.pid))
    if (!hasTime()) return found
  }
}

async function claimOnce(options: ClaimOptions, place: Place): Promise<Claim> {
  for (;;) {
    const server = await listenAt(place, options.dataFolder, (socket) => void answer(socket, options))
    if (server) return await lockFolder(options, place, server)
    const said = await askAt(place)
    if (said !== null) return { status: 'taken', owner: parseOwner(said), pid: null }
    await clearAway(place)
  }
}

/** Behind the socket the lock: it is another program's when that one's socket was taken away from it. */
async function lockFolder(options: ClaimOptions, place: Place, server: Server): Promise<Claim> {
  try {
    const lock = await takeOwnerLock(options.dataFolder)
    if ('pid' in lock) {
      server.close()
      return { status: 'taken', owner: null, pid: lock.pid }
    }
    return { status: 'ours', ...keepOwnership(options, { place, server, lock }) }
  } catch (error) {
    server.close()
    throw error
  }
}

type Held = { place: Place; server: Server; lock: OwnerLock }

function keepOwnership(options: ClaimOptions, { place, server, lock }: Held): Ownership {
  const socket = keepSocket(options, place, server)
  let isLost = false
  let checking: Promise<boolean> | null = null

  const check = async (): Promise<boolean> => {
    const state = lock.state()
    if (state === 'held') {
      await socket.putBack().catch(() => undefined)
      return true
    }
    // With the socket in place nobody else can have owned the folder in between.
    return state === 'missing' && socket.isOurs() && (await lock.putBack())
  }

  const isStillOwner = async () => {
    if (isLost) return false
    // One at a time: what is put back is put back once.
    if (await (checking ??= check().finally(() => (checking = null)))) return true
    if (!isLost) options.onLost?.()
    isLost = true
    return false
  }

  const timer = setInterval(() => void Promise.all([lock.beat(), isStillOwner()]), beatMs)
  timer.unref()
  return {
    isStillOwner,
    release() {
      clearInterval(timer)
      isLost = true
      lock.release()
      socket.release()
    },
  }
}

/** The owner's socket: whether the one in the folder is ours, and putting it back when somebody took it away. */
function keepSocket(options: ClaimOptions, place: Place, first: Server) {
  let server = first
  let inode = inodeAt(place)
  const isOurs = () => !place.isFile || inodeAt(place) === inode
  return {
    isOurs,
    async putBack() {
      if (!place.isFile || inodeAt(place) !== null) return
      // Closing a server deletes what has its name, so the old one goes first.
      await new Promise((resolve) => server.close(resolve))
      const again = await listenAt(place, options.dataFolder, (socket) => void answer(socket, options))
      if (!again) return
      server = again
      inode = inodeAt(place)
    },
    release() {
      // Closing it would delete what has its name by now.
      if (isOurs() || inodeAt(place) === null) server.close()
      else server.unref()
    },
  }
}

async function answer(socket: Socket, { shell, show }: ClaimOptions): Promise<void> {
  socket.on('error', () => socket.destroy())
  const address = await show().catch(() => null)
  socket.end(`${JSON.stringify({ pid: process.pid, shell, address } satisfies Owner)}\n`)
}

function parseOwner(said: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(said))
  } catch {
    return null
  }
}
