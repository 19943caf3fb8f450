/**
 * Which file of a bank its thread is at, and when that takes too long.
 * Invariant: only time in which this program ran counts, so that a machine that slept blames no file.
 */

/** A file a thread begins to work on. `size` in bytes. */
export type FileAtWork = { file: string; size: number }

export type FileWatch = {
  /** The thread is at a file; null when it is at none of its own. */
  at: (next: FileAtWork | null) => void
  /** The file most time went into, if that is an eighth of all time since the start or more; null when none stands out. */
  slowest: () => string | null
  end: () => void
}

export type FileWatchOptions = {
  /** Time for one file of so many bytes. */
  fileDeadlineMs: (byteCount: number) => number
  onLate: (file: string) => void
}

const standsOutAt = 1 / 8

/** Watches one job from now on. */
export function createFileWatch({ fileDeadlineMs, onLate }: FileWatchOptions): FileWatch {
  const spentMs = new Map<string, number>()
  const startedAtMs = performance.now()
  let current: { file: string; sinceMs: number; deadline: Deadline } | null = null

  const leave = () => {
    if (!current) return
    const { file, sinceMs, deadline } = current
    deadline.clear()
    spentMs.set(file, (spentMs.get(file) ?? 0) + performance.now() - sinceMs)
    current = null
  }

  return {
    at(next) {
      leave()
      if (!next) return
      const { file, size } = next
      const deadline = createDeadline(fileDeadlineMs(size), () => onLate(file))
      current = { file, sinceMs: performance.now(), deadline }
    },
    slowest() {
      leave()
      const [first] = [...spentMs].toSorted(([, a], [, b]) => b - a)
      const leastMs = (performance.now() - startedAtMs) * standsOutAt
      return first && first[1] >= leastMs ? first[0] : null
    },
    end: leave,
  }
}

export type Deadline = { clear: () => void }

const steps = 4

/** Calls back once when `timeMs` have passed in which this program ran: a pause counts as a fourth of it, however long. */
export function createDeadline(timeMs: number, onEnd: () => void): Deadline {
  let passed = 0
  const timer = setInterval(() => {
    passed += 1
    if (passed < steps) return
    clearInterval(timer)
    onEnd()
  }, timeMs / steps)
  return { clear: () => clearInterval(timer) }
}
