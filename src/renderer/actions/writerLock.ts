/**
 * One window writes, others read: two writers of one device would race for its sequence in the log.
 * Held as a Web Lock, so a killed window gives it up at once.
 */
const lockName = 'rehearse-writer'

/** True when this window now writes; it keeps the lock until it closes. False when another window does. */
export function takeWriterLock(): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockName, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock ? new Promise(() => undefined) : undefined
    })
  })
}
