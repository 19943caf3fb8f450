/**
 * When the service answers again. Every reply tells it, whoever asked: the saver, the lease, the list of banks. Invariant:
 * who waits is called once, and by a reply that came after he began to wait.
 */

const waiting = new Set<() => void>()

/** Calls `act` once, with the next reply of the service. Returns a function that waits no more. */
export function whenAnswered(act: () => void): () => void {
  // Each wait is one of its own, even when two are for the same act.
  const wait = () => act()
  waiting.add(wait)
  return () => waiting.delete(wait)
}

/** A reply has come, of whatever kind. */
export function answered(): void {
  const called = [...waiting]
  waiting.clear()
  for (const act of called) act()
}
