/**
 * One entry for everything that can be imported: tells the format and hands the source to its importer.
 * Invariant: never throws; a source that cannot be read gives a result that says so.
 */
import { messageOf } from '#core/common/messageOf'
import { importAiken } from './aiken'
import { importAnkiPackage } from './ankiPackage'
import { importAnkiText } from './ankiText'
import { readArchive } from './archive/readArchive'
import { createCollector } from './collector'
import { detectFormat } from './detectFormat'
import { importH5p } from './h5p'
import { importGift } from './gift'
import type { FormatName, ImportIssue, ImportOptions, ImportResult, Importer, SourceFile } from './imported'
import { importExamSimulator } from './json/examSimulator'
import { importJsonl } from './json/jsonl'
import { importOpenTdb } from './json/openTdb'
import { importQuestionJson } from './json/questionJson'
import { importMarkdown } from './markdown/importMarkdown'
import { mergeResults } from './mergeResults'
import { attachPictures } from './media/attachPictures'
import { importMoodleXml } from './moodleXml'
import { correctionsIn } from './own/correctionFiles'
import { importBankFile, importBankFolder, importQuestionFile } from './own/importOwn'
import { importOpenTrivia } from './openTrivia'
import { importQti, importQtiPackage } from './qti'
import { importCsv } from './table/importCsv'
import { importXlsx } from './xlsx/importXlsx'

/** The importer of each format. A format whose importer takes several files stands in `folderImporters`. */
const importers: Partial<Record<FormatName, Importer>> = {
  'rehearse-bank': importBankFile,
  'rehearse-questions': importQuestionFile,
  aiken: importAiken,
  'anki-package': importAnkiPackage,
  'anki-text': importAnkiText,
  h5p: importH5p,
  'markdown-checkbox': importMarkdown,
  'markdown-lettered': importMarkdown,
  quizdown: importMarkdown,
  csv: importCsv,
  'exam-simulator-json': importExamSimulator,
  'question-json': importQuestionJson,
  'opentdb-json': importOpenTdb,
  'open-trivia-text': importOpenTrivia,
  jsonl: importJsonl,
  tsv: importCsv,
  xlsx: importXlsx,
  gift: importGift,
  'moodle-xml': importMoodleXml,
  'qti-1.2': importQti,
  'qti-2.1': importQti,
  'qti-2.2': importQti,
  'qti-3.0': importQti,
}

/** Reads files that belong together, such as a package with its manifest; null when these are none of its kind. */
export type FolderImporter = (
  files: readonly SourceFile[],
  options: ImportOptions,
) => Promise<ImportResult | null> | ImportResult | null

const folderImporters: FolderImporter[] = [importBankFolder, importQtiPackage]

/** Hears how many of the files were read. */
export type OnProgress = (done: number, all: number) => void

/**
 * Reads what was dropped: one file, an archive, or the files of a folder. `options` are what the person said of it: they
 * win over what is found.
 */
export async function importSource(
  files: readonly SourceFile[],
  options: ImportOptions = {},
  onProgress: OnProgress = () => undefined,
): Promise<ImportResult> {
  const [only] = files
  if (files.length === 1 && only && detectFormat(only) === 'zip')
    return importArchive(only, options, onProgress)
  return attachPictures(await importFiles(files, options, onProgress), files)
}

async function importFiles(
  files: readonly SourceFile[],
  options: ImportOptions,
  onProgress: OnProgress,
): Promise<ImportResult> {
  const [only] = files
  if (files.length === 1 && only) return importOne(only, options)
  for (const importFolder of folderImporters) {
    const result = await guarded(files, () => importFolder(files, options))
    if (result) return result
  }
  const results: ImportResult[] = []
  for (const [index, file] of files.entries()) {
    onProgress(index, files.length)
    if (isReadable(file)) results.push(await importOne(file, options))
  }
  return mergeResults(results)
}

async function importOne(source: SourceFile, options: ImportOptions): Promise<ImportResult> {
  if (isBlank(source.bytes)) return unknown(source)
  const corrections = options.format ? null : correctionsIn(source)
  if (corrections) return corrections
  const format = options.format ?? detectFormat(source)
  if (format === 'zip') return importArchive(source, options)
  const importer = format && importers[format]
  if (!importer) return unknown(source)
  return (await guarded([source], () => importer(source, options))) ?? unknown(source)
}

/** An archive inside an archive is not opened: one may hold itself. */
async function importArchive(
  source: SourceFile,
  options: ImportOptions,
  onProgress?: OnProgress,
): Promise<ImportResult> {
  const { files, issues: found } = await readArchive(source.bytes)
  const issues = found.map((issue) => (issue.path === null ? ofArchive(issue, source) : issue))
  const inner = files.filter((file) => detectFormat(file) === 'zip')
  for (const { path } of inner) {
    const message = `"${path}" is an archive inside the archive and was not opened. Unpack it, then import it.`
    issues.push({
      ...{ severity: 'warning', code: 'archive-inside', line: null, path, message, raw: null },
      isLeftOut: true,
    })
  }
  const readable = files.filter((file) => !inner.includes(file))
  // An archive that is damaged said so.
  if (readable.length === 0 && issues.every(({ severity }) => severity !== 'error')) {
    const message = 'There is no file in this archive that can be read.'
    issues.push({
      severity: 'error',
      code: 'archive-empty',
      line: null,
      path: source.path,
      message,
      raw: null,
    })
  }
  const result = await importSource(readable, options, onProgress)
  return { ...result, issues: [...issues, ...result.issues] }
}

/** Files of other programs that are archives inside, which nobody calls one. */
const packedFile = /\.(?:xlsx|xlsm|apkg|colpkg|h5p)$/i

/** What is wrong with an archive as a whole, under its own name. */
function ofArchive(issue: ImportIssue, { path }: SourceFile): ImportIssue {
  if (issue.code !== 'archive-damaged' || !packedFile.test(path)) return { ...issue, path }
  const message =
    'This file is damaged and cannot be opened. Save or download it again in the program it comes from, then import it.'
  return { ...issue, path, message }
}

/** Pictures and hidden files beside questions are not questions. */
function isReadable({ path }: SourceFile): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    !name.startsWith('.') &&
    !/\.(?:png|jpe?g|gif|svg|webp|ico|mp3|mp4|wav|ogg|webm|pdf|css|js|ts)$/i.test(name)
  )
}

/** An importer that fails after all costs its own file only. */
async function guarded<Result>(
  files: readonly SourceFile[],
  run: () => Promise<Result> | Result,
): Promise<Result | ImportResult> {
  try {
    return await run()
  } catch (error) {
    const collector = createCollector(null, { path: files[0]?.path ?? '' })
    const reason = messageOf(error)
    collector.issue({
      severity: 'error',
      code: 'import-failed',
      message: `This file could not be read: ${reason.slice(0, 200)}. Nothing of it was imported.`,
    })
    return collector.result
  }
}

/** Nothing but spaces, line ends and a byte order mark. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 1000 && Buffer.from(bytes).toString('utf8').trim() === ''
}

function unknown(source: SourceFile): ImportResult {
  const collector = createCollector(null, source)
  const message = isBlank(source.bytes)
    ? 'This file is empty.'
    : 'The format of this file was not recognized. Rehearse reads Markdown, CSV, TSV, XLSX, JSON, Moodle XML, GIFT, Aiken, QTI, Anki, H5P, and banks of its own.'
  collector.issue({
    severity: 'error',
    code: isBlank(source.bytes) ? 'file-empty' : 'format-unknown',
    message,
  })
  return collector.result
}
