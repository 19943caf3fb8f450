/**
 * Where what arrives lies while it is looked at: a folder of its own in the data folder, so that banks are moved in and
 * not copied. Invariant: no path from outside leads out of it, and nothing of it outlives the program's next start.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bankOfPath } from '#bank/carrying/carriedBanks'
import { Refusal } from '../http/refusal'
import { draftFilePattern } from '../drafts/drafts'
import { storageRefusal } from '../log/files'
import { entryNames } from './everythingFile'

const prefix = 'arriving-'

/** Bytes of all that arrives at once, and of one file of it. */
export const arrivalLimits = { totalBytes: 4_000_000_000, entryBytes: 2_000_000_000, entryCount: 60_000 }

/** The archive as it came. */
export const archiveName = 'everything.zip'

export type Spool = {
  folder: string
  /** Adds a piece to a file. Returns all bytes so far. Throws `tooLarge`, or a storage refusal. */
  add: (path: string, isFirst: boolean, bytes: AsyncIterable<Uint8Array>) => Promise<number>
  remove: () => Promise<void>
}

/** An empty spool. */
export async function createSpool(dataFolder: string): Promise<Spool> {
  const folder = join(dataFolder, prefix + randomUUID())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let total = 0
  return {
    folder,
    async add(path, isFirst, bytes) {
      const place = placeIn(path)
      try {
        if (place !== null)
          total += await write(
            join(folder, place),
            isFirst,
            within(bytes, () => total),
          )
      } catch (error) {
        throw storageRefusal(error)
      }
      return total
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Removes spools a crash left. */
export async function removeSpools(dataFolder: string): Promise<void> {
  const names = await readdir(dataFolder).catch((): string[] => [])
  for (const name of names.filter((candidate) => candidate.startsWith(prefix)))
    await rm(join(dataFolder, name), { recursive: true, force: true }).catch(() => undefined)
}

function isDraft(path: string): boolean {
  const { drafts } = entryNames
  return path.startsWith(drafts) && draftFilePattern.test(path.slice(drafts.length))
}

/** Where a file that arrives belongs; null for one that nothing is read from. */
export function placeIn(path: string): string | null {
  if (/^log\/[\w-]{1,64}\/(?:[1-9]\d{0,8}\.ndjson|follows\.json|manifest\.json)$/.test(path)) return path
  if (isDraft(path)) return path
  if (path === 'data.json' || path === entryNames.history || path === entryNames.manifest) return path
  if (!path.includes('/') && /\.zip$/i.test(path)) return archiveName
  if (!path.includes('/') && /\.gz$/i.test(path)) return entryNames.history
  const { banks } = entryNames
  return path.startsWith(banks) && bankOfPath(path.slice(banks.length)) !== null ? path : null
}

async function* within(bytes: AsyncIterable<Uint8Array>, before: () => number): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const chunk of bytes) {
    count += chunk.byteLength
    if (before() + count > arrivalLimits.totalBytes)
      throw new Refusal('tooLarge', 'This is larger than any history and banks can be. Nothing was changed.')
    yield chunk
  }
}

async function write(path: string, isFirst: boolean, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  await mkdir(dirname(path), { recursive: true })
  const handle = await open(path, isFirst ? 'w' : 'a', 0o600)
  let count = 0
  try {
    for await (const chunk of bytes) {
      await handle.write(chunk)
      count += chunk.byteLength
    }
  } finally {
    await handle.close()
  }
  return count
}
