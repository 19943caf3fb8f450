/**
 * Compiled banks on disk, so that a bank is parsed once. The index stands apart from the questions: a list of banks
 * reads indexes only, and questions are read one by one from their place.
 * Invariants: an entry is found only under the content it was made of; a reader sees a whole entry or none; a damaged
 * entry is as good as none. Everything here can be deleted at any time.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { contentHash, sha256 } from '../canonicalJson'
import { moveFile, writeAtomically } from '../files/replaceFile'
import { compiledVersion, type CompiledIndex, type Span } from './compileBank'

/** Where a bank's lines are: in a file of the cache, or in memory when the cache could not be written. */
export type Lines = { file: string } | { bytes: Buffer }

export type CachedBank = { index: CompiledIndex; lines: Lines }

/** File names in the cache: of an entry by its key (content and version), of the last visit to a bank by its path. */
const indexName = (key: string) => `${key}.index.json`
const linesName = (key: string) => `${key}.lines.ndjson`
const visitName = (path: string) => `at-${contentHash(path)}.json`

/** The key of an entry: changes with any byte of the bank and with the version of what is compiled. */
export function compiledKey(bankHash: string): string {
  return contentHash(`${compiledVersion} ${bankHash}`)
}

/** The key of the bank at `path` as of its last visit, if nothing was changed since; null when that is not known. */
export async function keyAtLastVisit(folder: string, path: string, stamp: string): Promise<string | null> {
  try {
    const visit: unknown = JSON.parse(await readFile(join(folder, visitName(path)), 'utf8'))
    if (typeof visit !== 'object' || visit === null || !('key' in visit) || !('stamp' in visit)) return null
    const isCurrent = visit.stamp === stamp && 'version' in visit && visit.version === compiledVersion
    return isCurrent && typeof visit.key === 'string' ? visit.key : null
  } catch {
    return null
  }
}

/** Notes that the bank at `path` has a stamp and a key. A failure costs time at the next start, nothing else. */
export async function noteVisit(
  folder: string,
  path: string,
  visit: { stamp: string; key: string },
): Promise<void> {
  try {
    await writeAtomically(
      join(folder, visitName(path)),
      JSON.stringify({ version: compiledVersion, ...visit }),
      { isDurable: false },
    )
  } catch {
    // The next start compares contents instead.
  }
}

/** The entry with a key, or null when it is missing or damaged. Reads the index and not the questions. */
export async function findCompiled(folder: string, key: string): Promise<CachedBank | null> {
  try {
    const text = await readFile(join(folder, indexName(key)), 'utf8')
    const end = text.indexOf('\n')
    const json = text.slice(end + 1)
    if (text.slice(0, end) !== sha256(json)) return null
    const { index, byteCount } = JSON.parse(json) as { index: CompiledIndex; byteCount: number }
    const file = join(folder, linesName(key))
    return (await stat(file)).size === byteCount ? { index, lines: { file } } : null
  } catch {
    return null
  }
}

/** The cache could not be written: no room, no permission. */
export class CacheFailure extends Error {
  constructor() {
    super('the cache could not be written')
    this.name = 'CacheFailure'
  }
}

/** An entry that is being made: its lines go out as they come. Everything throws a CacheFailure when that fails. */
export type EntryWriter = {
  write: (lines: string) => Promise<void>
  /** The entry is there from now on. */
  finish: (key: string, index: CompiledIndex) => Promise<CachedBank>
  /** Nothing is left of it. */
  giveUp: () => Promise<void>
}

/** An entry in memory, for want of a cache. */
export function entryInMemory(): EntryWriter {
  const chunks: Buffer[] = []
  return {
    write: async (lines) => void chunks.push(Buffer.from(lines)),
    finish: async (_, index) => ({ index, lines: { bytes: Buffer.concat(chunks) } }),
    giveUp: async () => undefined,
  }
}

/** What is being written has this process's id in its name; what another one left is deleted. */
const unfinishedMark = `.${process.pid}-lines.tmp`

/** An entry in a folder of the cache, for which at no time more than its last lines are held. */
export async function entryInFolder(folder: string): Promise<EntryWriter> {
  const unfinished = join(folder, `${randomUUID()}${unfinishedMark}`)
  const handle = await orFailure(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return open(unfinished, 'wx', 0o600)
  })
  let byteCount = 0
  return {
    write: (lines) =>
      orFailure(async () => {
        const bytes = Buffer.from(lines)
        byteCount += bytes.length
        await handle.writeFile(bytes)
      }),
    finish: (key, index) =>
      orFailure(async () => {
        await handle.close()
        const file = join(folder, linesName(key))
        const json = JSON.stringify({ index, byteCount })
        // Lines first: an index never names lines that are not there.
        await moveFile(unfinished, file)
        await writeAtomically(join(folder, indexName(key)), `${sha256(json)}\n${json}`, { isDurable: false })
        return { index, lines: { file } }
      }),
    async giveUp() {
      await handle.close().catch(() => undefined)
      await rm(unfinished, { force: true }).catch(() => undefined)
    },
  }
}

async function orFailure<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch {
    throw new CacheFailure()
  }
}

/** What a line has to be: its place, and its hash (see `contentHash`). */
export type LineRequest = { span: Span; hash: string }

/** The lines asked for, in that order; null when any of them is not what its hash says, or the file is gone. */
export async function readLines(lines: Lines, requests: readonly LineRequest[]): Promise<string[] | null> {
  const found: string[] = []
  const keep = (bytes: Buffer, hash: string): boolean => {
    found.push(bytes.toString('utf8'))
    return contentHash(bytes) === hash
  }
  if ('bytes' in lines) {
    for (const { span, hash } of requests) {
      if (!keep(lines.bytes.subarray(span[0], span[0] + span[1]), hash)) return null
    }
    return found
  }
  try {
    const handle = await open(lines.file, 'r')
    try {
      for (const { span, hash } of requests) {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(span[1]), 0, span[1], span[0])
        if (bytesRead !== span[1] || !keep(buffer, hash)) return null
      }
      return found
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
}

/** Removes an entry that turned out to be damaged. */
export async function dropCompiled(folder: string, key: string): Promise<void> {
  await rm(join(folder, indexName(key)), { force: true }).catch(() => undefined)
}

/** Deletes what no bank of the library uses any more. `inUse`: the path and key of every bank. Never throws. */
export async function pruneCache(
  folder: string,
  inUse: readonly { path: string; key: string }[],
): Promise<void> {
  const kept = new Set(inUse.flatMap(({ path, key }) => [indexName(key), linesName(key), visitName(path)]))
  try {
    for (const name of await readdir(folder)) {
      if (!kept.has(name) && !name.endsWith(unfinishedMark))
        await rm(join(folder, name), { force: true, recursive: true })
    }
  } catch {
    // A cache that cannot be listed takes up room, which is all.
  }
}
