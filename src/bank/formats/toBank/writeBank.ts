/**
 * Writes the files of a new bank to the disk.
 * Invariant: the folder is there whole or not at all; nothing that exists is overwritten.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { moveFile } from '../../files/replaceFile'

/** Writes to `folder`, which must not exist or be empty. False when it is in the way; other failures throw. */
export async function writeBank(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const before = await readdir(folder).catch((error: unknown) => (isMissing(error) ? null : ['']))
  if (before && before.length > 0) return false
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  const temporary = `${folder}.${randomBytes(6).toString('hex')}.tmp`
  try {
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true })
      await writeFile(join(temporary, path), bytes)
    }
    // On Windows a folder is not renamed over an empty one.
    if (before) await rmdir(folder)
    await moveFile(temporary, folder)
    return true
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
