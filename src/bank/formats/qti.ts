/**
 * QTI of all versions: one XML file, or a package of files.
 * Invariant: a file that cannot be read is said, and the others come through.
 */
import { createCollector, type Collector } from './collector'
import { finish } from './finish'
import type { ImportResult, SourceFile } from './imported'
import { createMediaShelf } from './media/mediaShelf'
import { readDocument12 } from './qti/document12'
import { readDocuments2 } from './qti/documents2'
import { createFileFinder } from './qti/packageFiles'
import type { QtiContext } from './qti/qtiContext'
import { isManifest, qtiFilesOf, type QtiFile, type QtiFormat } from './qti/qtiFiles'
import { decodeXml } from './xml/decodeXml'
import { xmlFormat } from './xmlFormat'

/** Reads one QTI file that comes without its package. Never throws. */
export function importQti(source: SourceFile): ImportResult {
  const { text } = decodeXml(source)
  const format = xmlFormat(text.trimStart())
  const isKnown = format !== null && format.startsWith('qti-')
  const file: QtiFile = { source, text, format: isKnown ? (format as QtiFormat) : 'qti-1.2', root: '' }
  return readFiles([file], [source])
}

/**
 * Reads the files of a package, already taken out of their archive; null when they are none: no manifest with QTI
 * files, nor a folder of QTI files alone.
 */
export function importQtiPackage(files: readonly SourceFile[]): ImportResult | null {
  const found = qtiFilesOf(files)
  const hasManifest = files.some(isManifest)
  const others = files.filter(({ path }) =>
    /\.(?:xml|csv|tsv|txt|md|gift|json|jsonl|ya?ml|apkg|xlsx|h5p)$/i.test(path),
  )
  if (found.length === 0 || (!hasManifest && others.length > found.length)) return null
  return readFiles(found, files)
}

function readFiles(files: QtiFile[], all: readonly SourceFile[]): ImportResult {
  const collector = createCollector(mostOften(files), { path: files[0]?.source.path ?? '' })
  for (const { source } of files) collector.result.issues.push(...decodeXml(source).issues)
  const shelf = createMediaShelf()
  collector.result.media = shelf.files
  const context: QtiContext = { collector, shelf, findFile: createFileFinder(all) }
  const old = files.filter(({ format }) => format === 'qti-1.2')
  for (const { source, text } of old) readDocument12(context, { text, path: source.path })
  readDocuments2(
    context,
    files.filter(({ format }) => format !== 'qti-1.2'),
  )
  dropRepeats(collector)
  if (old.length > 1) collector.result.title = null
  finish(collector, shelf)
  return collector.result
}

/** The version most files have; the first of them on a tie. */
function mostOften(files: QtiFile[]): QtiFormat {
  const counts = new Map<QtiFormat, number>()
  for (const { format } of files) counts.set(format, (counts.get(format) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'qti-1.2'
}

/** The same question often lies in several banks of a package. It is kept once, and that is said. */
function dropRepeats({ result, issue }: Collector): void {
  const seen = new Map<string, string | null>()
  const kept = result.questions.filter(({ sourceId, raw, path }) => {
    if (sourceId === null) return true
    const key = `${sourceId}\n${raw}`
    if (seen.has(key) && seen.get(key) !== path) return false
    seen.set(key, path)
    return true
  })
  const count = result.questions.length - kept.length
  if (count === 0) return
  result.questions = kept
  const message = `${count} question(s) were in several files of the package, word for word; each was kept once.`
  issue({ severity: 'info', code: 'repeated-question', message })
}
