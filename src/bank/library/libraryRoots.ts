/**
 * Where banks are looked for: each folder or data file directly inside a root is one.
 * Invariant: links are not followed, and a root that is not there is an empty one.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BankRoot } from '#core/bank/bank'
import { isDataName, isHiddenName } from '../files/bankParts'

export type Root = { root: BankRoot; folder: string }

/** A place that should be a bank. `rootIndex` is that of its root, in the order of precedence. */
export type FoundBank = { path: string; name: string; root: BankRoot; rootIndex: number }

/** Beside shipped banks there are the schemas for editors. */
const notBanks = new Set(['schema'])

/** The banks of one root, by name. */
export async function listBanks({ root, folder }: Root, rootIndex: number): Promise<FoundBank[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return found
    .filter(({ name }) => !isHiddenName(name) && !notBanks.has(name))
    .filter((entry) => !entry.isFile() || isDataName(entry.name))
    .map(({ name }) => ({ path: join(folder, name), name, root, rootIndex }))
    .toSorted(byPlace)
}

/** The order of precedence: by root, then by name. */
export function byPlace(a: FoundBank, b: FoundBank): number {
  if (a.rootIndex !== b.rootIndex) return a.rootIndex - b.rootIndex
  return a.name < b.name ? -1 : 1
}
