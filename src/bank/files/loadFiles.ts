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

/** Reads every file of the scan, one after the other, in its order. Never throws. */
export async function loadFiles(scan: BankScan, limits: Limits = defaultLimits): Promise<LoadedBank> {
  const hash = createHash('sha256').update(JSON.stringify([scan.name, scan.isFolder, scan.problems]))
  const files: LoadedFile[] = []
  for (const { path, part, size } of scan.files) {
    hash.update(JSON.stringify([path, part, size]))
    if (part === 'assets') continue
    const file = await loadFile(scan.root, { path, part }, limits)
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
