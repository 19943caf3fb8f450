/**
 * A bank from the cache alone. Invariant: what opens a bank brings no parser along, so that the program starts without
 * one.
 */
import type { BuiltBank } from './buildBank'
import { findCompiled, keyAtLastVisit } from './compiledCache'
import { scanBank, type BankScan } from '../files/scanBank'

/**
 * The bank at `path` from the cache, if nothing in its files changed since it was last built; else null. Costs a scan
 * and the parsing of an index. `scan` when it is already at hand.
 */
export async function openCached(path: string, folder: string, scan?: BankScan): Promise<BuiltBank | null> {
  const { root, stamp } = scan ?? (await scanBank(path))
  const key = await keyAtLastVisit(folder, path, stamp)
  const cached = key && (await findCompiled(folder, key))
  return key && cached ? { ...cached, root, stamp, key } : null
}
