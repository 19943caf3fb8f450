/**
 * Lists a bank's files with their sizes and times, without opening one.
 * Invariants: links are never followed; what is listed is a regular file inside the bank; a bank that is too large is
 * refused whole, never read in part.
 */
import type { Dirent } from 'node:fs'
import { lstat, opendir, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '#core/bank/bank'
import { sha256 } from '../canonicalJson'
import { defaultLimits, type Limits } from '../limits'
import { problemOf, shown, type Fault } from '../problem'
import { nearest } from '../schema/nearest'
import {
  besideLimits,
  byteLimit,
  folderPart,
  isDataName,
  isHiddenName,
  isPartName,
  isUnsafeName,
  knownNames,
  topFilePart,
  type BankPart,
} from './bankParts'
import { tooLarge } from './readFile'
import { linkFault, notAFileFault } from './refusal'

/** `path` is inside the bank, with forward slashes. Times as the system gives them, milliseconds with a fraction. */
export type ScannedFile = { path: string; part: BankPart; size: number; mtimeMs: number; ctimeMs: number }

/**
 * `root`: real path of the bank's folder, or of the folder its file is in. `files` are in the order of their paths,
 * each once; empty when the bank is refused. `stamp` changes whenever a file was changed, added or removed.
 */
export type BankScan = {
  root: string
  name: string
  isFolder: boolean
  files: ScannedFile[]
  problems: Problem[]
  byteCount: number
  stamp: string
}

type Walk = {
  root: string
  found: { path: string; part: BankPart }[]
  problems: Problem[]
  count: number
  limits: Limits
}

/**
 * Scans the bank at a folder or a single file. Never throws: what cannot be listed is a problem. Codes: `missing`,
 * `link`, `not-a-file`, `folder-as-file`, `file-name`, `file-too-large`, `too-many-files`, `too-deep`, `bank-too-large`,
 * `unread-file`, `folder-unreadable`.
 */
export async function scanBank(path: string, limits: Limits = defaultLimits): Promise<BankScan> {
  const name = basename(path)
  const none = { root: path, name, isFolder: true, files: [], byteCount: 0 }
  try {
    const stats = await lstat(path)
    const refusal = stats.isSymbolicLink()
      ? linkFault
      : stats.isFile() || stats.isDirectory()
        ? null
        : notAFileFault
    if (refusal) return stamped({ ...none, isFolder: false, problems: [problemOf(name, refusal)] })
    if (stats.isFile()) return await scanSingle(path, limits)
    const walk: Walk = { root: await realpath(path), found: [], problems: [], count: 0, limits }
    await walkTop(walk)
    return await measured(walk, { name, isFolder: true })
  } catch {
    return stamped({ ...none, problems: [problemOf(name, missing)] })
  }
}

async function scanSingle(path: string, limits: Limits): Promise<BankScan> {
  const name = basename(path)
  const root = await realpath(dirname(path))
  const walk: Walk = { root, found: [{ path: name, part: 'bank' }], problems: [], count: 1, limits }
  return measured(walk, { name, isFolder: false })
}

function stamped(scan: Omit<BankScan, 'stamp'>): BankScan {
  return { ...scan, stamp: sha256(JSON.stringify([scan.isFolder, scan.files, scan.problems])) }
}

/** How many files are asked for their size at once. */
const batchSize = 256

async function measured(walk: Walk, about: { name: string; isFolder: boolean }): Promise<BankScan> {
  const { root, found, limits } = walk
  const problems = [...walk.problems]
  const files: ScannedFile[] = []
  const sorted = found.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  for (let start = 0; start < sorted.length; start += batchSize) {
    const batch = sorted.slice(start, start + batchSize)
    const stats = await Promise.all(batch.map(({ path }) => lstat(join(root, path)).catch(() => null)))
    batch.forEach(({ path, part }, index) => {
      const { size, mtimeMs, ctimeMs } = stats[index] ?? { size: 0, mtimeMs: 0, ctimeMs: 0 }
      const most = byteLimit(part, path, limits)
      if (size > most) problems.push(problemOf(path, tooLarge(size, most).fault))
      else files.push({ path, part, size, mtimeMs, ctimeMs })
    })
  }
  const byteCount = files.reduce((sum, file) => sum + file.size, 0)
  const refusal = wholeRefusal(walk, byteCount)
  if (refusal) {
    return stamped({ root, ...about, files: [], byteCount: 0, problems: [problemOf(about.name, refusal)] })
  }
  return stamped({ root, ...about, files, byteCount, problems })
}

function wholeRefusal({ count, limits }: Walk, byteCount: number): Fault | null {
  if (count > limits.fileCount) {
    return fault(
      'too-many-files',
      `This bank has more than ${limits.fileCount} files.`,
      'Put several questions into each file, and keep other files out of the folder.',
    )
  }
  if (byteCount > limits.bankBytes) {
    const most = Math.round(limits.bankBytes / 1024 / 1024)
    return fault(
      'bank-too-large',
      `This bank has more than ${most} MB.`,
      'Make several banks of it, or smaller pictures.',
    )
  }
  return null
}

async function* entriesOf(walk: Walk, folder: string): AsyncGenerator<{ entry: Dirent; path: string }> {
  try {
    for await (const entry of await opendir(join(walk.root, folder), { bufferSize: 256 })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (isHiddenName(entry.name) || besideLimits.has(path)) continue
      walk.count += 1
      if (walk.count > walk.limits.fileCount) return
      if (isUnsafeName(entry.name)) walk.problems.push(problemOf(path, unsafeName))
      else yield { entry, path }
    }
  } catch {
    walk.problems.push(problemOf(folder || basename(walk.root), unreadableFolder))
  }
}

async function walkTop(walk: Walk): Promise<void> {
  for await (const { entry, path } of entriesOf(walk, '')) {
    const folder = folderPart(path)
    const filePart = topFilePart(path)
    if (folder && entry.isDirectory()) await walkPart(walk, path, { part: folder, depth: 1 })
    else if (filePart && entry.isFile()) walk.found.push({ path, part: filePart })
    else if (folder || filePart) walk.problems.push(problemOf(path, oddEntry(entry)))
    else if (isDataName(path) && entry.isFile()) walk.problems.push(problemOf(path, unreadFile(path)))
    else if (entry.isDirectory() && nearest(path, knownNames))
      walk.problems.push(problemOf(path, unreadFile(path)))
  }
}

async function walkPart(walk: Walk, folder: string, at: { part: BankPart; depth: number }): Promise<void> {
  const { part, depth } = at
  for await (const { entry, path } of entriesOf(walk, folder)) {
    const isOfPart = isPartName(part, entry.name)
    if (entry.isFile()) {
      if (isOfPart) walk.found.push({ path, part })
    } else if (entry.isDirectory() && !isOfPart) {
      if (depth < walk.limits.folderDepth) await walkPart(walk, path, { part, depth: depth + 1 })
      else walk.problems.push(problemOf(path, tooDeep(walk.limits)))
    } else if (isOfPart || entry.isSymbolicLink()) {
      walk.problems.push(problemOf(path, oddEntry(entry)))
    }
  }
}

/** Something with a name that is read, which is not what the name says. */
function oddEntry(entry: Dirent): Fault {
  if (entry.isSymbolicLink()) return linkFault
  if (entry.isDirectory()) {
    return fault('folder-as-file', 'This is a folder, but it is named like a file.', 'Rename the folder.')
  }
  if (entry.isFile()) {
    return fault(
      'file-as-folder',
      'This is a file where a folder is expected.',
      'Move it, or give it an ending.',
    )
  }
  return notAFileFault
}

function unreadFile(path: string): Fault {
  const near = nearest(path.replace(/\.[a-z]+$/i, ''), knownNames)
  return {
    severity: 'warning',
    code: 'unread-file',
    message: `${shown(path)} is not part of a bank and is not read.`,
    advice: near ? `Did you mean ${near}?` : 'Put questions into questions/ and exams into exams/.',
  }
}

const missing = fault(
  'missing',
  'This bank is not there any more.',
  'Put it back, or remove it from the Library.',
)

const unsafeName = fault(
  'file-name',
  'This name does not work on every computer.',
  'Rename it: letters, digits, hyphens, and dots, and no dot or space at the end.',
)

const unreadableFolder = fault(
  'folder-unreadable',
  'This folder could not be listed.',
  'Give yourself permission to read it.',
)

function tooDeep(limits: Limits): Fault {
  return fault(
    'too-deep',
    `Folders are nested more than ${limits.folderDepth} deep; this one is not read.`,
    'Move it further up.',
  )
}

function fault(code: string, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice }
}
