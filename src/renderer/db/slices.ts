/**
 * Long work in slices, so that the page stays alive. Never inside a transaction of the database, which would end where
 * it gives way. Invariant: without more work than a slice holds, nothing is waited for.
 */

/** Called, and awaited, between pieces of work. */
export type Slice = () => Promise<void> | undefined

/** How long the page may be kept busy in one go, in milliseconds. */
export const sliceMs = 12

/**
 * Slices of work: what is returned gives way to whatever else the page has to do once a slice is used up. Rejects with
 * the signal's reason when that was aborted meanwhile.
 */
export function createSlices(signal?: AbortSignal, nowMs: () => number = () => performance.now()): Slice {
  let startedMs = nowMs()
  return () => {
    if (nowMs() - startedMs < sliceMs) return undefined
    return afterOthers().then(() => {
      signal?.throwIfAborted()
      startedMs = nowMs()
    })
  }
}

/** Resolves once the page has nothing more pressing to do. A timer would idle for milliseconds after each slice. */
export function afterOthers(): Promise<void> {
  return 'scheduler' in globalThis
    ? scheduler.postTask(() => undefined, { priority: 'background' })
    : new Promise((resolve) => setTimeout(resolve))
}
