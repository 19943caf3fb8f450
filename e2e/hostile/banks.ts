/** Hostile and broken banks, each with the problem that is to be told of it. The bank beside them must work. */
import { contentBanks } from './contentBanks'
import { fileBanks, unixBanks } from './fileBanks'
import type { HostileBank } from './hostileBank'
import { parserBanks } from './parserBanks'

/** All that this system can hold, in the order they are written. */
export function hostileBanks(secret: string): HostileBank[] {
  const own = process.platform === 'win32' ? [] : unixBanks(secret)
  return [...parserBanks, ...contentBanks, ...fileBanks, ...own]
}
