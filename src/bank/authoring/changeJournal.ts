/**
 * The last changes to a bank's files, each with the text it took away, so that a step can be taken back.
 * Invariants: a change is in the journal before it is in its file; a step is taken back only while the file still is as
 * that step left it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256 } from '../canonicalJson'
import { writeAtomically } from '../files/replaceFile'
import { changeActs } from './authoringTypes'

const entrySchema = z.strictObject({
  act: z.enum(changeActs),
  id: z.string(),
  file: z.string(),
  at: z.number().int().min(0),
  removed: z.string(),
  inserted: z.string(),
  /** SHA-256 of the file's bytes after the change. */
  after: z.string(),
  /** The file was made by this change. */
  isNewFile: z.boolean(),
})

/** One change of one file. Offsets in UTF-16 units of its text without a byte order mark. */
export type JournalEntry = z.infer<typeof entrySchema>

/** As many steps can be taken back, as long as they are not larger than this together, in UTF-16 units. */
const mostEntries = 200
const mostLength = 4_000_000

/** Hidden names are no banks to the library. */
const journalPath = (banksFolder: string, folderName: string) =>
  join(banksFolder, `.edits-${folderName}.ndjson`)

/** The steps that are known, oldest first. Lines that cannot be read are passed over. */
export async function readJournal(banksFolder: string, folderName: string): Promise<JournalEntry[]> {
  const text = await readFile(journalPath(banksFolder, folderName), 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    if (line === '') return []
    try {
      return [entrySchema.parse(JSON.parse(line))]
    } catch {
      return []
    }
  })
}

/** Keeps these steps, the latest of them first if they are too many. Rejects with the file system's error. */
export async function writeJournal(
  banksFolder: string,
  folderName: string,
  entries: readonly JournalEntry[],
): Promise<void> {
  const lines: string[] = []
  let length = 0
  for (const entry of entries.toReversed().slice(0, mostEntries)) {
    const line = JSON.stringify(entry)
    length += line.length
    if (lines.length > 0 && length > mostLength) break
    lines.unshift(line)
  }
  const text = lines.map((line) => `${line}\n`).join('')
  await writeAtomically(journalPath(banksFolder, folderName), text, { isDurable: true })
}

/** What a file's bytes are known by. */
export function bytesHash(bytes: Uint8Array): string {
  return sha256(bytes)
}
