/**
 * Whether this page is the one that writes. The service decides, for it alone knows all pages: of two profiles, of a
 * browser and an app window. Invariant: a page says it writes only once it stands where the log ends.
 */
import type { Client } from './client'

export type WriterDeps = {
  claim: Client['claimWriter']
  release: () => Promise<unknown>
  /** Gets the page to where the log ends; what it rejects with keeps the page reading. */
  onGained: () => Promise<void>
  /** Calls back after so many milliseconds, again and again; returns a function that stops it. */
  every: (ms: number, act: () => void) => () => void
  /** Calls back once after so many milliseconds. */
  after: (ms: number, act: () => void) => void
}

export type Writer = {
  isWriter: () => boolean
  subscribe: (listener: () => void) => () => void
  /** Writes here from now on, whoever did until now. Rejects with a `ServiceError`. */
  takeOver: () => Promise<void>
  /** The service has said that another page writes. */
  lose: () => void
  /** The service has said that this may have changed. */
  check: () => void
}

/** Often enough that a page which is gone without a word is replaced soon. */
const claimEveryMs = 5_000
/** A page that is loaded again has its turn first. */
const graceMs = 2_000

/** Follows the lease. `isWriter`: the page holds it and stands where the log ends. */
export function createWriter(deps: WriterDeps, isWriterNow: boolean): Writer {
  const listeners = new Set<() => void>()
  let isWriter = isWriterNow
  let claiming: Promise<void> | null = null

  const set = (value: boolean) => {
    if (value === isWriter) return
    isWriter = value
    listeners.forEach((listener) => listener())
  }
  const gain = async () => {
    try {
      await deps.onGained()
    } catch (error) {
      // Another page may be able to.
      await deps.release().catch(() => undefined)
      throw error
    }
  }
  const claim = async (takeOver: boolean) => {
    const isHeld = await deps.claim(takeOver)
    if (isHeld && !isWriter) await gain()
    set(isHeld)
  }
  /** One at a time. Without an answer everything stays as it is. */
  const ask = () => {
    claiming ??= claim(false)
      .catch(() => undefined)
      .finally(() => (claiming = null))
  }
  deps.every(claimEveryMs, ask)

  return {
    isWriter: () => isWriter,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async takeOver() {
      await claiming
      claiming = claim(true).finally(() => (claiming = null))
      await claiming
    },
    lose: () => set(false),
    check() {
      if (isWriter) ask()
      else deps.after(graceMs, ask)
    },
  }
}

/**
 * The first claim of a page. `wroteBefore`: this tab wrote until it was loaded anew, and its last word may be on its way
 * still.
 */
export async function claimAtStart(
  claim: Client['claimWriter'],
  wroteBefore: boolean,
  wait: (ms: number) => Promise<void>,
): Promise<boolean> {
  for (let tries = wroteBefore ? 10 : 1; tries > 0; tries -= 1) {
    if (await claim(false)) return true
    if (tries > 1) await wait(200)
  }
  return false
}
