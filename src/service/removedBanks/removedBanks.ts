/**
 * Banks a person deleted: moved out of the library's sight inside the banks folder, and back again.
 * Invariants: only banks directly in the data folder's banks folder are touched; nothing is ever overwritten.
 */
import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BankSummary } from '#core/bank/bank'
import { moveFile } from '#bank/files/replaceFile'
import type { RemovedBank } from '../contract/removedBanks'
import { Refusal } from '../http/refusal'

export type RemovedBanks = {
  /** Refuses a bank that is not of the person's own. */
  remove: (bank: BankSummary, atMs: number) => Promise<RemovedBank>
  /** The last one first. */
  list: () => Promise<RemovedBank[]>
  /** Refuses when something of its folder's name is there. */
  restore: (name: string) => Promise<void>
}

/** Hidden names are no banks to the library. */
const removedName = '.removed'
const aboutEnding = '.about.json'

const aboutSchema = z.object({
  folderName: z.string().min(1).max(255),
  title: z.string().max(1_000),
  removedAtMs: z.int().min(0),
})

/** Deleted banks of a banks folder. */
export function createRemovedBanks(banksFolder: string): RemovedBanks {
  const shelf = join(banksFolder, removedName)

  const aboutOf = async (name: string) => {
    try {
      const about = aboutSchema.parse(JSON.parse(await readFile(join(shelf, name + aboutEnding), 'utf8')))
      return (await isThere(join(shelf, name))) ? about : null
    } catch {
      return null
    }
  }
  return {
    async remove({ root, folderName, title }, removedAtMs) {
      const place = join(banksFolder, folderName)
      if (root !== 'data' || folderName !== nameOnly(folderName) || !(await isThere(place)))
        throw new Refusal('badRequest', 'Only banks in your own banks folder can be deleted here.')
      await mkdir(shelf, { recursive: true, mode: 0o700 })
      const name = await freeName(shelf, folderName)
      // What it is called is there before it is moved: a bank on the shelf can always be brought back.
      await writeFile(join(shelf, name + aboutEnding), JSON.stringify({ folderName, title, removedAtMs }))
      try {
        await moveFile(place, join(shelf, name))
      } catch (error) {
        await rm(join(shelf, name + aboutEnding), { force: true })
        throw notMoved(error)
      }
      return { name, title, removedAtMs }
    },
    async list() {
      const names = (await readdir(shelf).catch(() => [])).filter((name) => !name.endsWith(aboutEnding))
      const found = await Promise.all(names.map(async (name) => ({ name, about: await aboutOf(name) })))
      return found
        .flatMap(({ name, about }) =>
          about ? [{ name, title: about.title, removedAtMs: about.removedAtMs }] : [],
        )
        .toSorted((a, b) => b.removedAtMs - a.removedAtMs)
    },
    async restore(name) {
      const about = name === nameOnly(name) ? await aboutOf(name) : null
      if (!about || about.folderName !== nameOnly(about.folderName))
        throw new Refusal('notFound', 'This bank is not kept any more.')
      const place = join(banksFolder, about.folderName)
      if (await isThere(place))
        throw new Refusal(
          'badRequest',
          `The banks folder has another “${about.folderName}” by now. Rename or delete that one first.`,
        )
      await moveFile(join(shelf, name), place).catch((error: unknown) => {
        throw notMoved(error)
      })
      await rm(join(shelf, name + aboutEnding), { force: true })
    },
  }
}

/** A name as it stands in one folder, or an empty text for a way out of it. */
function nameOnly(name: string): string {
  return /^(?!\.)[^/\\\p{Cc}]+$/u.test(name) ? name : ''
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null
}

async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!(await isThere(join(folder, candidate))) && !(await isThere(join(folder, candidate + aboutEnding))))
      return candidate
  }
}

function notMoved(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return new Refusal(
    'storageFailed',
    `The bank’s folder could not be moved (${code}), so it stays where it is. Close programs that use it and try again.`,
  )
}
