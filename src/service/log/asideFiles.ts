/**
 * Segments that were set aside. Invariant: a file comes back only when its own place is free and every line in it is
 * sound; nothing is ever deleted.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { moveFile } from '#bank/files/replaceFile'
import { readWhole, type Disk } from './files'
import { isSound } from './lines'

const asideName = /^(\d{1,9}\.ndjson)\.corrupt-\d{4}-\d\d-\d\dT\d{9}Z$/

/** A file that was set aside in a data folder: its path inside of it, its size, and when it was written last. */
export type AsideFile = { path: string; bytes: number; writtenAtMs: number }

/** Puts back what was set aside and reads well now. Returns a notice for each. */
export async function bringBack(folder: string, disk: Disk): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const notices: string[] = []
  for (const name of names) {
    const own = asideName.exec(name)?.[1]
    if (own === undefined || names.includes(own)) continue
    const file = await readWhole(join(folder, name), disk).catch(() => null)
    if (!file || !isSound(file)) continue
    await moveFile(join(folder, name), join(folder, own))
    notices.push(
      `The attempt log’s file ${own}, which had been set aside, can be read and is back in its place.`,
    )
  }
  return notices
}

/** Every file of the data folder that was set aside, by path. */
export async function listAside(folder: string): Promise<AsideFile[]> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => [])
  const aside = names.filter((name) => /\.(?:corrupt|torn)-\d{4}-\d\d-\d\dT\d{9}Z$/.test(name))
  const files = await Promise.all(
    aside.toSorted().map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null)
      return found?.isFile()
        ? { path: name.replaceAll('\\', '/'), bytes: found.size, writtenAtMs: Math.round(found.mtimeMs) }
        : null
    }),
  )
  return files.filter((file) => file !== null)
}
