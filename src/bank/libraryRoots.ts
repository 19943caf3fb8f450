/**
 * Where banks are looked for: each folder or data file directly inside a root is one.
 * Invariant: links are not followed, and a root that is not there is an empty one.
 */
import { watch } from 'chokidar'
import { mkdir, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { BankRoot } from '#core/bank'
import { isDataName, isHiddenName } from './files/bankParts'

export type Root = { root: BankRoot; folder: string }

/** A place that should be a bank. `rank` orders places: by root, then by name. */
export type FoundBank = { path: string; name: string; root: BankRoot; rank: number }

/** Beside shipped banks there are the schemas for editors. */
const notBanks = new Set(['schema'])
const rankOfRoot = 1_000_000

/** The banks of one root, by name. */
export async function listBanks({ root, folder }: Root, index: number): Promise<FoundBank[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => isBankName(entry.name, entry.isFile()))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name }, place) => ({
      path: join(folder, name),
      name,
      root,
      rank: index * rankOfRoot + place,
    }))
}

function isBankName(name: string, isFile: boolean): boolean {
  if (isHiddenName(name) || notBanks.has(name)) return false
  return !isFile || isDataName(name)
}

/** Which bank of a root a changed path belongs to; null for the root itself and for what is no bank. */
function bankAt(roots: readonly Root[], path: string): FoundBank | null {
  for (const [index, { root, folder }] of roots.entries()) {
    const steps = relative(folder, path)
    const name = steps.split(sep)[0] ?? ''
    if (name === '' || name === '..' || !isBankName(name, steps === name && /\.[^.]+$/.test(name))) continue
    return { path: join(folder, name), name, root, rank: index * rankOfRoot + rankOfRoot - 1 }
  }
  return null
}

export type RootWatcher = { close: () => Promise<void> }

/** Calls back with a bank once its files were quiet for `quietMs` after a change. */
export async function watchRoots(
  roots: readonly Root[],
  quietMs: number,
  onChange: (bank: FoundBank) => void,
): Promise<RootWatcher> {
  const timers = new Map<string, NodeJS.Timeout>()
  const folders: string[] = []
  for (const { root, folder } of roots) {
    // Only the person's own folder is made; one that was added may be on a disk that comes back later.
    if (root === 'data') await mkdir(folder, { recursive: true }).catch(() => undefined)
    folders.push(folder)
  }
  const watcher = watch(folders, {
    ignoreInitial: true,
    followSymlinks: false,
    depth: 10,
    ignored: (path) => path.split(sep).some((step) => step === 'node_modules' || step === '.git'),
  })
  // A folder that cannot be watched is read at the next start.
  watcher.on('error', () => undefined)
  watcher.on('all', (_, path) => {
    const bank = bankAt(roots, path)
    if (!bank) return
    clearTimeout(timers.get(bank.path))
    timers.set(
      bank.path,
      setTimeout(() => {
        timers.delete(bank.path)
        onChange(bank)
      }, quietMs),
    )
  })
  return {
    async close() {
      timers.forEach((timer) => clearTimeout(timer))
      await watcher.close()
    },
  }
}
