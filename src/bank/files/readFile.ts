/**
 * Opens one file of a bank for reading.
 * Invariants: only regular files inside the bank's folder are read, never through a link; a named pipe does not block;
 * no more bytes are read than the limit allows, however the file grows meanwhile.
 */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { open, realpath, type FileHandle } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { FileRefusal, linkFault, notAFileFault } from './refusal'

// Windows has neither flag; links and devices are caught by realpath and fstat there.
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of `path`, which is relative to `root`, the real path of the bank's folder. Throws a FileRefusal: `link`,
 * `not-a-file`, `file-too-large` (more than `maxBytes`), `file-unreadable`, `file-changed` (while it was read).
 */
export async function readBankFile(root: string, path: string, maxBytes: number): Promise<Buffer> {
  const full = join(root, path)
  try {
    if (!isInside(root, await realpath(full))) throw new FileRefusal(linkFault)
    const handle = await open(full, readOnly)
    try {
      return await readWhole(handle, maxBytes)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : refusalOf(error)
  }
}

/** The same at once, of no more bytes than the file has. For a thread that may wait. */
export function readBankFileNow(root: string, path: string, maxBytes: number): Buffer {
  const full = join(root, path)
  try {
    if (!isInside(root, realpathSync(full))) throw new FileRefusal(linkFault)
    const file = openSync(full, readOnly)
    try {
      const stats = fstatSync(file)
      if (!stats.isFile()) throw new FileRefusal(notAFileFault)
      if (stats.size > maxBytes) throw tooLarge(stats.size, maxBytes)
      const buffer = Buffer.allocUnsafe(stats.size)
      if (readSync(file, buffer) !== stats.size) throw changed()
      return buffer
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : refusalOf(error)
  }
}

/** Whether a real path is inside a folder's real path; a path is not inside itself. */
export function isInside(root: string, path: string): boolean {
  const steps = relative(root, path)
  return steps !== '' && steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps)
}

async function readWhole(handle: FileHandle, maxBytes: number): Promise<Buffer> {
  const stats = await handle.stat()
  if (!stats.isFile()) throw new FileRefusal(notAFileFault)
  if (stats.size > maxBytes) throw tooLarge(stats.size, maxBytes)
  // One byte more than expected tells a file that grows.
  const buffer = Buffer.allocUnsafe(stats.size + 1)
  let length = 0
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null)
    if (bytesRead === 0) break
    length += bytesRead
  }
  if (length !== stats.size) throw changed()
  return buffer.subarray(0, length)
}

/** A file above its limit; sizes in bytes. */
export function tooLarge(size: number, maxBytes: number): FileRefusal {
  return new FileRefusal({
    code: 'file-too-large',
    message: `This file has ${megabytes(size)}; the most that is read is ${megabytes(maxBytes)}.`,
    advice: 'Split it into several files.',
  })
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function changed(): FileRefusal {
  return new FileRefusal({
    code: 'file-changed',
    message: 'This file changed while it was read.',
    advice: 'Save it once more.',
  })
}

function refusalOf(error: unknown): FileRefusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (code === 'ELOOP' || code === 'EMLINK') return new FileRefusal(linkFault)
  if (code === 'ENOENT' || code === 'ENOTDIR') return changed()
  if (code === 'EISDIR' || code === 'ENXIO') return new FileRefusal(notAFileFault)
  const isDenied = code === 'EACCES' || code === 'EPERM'
  return new FileRefusal({
    code: 'file-unreadable',
    message: isDenied ? 'You may not read this file.' : `This file could not be read (${code}).`,
    advice: isDenied
      ? 'Give yourself permission to read it.'
      : 'Check the disk and that no program holds the file.',
  })
}
