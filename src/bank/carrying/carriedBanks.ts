/**
 * Banks of the banks folder as files that are carried to another computer, and what of such files is let in there.
 * Invariant: a file is carried if a bank reads it, and let in by the same rule; no name leads out of the banks folder.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  besideLimits,
  folderPart,
  isDataName,
  isHiddenName,
  isPartName,
  isUnsafeName,
  topFilePart,
} from '../files/bankParts'
import { decodeText } from '../files/decodeText'
import { parseData } from '../files/parseData'
import { readBankFile } from '../files/readFile'
import { scanBank } from '../files/scanBank'
import { defaultLimits } from '../limits'

/** `path` is inside the banks folder, with forward slashes. */
export type CarriedFile = { path: string; bytes: number }

/** A bank by the name of its folder or file. `refused` in words where it is too large or cannot be listed. */
export type CarriedBank = { name: string; files: CarriedFile[]; refused: string | null }

/** All banks in a banks folder, by name; none when there is no such folder. Never throws. */
export async function carriedBanks(banksFolder: string): Promise<CarriedBank[]> {
  const entries = await readdir(banksFolder, { withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isDirectory() || (entry.isFile() && isDataName(entry.name)))
    .map(({ name }) => name)
    .filter((name) => bankNamed(name))
  const banks: CarriedBank[] = []
  for (const name of names.toSorted()) banks.push(await carriedBank(banksFolder, name))
  return banks
}

async function carriedBank(banksFolder: string, name: string): Promise<CarriedBank> {
  const scan = await scanBank(join(banksFolder, name))
  const files = scan.files.map(({ path, size }) => ({
    path: scan.isFolder ? `${name}/${path}` : path,
    bytes: size,
  }))
  if (!scan.isFolder) return { name, files, refused: null }
  for (const [beside, most] of besideLimits) {
    const stats = await lstat(join(banksFolder, name, beside)).catch(() => null)
    if (stats?.isFile() && stats.size <= most) files.push({ path: `${name}/${beside}`, bytes: stats.size })
  }
  const [problem] = scan.problems
  return { name, files, refused: scan.files.length === 0 && problem ? problem.message : null }
}

/** The name of the bank a path inside a banks folder belongs to; null for a path that no bank reads. */
export function bankOfPath(path: string): string | null {
  const [name = '', ...inside] = path.split('/')
  if (!bankNamed(name) || inside.some((step) => step === '' || isHiddenName(step) || isUnsafeName(step)))
    return null
  return isRead(name, inside) ? name : null
}

/** Whether a bank reads what lies at these steps inside it; with none, the bank is one file. */
function isRead(name: string, inside: readonly string[]): boolean {
  const [top = '', ...below] = inside
  if (inside.length === 0) return isDataName(name)
  if (below.length === 0) return topFilePart(top) !== null || besideLimits.has(top)
  const part = folderPart(top)
  return (
    part !== null && below.length <= defaultLimits.folderDepth + 1 && isPartName(part, below.at(-1) ?? '')
  )
}

function bankNamed(name: string): boolean {
  return name !== '' && name.length <= 200 && !isHiddenName(name) && !isUnsafeName(name)
}

const headSchema = z.object({ id: z.string().min(1).max(200), title: z.string().max(500) })
/** The head of a bank is short; a bank in one file may be longer, and is then known by the name of its file. */
const headBytes = 1_000_000

/** What a bank says of itself; the name of its folder where it says nothing that can be read. */
export async function bankHead(banksFolder: string, name: string): Promise<{ id: string; title: string }> {
  const scan = await scanBank(join(banksFolder, name))
  const head = scan.files.find(({ part, size }) => part === 'bank' && size <= headBytes)
  const unknown = { id: name.replace(/\.\w+$/, ''), title: name }
  if (!head) return unknown
  try {
    const text = decodeText(await readBankFile(scan.root, head.path, headBytes))
    return headSchema.parse(parseData(text, /\.json$/i.test(head.path) ? 'json' : 'yaml'))
  } catch {
    return unknown
  }
}

/** Equal for banks of the same files, whatever they are called and when they were written. */
export async function carriedHash(banksFolder: string, name: string): Promise<string> {
  const { files } = await carriedBank(banksFolder, name)
  const hash = createHash('sha256')
  // What an import remembers is no content.
  const content = files.filter(({ path }) => !besideLimits.has(path.slice(name.length + 1)))
  for (const { path, bytes } of content.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(JSON.stringify([path === name ? '' : path.slice(name.length + 1), bytes]))
    for await (const chunk of createReadStream(join(banksFolder, path))) hash.update(chunk as Buffer)
  }
  return hash.digest('hex')
}
