/**
 * What imported questions looked like in their files (imported.ndjson in a bank's folder): one line a question, found by
 * its id. Invariants: it is no part of the bank, and a bank is as good without it; a damaged line costs itself only;
 * neither a text nor the file grows without an end.
 */
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { besideLimits, importedTextsName } from '../files/bankParts'
import { isCutRaw } from '../formats/collector'
import { formatNames, type ImportedQuestion, type ImportResult } from '../formats/imported'
import { defaultLimits } from '../limits'
import type { ImportedText } from './importTypes'

const importedTextSchema = z.object({
  id: z.string().max(200).nullable(),
  format: z.enum(formatNames).nullable(),
  source: z.string().max(500),
  path: z.string().max(500).nullable(),
  line: z.int().min(1).nullable(),
  isCut: z.boolean(),
  reason: z.string().max(1000).optional(),
  text: z.string().max(100_000),
}) satisfies z.ZodType<ImportedText>

/** Bytes of texts that are kept of a bank; beyond them only the places are. And bytes that are read. */
const mostTextBytes = defaultLimits.jsonBytes
const mostBytes = besideLimits.get(importedTextsName) ?? 0

/** The texts of an import: those of its questions, then those of what could not be asked. */
export function textsOfImport(
  { format, unsupported }: Pick<ImportResult, 'format' | 'unsupported'>,
  written: readonly { id: string; imported: ImportedQuestion }[],
  name: string,
): ImportedText[] {
  const source = name.slice(0, 500)
  const about = (item: Pick<ImportedQuestion, 'format' | 'path' | 'line' | 'raw'>) => ({
    format: item.format ?? format,
    source,
    path: item.path?.slice(0, 500) ?? null,
    line: item.line,
    isCut: isCutRaw(item.raw),
  })
  return [
    ...written.map(({ id, imported }) => ({ id, ...about(imported), text: imported.raw })),
    ...unsupported.map((item) => ({
      ...{ id: null, ...about(item) },
      ...{ reason: item.reason.slice(0, 1000), text: item.raw },
    })),
  ]
}

/** The file with these texts after those it keeps, as `keptLines` gives them; texts that find no room are left out. */
export function importedTextsFile(
  kept: readonly string[],
  texts: readonly ImportedText[],
  mostBytesOfTexts = mostTextBytes,
): Uint8Array {
  let room = mostBytesOfTexts
  const lines: Buffer[] = []
  const add = (line: Buffer) => {
    room -= line.length
    lines.push(line)
  }
  for (const line of kept) add(Buffer.from(`${line}\n`))
  for (const text of texts) {
    const line = lineOf(text)
    add(line.length <= room ? line : lineOf({ ...text, isCut: true, text: '' }))
  }
  return new Uint8Array(Buffer.concat(lines))
}

/** Readers of lines also end one at the separators that JSON leaves as they are. */
function lineOf(text: ImportedText): Buffer {
  const line = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return Buffer.from(`${line}\n`)
}

/**
 * The lines of a bank's file that stay when questions are imported: not those of questions in `ids`, and not what could
 * not be asked of the same source, which is named anew. None when there is no such file.
 */
export async function keptLines(
  bankFolder: string,
  { ids, source }: { ids: ReadonlySet<string>; source: string },
): Promise<string[]> {
  const kept: string[] = []
  for await (const line of linesIn(bankFolder)) {
    const text = parsed(line)
    if (!text) continue
    const stays = text.id === null ? text.source !== source.slice(0, 500) : !ids.has(text.id)
    if (stays) kept.push(line)
  }
  return kept
}

/** How a question looked in the file it was imported from; null when that is not known. Never throws. */
export async function importedTextOf(bankFolder: string, questionId: string): Promise<ImportedText | null> {
  const start = `{"id":${JSON.stringify(questionId)},`
  for await (const line of linesIn(bankFolder)) {
    const text = line.startsWith(start) ? parsed(line) : null
    if (text) return text
  }
  return null
}

/** Whether a bank's folder has such a file, and one that is read. */
export async function hasImportedTexts(bankFolder: string): Promise<boolean> {
  const stats = await lstat(join(bankFolder, importedTextsName)).catch(() => null)
  return stats !== null && stats.isFile() && stats.size <= mostBytes
}

async function* linesIn(bankFolder: string): AsyncGenerator<string> {
  if (!(await hasImportedTexts(bankFolder))) return
  const input = createReadStream(join(bankFolder, importedTextsName), { end: mostBytes })
  try {
    yield* createInterface({ input, crlfDelay: Infinity })
  } catch {
    // What cannot be read is not known.
  } finally {
    input.destroy()
  }
}

function parsed(line: string): ImportedText | null {
  try {
    return importedTextSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}
