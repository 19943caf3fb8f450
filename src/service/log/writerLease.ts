/**
 * Which page may append. Two writers of one device would race for its sequence, and windows of two browser profiles
 * know nothing of each other: so the service decides. Invariant: one page at a time, and it is told when it is another.
 */
import { Refusal } from '../http/refusal'

/** How long a page with an open event stream may be silent: a hidden window is heard once a minute. */
export const silentMs = 150_000
/** The same for a page that has no event stream yet. */
export const silentUnfollowedMs = 15_000
/** Pages that left are remembered as long as a late request of theirs may come. */
const rememberedCount = 100

type Holder = { page: string; heardAtMs: number; wasFollowed: boolean }

export type WriterLease = {
  /**
   * Asks for the lease, or renews it. True when the page holds it now: it was free, or its holder is gone or silent, or
   * `isTakingOver` because a person said so.
   */
  claim: (page: string, isTakingOver?: boolean) => boolean
  /** Renews the lease of a page that appends; takes it when it is free. Throws `notWriter` when another page has it. */
  use: (page: string) => void
  /** Gives the lease up, if the page has it. */
  release: (page: string) => void
  /** The page has an event stream; to be called back when that ends. */
  follow: (page: string) => () => void
  /** Calls back whenever another page holds it, or none; returns a function that stops it. */
  subscribe: (listener: () => void) => () => void
}

/** A lease nobody holds. It lives as long as the service: the log itself says what was saved. */
export function createWriterLease({ nowMs }: { nowMs: () => number }): WriterLease {
  const listeners = new Set<() => void>()
  const left = new Set<string>()
  const streams = new Map<string, number>()
  let holder: Holder | null = null

  const tell = () => listeners.forEach((listener) => listener())
  const hold = (page: string) => {
    const isAnother = holder?.page !== page
    const wasFollowed = streams.has(page) || (!isAnother && holder?.wasFollowed === true)
    holder = { page, heardAtMs: nowMs(), wasFollowed }
    if (isAnother) tell()
  }
  const isGone = ({ heardAtMs, wasFollowed, page }: Holder) => {
    if (wasFollowed && !streams.has(page)) return true
    return nowMs() - heardAtMs >= (wasFollowed ? silentMs : silentUnfollowedMs)
  }

  return {
    claim(page, isTakingOver = false) {
      const mayHave = holder === null || holder.page === page || isTakingOver || isGone(holder)
      if (!mayHave) return false
      left.delete(page)
      hold(page)
      return true
    },
    use(page) {
      const mayHave = holder === null ? !left.has(page) : holder.page === page
      if (!mayHave) throw notWriter()
      hold(page)
    },
    release(page) {
      left.add(page)
      if (left.size > rememberedCount) left.delete([...left][0] ?? '')
      if (holder?.page !== page) return
      holder = null
      tell()
    },
    follow(page) {
      streams.set(page, (streams.get(page) ?? 0) + 1)
      if (holder?.page === page) holder.wasFollowed = true
      let hasEnded = false
      return () => {
        if (hasEnded) return
        hasEnded = true
        const count = (streams.get(page) ?? 1) - 1
        if (count > 0) streams.set(page, count)
        else streams.delete(page)
        if (holder?.page === page && count === 0) tell()
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function notWriter(): Refusal {
  return new Refusal('notWriter', 'Rehearse is in use in another window, and one window at a time saves.')
}
