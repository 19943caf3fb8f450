/**
 * What a bank's folder remembers of its imports (import.json), so that the same source is known again and its questions
 * keep their ids. Invariant: a record that cannot be read is as good as none; it never makes a bank unusable.
 */
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { columnRoles, keyReadings, textEncodings, type TableMapping } from '../formats/imported'
import { importRecordName } from '../files/bankParts'
import { defaultLimits } from '../limits'

/** How a table was read when it was saved, with what a person had said about it. */
const mappingSchema = z.strictObject({
  sheet: z.string().max(10_000).nullable(),
  encoding: z.enum(textEncodings).nullable(),
  delimiter: z.string().max(5).nullable(),
  basis: z.string().max(10_000),
  rowsAbove: z.int().min(0),
  hasHeader: z.boolean(),
  columns: z.array(z.strictObject({ name: z.string().max(10_000), role: z.enum(columnRoles) })).max(1000),
  keyReading: z.enum(keyReadings).nullable(),
})

/**
 * One source that was imported. `fingerprint`: of its bytes; `files`: what it wrote below questions/; `ids`: those of
 * its questions; `mapping`: of a table. A mapping that cannot be read is as good as none.
 */
const sourceSchema = z.object({
  fingerprint: z.string().max(200),
  name: z.string().max(500),
  format: z.string().max(40).nullable(),
  importedOn: z.iso.date(),
  files: z.array(z.string().regex(/^questions\/(?:[\w-]+\/)?[\w-]+\.yaml$/)).max(20_000),
  ids: z.array(z.string().max(200)).max(defaultLimits.questionCount),
  mapping: mappingSchema.optional().catch(undefined),
})
export type ImportedSource = z.infer<typeof sourceSchema>

const recordSchema = z.object({ format: z.literal(1), sources: z.array(sourceSchema).max(1000) })
export type ImportRecord = z.infer<typeof recordSchema>

/** The record in a bank's folder; null when there is none that can be read. */
export async function readImportRecord(bankFolder: string): Promise<ImportRecord | null> {
  const path = join(bankFolder, importRecordName)
  try {
    const stats = await lstat(path)
    if (!stats.isFile() || stats.size > defaultLimits.jsonBytes) return null
    const parsed = recordSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** The records of all banks directly inside a folder, by the name of their folder. */
export async function readImportRecords(banksFolder: string): Promise<Map<string, ImportRecord>> {
  const records = new Map<string, ImportRecord>()
  const entries = await readdir(banksFolder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue
    const record = await readImportRecord(join(banksFolder, entry.name))
    if (record) records.set(entry.name, record)
  }
  return records
}

/** How a table with this fingerprint was read the last time it was imported; undefined when that is not known. */
export function rememberedMapping(
  records: ReadonlyMap<string, ImportRecord>,
  fingerprint: string,
): TableMapping | undefined {
  return [...records.values()]
    .flatMap(({ sources }) => sources)
    .filter((source) => source.fingerprint === fingerprint && source.mapping)
    .toSorted((a, b) => (a.importedOn < b.importedOn ? -1 : 1))
    .at(-1)?.mapping
}

/** A record as it stands in its file. */
export function importRecordText(record: ImportRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`
}
