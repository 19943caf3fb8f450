/**
 * Tells when something in the roots may have changed, a root that comes or goes included: folders that were added can
 * be on disks that are not always there.
 * Invariant: after the last change of a bank at least one call follows; what changed is for the caller to find out.
 */
import { watch } from 'chokidar'
import { realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'

export type RootWatcherOptions = {
  folders: readonly string[]
  /** How long a bank must be quiet before it is told of. */
  quietMs: number
  /** How often roots are looked for that come or go without a word from the system. */
  lookMs: number
  /** Something changed at a name directly inside a folder. */
  onBank: (folderIndex: number, name: string) => void
  /** A folder came, went, or is watched from now on: anything in it may have changed. */
  onRoot: (folderIndex: number) => void
}

export type RootWatcher = { close: () => Promise<void> }

const unwatched = new Set(['node_modules', '.git'])

/** A folder that is there, by its real path: a root itself may be a link. Another folder in its place has another key. */
type Identity = { folder: string; key: string }

async function identityOf(folder: string): Promise<Identity | null> {
  try {
    const real = await realpath(folder)
    const { dev, ino } = await stat(real)
    return { folder: real, key: `${real} ${dev} ${ino}` }
  } catch {
    return null
  }
}

/** Starts to watch; calls come later, none after `close`. */
export function watchRoots({ folders, quietMs, lookMs, onBank, onRoot }: RootWatcherOptions): RootWatcher {
  const watched = new Map<number, Identity>()
  const quiet = createQuiet(quietMs)
  let isClosed = false

  const stepsIn = (path: string): { index: number; steps: string[] } | null => {
    for (const [index, { folder }] of watched) {
      const steps = relative(folder, path)
      if (steps === '' || (steps !== '..' && !steps.startsWith(`..${sep}`)))
        return { index, steps: steps.split(sep) }
    }
    return null
  }

  const watcher = watch([], {
    ignoreInitial: true,
    followSymlinks: false,
    depth: 10,
    ignored: (path) => stepsIn(path)?.steps.some((step) => unwatched.has(step)) ?? false,
  })
  // A folder that cannot be watched is read at the next start.
  watcher.on('error', () => undefined)
  watcher.on('all', (_, path) => {
    const place = stepsIn(path)
    const name = place?.steps[0]
    if (!place || !name) return
    quiet.later(`${place.index} ${name}`, () => onBank(place.index, name))
  })
  watcher.on('ready', () => {
    // What changed between the first reading and now went unseen.
    if (!isClosed) for (const index of watched.keys()) onRoot(index)
  })

  const look = async (isFirst: boolean) => {
    const seen = await Promise.all(folders.map(identityOf))
    if (isClosed) return
    const changed = seen.flatMap((now, index) => (now?.key === watched.get(index)?.key ? [] : [index]))
    for (const index of changed) {
      const before = watched.get(index)
      if (before) watcher.unwatch(before.folder)
      watched.delete(index)
      const now = seen[index]
      if (now) watched.set(index, now)
    }
    watcher.add(changed.flatMap((index) => seen[index]?.folder ?? []))
    if (!isFirst) for (const index of changed) onRoot(index)
  }

  let looking = look(true)
  const clock = setInterval(() => {
    looking = looking.then(() => look(false))
  }, lookMs)
  clock.unref()

  return {
    async close() {
      isClosed = true
      clearInterval(clock)
      quiet.forget()
      await looking
      await watcher.close()
    },
  }
}

/** Acts once nothing more came under a key for a while; the last act counts. */
function createQuiet(quietMs: number) {
  const timers = new Map<string, NodeJS.Timeout>()
  return {
    later(key: string, act: () => void) {
      clearTimeout(timers.get(key))
      const tell = () => {
        timers.delete(key)
        act()
      }
      timers.set(key, setTimeout(tell, quietMs))
    },
    forget: () => timers.forEach((timer) => clearTimeout(timer)),
  }
}
