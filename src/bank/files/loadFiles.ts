/**
 * Reads the files of a scanned bank and names their content by one hash.
 * Invariant: the same names and bytes give the same hash, wherever and whenever they are read.
 */
import { createHash } from 'node:crypto'
import { defaultLimits, type Limits } from '../limits'
import type { Fault } from '../problem'
import { byteLimit, type BankPart } from './bankParts'
import { readBankFile } from './readFile'
import { FileRefusal } from './refusal'
import type { BankScan } from './scanBank'

/** A file with its bytes, or why it has none. Pictures are not read before they are shown. */
export type LoadedFile = { path: string; part: BankPart; bytes: Buffer | null; fault: Fault | null }

/** `hash` covers names and bytes, and of pictures their names and sizes. */
export type LoadedBank = { files: LoadedFile[]; hash: string }

/** `leftOut`: paths of files that are not read. `begins` hears the path of each that is. */
export type Loading = { limits?: Limits; leftOut?: readonly string[]; begins?: (path: string) => void }

const leftOutFault: Fault = {
  severity: 'error',
  code: 'file-timeout',
  message: 'Reading this file took too long and was stopped; it is left out.',
  advice:
    'Split it; if it is small, something in it is made to take long. It is read again when the bank changes.',
}

/** Reads every file of the scan, one after the other, in its order. Never throws. */
export async function loadFiles(scan: BankScan, loading: Loading = {}): Promise<LoadedBank> {
  const { limits = defaultLimits, leftOut = [], begins = () => undefined } = loading
  const hash = createHash('sha256').update(JSON.stringify([scan.name, scan.isFolder, scan.problems]))
  const files: LoadedFile[] = []
  for (const { path, part, size } of scan.files) {
    hash.update(JSON.stringify([path, part, size]))
    if (part === 'assets') continue
    const isLeftOut = leftOut.includes(path)
    if (!isLeftOut) begins(path)
    const file = isLeftOut
      ? { path, part, bytes: null, fault: leftOutFault }
      : await loadFile(scan.root, { path, part }, limits)
    hash.update(file.bytes ?? JSON.stringify(file.fault))
    files.push(file)
  }
  return { files, hash: hash.digest('hex') }
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
