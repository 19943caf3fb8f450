/**
 * Starting the page again because the log has become another one, with a message for the page that follows.
 * Invariant: a message is shown by one start only.
 */
import { pageStorage } from '../db/pageStorage'
const key = 'rehearse message'

/** Loads the page anew at its first screen; that one shows `message`. */
export function startAgain(message: string): void {
  pageStorage('session').setItem(key, message)
  location.assign(location.pathname)
}

/** What the page before this one left to be said, null for nothing. Asked again it is null. */
export function takeMessage(): string | null {
  const message = pageStorage('session').getItem(key)
  pageStorage('session').removeItem(key)
  return message
}
