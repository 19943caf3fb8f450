/**
 * Puts a bank's folder into the banks folder, and takes it back.
 * Invariants: the library sees the old bank or the new one, never half of either; a bank that was replaced is kept
 * beside it until the next one of its name is; nothing that was changed since is taken back.
 */
import { cp, lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '../canonicalJson'
import { moveFile } from '../files/replaceFile'

/** A file to write; `path` is inside the bank, with forward slashes. */
export type NewFile = { path: string; content: string | Uint8Array }

/** `folderName`: directly inside the banks folder. `isNew` is false when it is to change a bank that is there. */
export type Placing = {
  banksFolder: string
  folderName: string
  isNew: boolean
  /** Paths inside the bank that are removed first, files or folders. */
  removed: readonly string[]
  files: readonly NewFile[]
}

/** What is needed to take a bank back. `stamp` is that of its files as they were written. */
export type Placed = { folder: string; stamp: string; before: string | null }

/** The folder is taken by something that is not the bank that was meant. */
export class PlaceTaken extends Error {}

/** The bank was changed since it was placed, or is gone. */
export class ChangedSince extends Error {}

/** Hidden names are no banks to the library. */
const workName = (folderName: string) => `.import-${folderName}-${process.pid}`
const beforeName = (folderName: string) => `.before-import-${folderName}`

/** Places the bank. Rejects with `PlaceTaken` or the file system's error; then everything is as it was. */
export async function placeBank({ banksFolder, folderName, ...change }: Placing): Promise<Placed> {
  const folder = join(banksFolder, folderName)
  const work = join(banksFolder, workName(folderName))
  const before = change.isNew ? null : join(banksFolder, beforeName(folderName))
  await mkdir(banksFolder, { recursive: true, mode: 0o700 })
  await rm(work, { recursive: true, force: true })
  try {
    if (change.isNew) await mkdir(work)
    else await cp(folder, work, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    for (const path of change.removed) await rm(join(work, path), { recursive: true, force: true })
    for (const { path, content } of change.files) {
      await mkdir(dirname(join(work, path)), { recursive: true })
      await writeFile(join(work, path), content)
    }
    if (before) await swap(folder, work, before)
    else await renameToFree(work, folder)
  } catch (error) {
    await rm(work, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
  return { folder, before, stamp: await folderStamp(folder) }
}

/**
 * Moves a bank that lies ready on the same disk, a folder or a file, into the banks folder. Where it replaces one of its
 * name, that one is kept beside it. Rejects with `PlaceTaken` or the file system's error; then everything is as it was.
 */
export async function moveBankIn(
  from: string,
  { banksFolder, folderName, isNew }: Pick<Placing, 'banksFolder' | 'folderName' | 'isNew'>,
): Promise<void> {
  const folder = join(banksFolder, folderName)
  await mkdir(banksFolder, { recursive: true, mode: 0o700 })
  if (isNew) await renameToFree(from, folder)
  else await swap(folder, from, join(banksFolder, beforeName(folderName)))
}

/** Takes a placed bank back: the one before is there again, or none. Rejects with `ChangedSince`. */
export async function takeBack({ folder, before, stamp }: Placed): Promise<void> {
  if ((await folderStamp(folder)) !== stamp) throw new ChangedSince()
  const aside = join(dirname(folder), workName(basename(folder)))
  await rm(aside, { recursive: true, force: true })
  await moveFile(folder, aside)
  if (before) await moveFile(before, folder)
  await rm(aside, { recursive: true, force: true })
}

async function swap(folder: string, work: string, before: string): Promise<void> {
  await rm(before, { recursive: true, force: true })
  await moveFile(folder, before)
  try {
    await moveFile(work, folder)
  } catch (error) {
    await moveFile(before, folder)
    throw error
  }
}

/** `rename` would put an empty folder out of the way. */
async function renameToFree(work: string, folder: string): Promise<void> {
  if (await lstat(folder).catch(() => null)) throw new PlaceTaken()
  await moveFile(work, folder)
}

/** Changes whenever a file below the folder was changed, added, removed or renamed; empty when there is none. */
export async function folderStamp(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const lines = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map(async ({ parentPath, name }) => {
        const { size, mtimeMs } = await lstat(join(parentPath, name))
        return JSON.stringify([join(parentPath, name).slice(folder.length), size, mtimeMs])
      }),
  )
  return entries.length === 0 ? '' : sha256(lines.toSorted().join('\n'))
}
