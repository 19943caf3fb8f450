/**
 * Reads the files of a scanned bank and names their content by one hash.
 * Invariants: the same names and bytes give the same hash, wherever and whenever they are read; what is read under a
 * hash is what was hashed.
 */
import { sha256 } from '../canonicalJson'
import { defaultLimits, type Limits } from '../limits'
import type { Fault } from '../problem'
import { byteLimit, type BankPart } from './bankParts'
import { readBankFile } from './readFile'
import { FileRefusal } from './refusal'
import type { BankScan } from './scanBank'

/** A file with its bytes, or why it has none. Pictures are not read before they are shown. */
export type LoadedFile = { path: string; part: BankPart; bytes: Buffer | null; fault: Fault | null }

/** A file that was read and let go. `digest`: the SHA-256 of its bytes or, when it has none, of the reason. */
export type HashedFile = Omit<LoadedFile, 'bytes'> & { digest: string }

/** `leftOut`: paths of files that are not read. `begins` hears the path of each that is. */
export type Loading = { limits?: Limits; leftOut?: readonly string[]; begins?: (path: string) => void }

/** A file is no longer what it was when its bank was hashed. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('its files keep changing while they are read')
    this.name = 'ChangedMeanwhile'
  }
}

const leftOutFault: Fault = {
  severity: 'error',
  code: 'file-timeout',
  message: 'Reading this file took too long and was stopped; it is left out.',
  advice:
    'Split it; if it is small, something in it is made to take long. It is read again when the bank changes.',
}

/** Reads every file of the scan but pictures, one after the other, in its order. Never throws. */
export async function loadFiles(scan: BankScan): Promise<{ files: LoadedFile[] }> {
  const files: LoadedFile[] = []
  for await (const file of eachFile(scan, {})) files.push(file)
  return { files }
}

/**
 * Hashes a bank of any size, a file at a time. `hash` covers names and bytes, and of pictures their names and sizes.
 * `files` are all but the pictures, in the order of the scan. Never throws.
 */
export async function hashFiles(
  scan: BankScan,
  loading: Loading = {},
): Promise<{ hash: string; files: HashedFile[] }> {
  const files: HashedFile[] = []
  for await (const file of eachFile(scan, loading)) {
    const { path, part, fault } = file
    files.push({ path, part, fault, digest: digestOf(file) })
  }
  const digests = new Map(files.map(({ path, digest }) => [path, digest]))
  const listed = scan.files.map(({ path, part, size }) => [path, part, size, digests.get(path) ?? null])
  return { hash: sha256(JSON.stringify([scan.name, scan.isFolder, scan.problems, listed])), files }
}

/** A hashed file once more, with its bytes. Throws a ChangedMeanwhile. */
export async function loadHashed({ root }: BankScan, hashed: HashedFile): Promise<LoadedFile> {
  const { path, part, fault, digest } = hashed
  if (fault) return { path, part, bytes: null, fault }
  const file = await loadFile(root, { path, part }, defaultLimits)
  if (digestOf(file) !== digest) throw new ChangedMeanwhile()
  return file
}

function digestOf({ bytes, fault }: LoadedFile): string {
  return sha256(bytes ?? JSON.stringify(fault))
}

async function* eachFile(
  scan: BankScan,
  { limits = defaultLimits, leftOut = [], begins = () => undefined }: Loading,
): AsyncGenerator<LoadedFile> {
  for (const { path, part } of scan.files) {
    if (part === 'assets') continue
    if (leftOut.includes(path)) {
      yield { path, part, bytes: null, fault: leftOutFault }
      continue
    }
    begins(path)
    yield await loadFile(scan.root, { path, part }, limits)
  }
}

async function loadFile(
  root: string,
  file: { path: string; part: BankPart },
  limits: Limits,
): Promise<LoadedFile> {
  try {
    const bytes = await readBankFile(root, file.path, byteLimit(file.part, file.path, limits))
    return { ...file, bytes, fault: null }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return { ...file, bytes: null, fault: error.fault }
  }
}
