/**
 * The bank a person works on: its folder, read whole, and kept as long as nothing in it changes.
 * Invariants: only what lies directly in the banks folder is worked on; what is handed out belongs to the files as they
 * are now.
 */
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BankParts } from '../compile/collectParts'
import { isDataName, isHiddenName, isUnsafeName } from '../files/bankParts'
import { loadFiles } from '../files/loadFiles'
import { scanBank, type BankScan } from '../files/scanBank'
import { shingles } from '../lint/textRules'
import { readWithParts, type BankContent } from '../readBank'
import type { CopiedFrom } from './authoringTypes'
import { readCopiedFrom } from './copiedFrom'
import { NotDone } from './notDone'

/** `runs`: of each sound question's stem, by its id, what near twins are told by; worked out when first asked for. */
export type OpenedBank = {
  folderName: string
  place: string
  scan: BankScan
  content: BankContent
  parts: BankParts
  copiedFrom: CopiedFrom | null
  runs: () => ReadonlyMap<string, ReadonlySet<string>>
}

/** Where a bank of the banks folder lies. Throws `NotDone` when there is none of that name. */
export async function placeOfBank(banksFolder: string, folderName: string): Promise<string> {
  const isPlain = !/[/\\]/.test(folderName) && !isHiddenName(folderName) && !isUnsafeName(folderName)
  const place = join(banksFolder, folderName)
  const stats = isPlain && folderName !== '' ? await lstat(place).catch(() => null) : null
  if (stats?.isDirectory() || (stats?.isFile() && isDataName(folderName))) return place
  throw new NotDone('notFound', 'This bank isn’t in your banks folder anymore. The Library shows what is.')
}

/** Throws `NotDone` when a step of a path inside a bank is a link: what is written stays in the bank. */
export async function expectNoLink(root: string, path: string): Promise<void> {
  const steps = path.split('/')
  for (const [index] of steps.entries()) {
    const stats = await lstat(join(root, ...steps.slice(0, index + 1))).catch(() => null)
    if (!stats?.isSymbolicLink()) continue
    throw new NotDone(
      'badRequest',
      'A part of this bank is a link to another place, and nothing is written through links.',
    )
  }
}

export type OpenBankFolder = (banksFolder: string, folderName: string) => Promise<OpenedBank>

/** Opens banks and keeps the last one: it is read again when its files changed. */
export function createOpener(): OpenBankFolder {
  let last: OpenedBank | null = null
  return async (banksFolder, folderName) => {
    const place = await placeOfBank(banksFolder, folderName)
    const scan = await scanBank(place)
    if (last?.place === place && last.scan.stamp === scan.stamp) return last
    const { files } = await loadFiles(scan)
    const copiedFrom = scan.isFolder ? await readCopiedFrom(scan.root) : null
    const { content, parts } = readWithParts(scan, files)
    let runs: ReadonlyMap<string, ReadonlySet<string>> | null = null
    last = {
      ...{ folderName, place, scan, content, parts, copiedFrom },
      runs: () =>
        (runs ??= new Map(content.questions.map(({ question }) => [question.id, shingles(question.stem)]))),
    }
    return last
  }
}
