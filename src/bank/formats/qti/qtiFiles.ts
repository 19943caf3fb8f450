/**
 * Which files of a package are QTI, and which of them count.
 * Invariant: a quiz that is there in a thin and in a full form counts once, in the full one.
 */
import type { FormatName, SourceFile } from '../imported'
import { decodeXml } from '../xml/decodeXml'
import { xmlFormat } from '../xmlFormat'

export type QtiFormat = Extract<FormatName, `qti-${string}`>
export type QtiFile = { source: SourceFile; text: string; format: QtiFormat; root: string }

const readable = /\.(?:xml|qti|dat)$/i

/** The QTI documents among files, by what is in them; manifests are not documents. */
export function qtiFilesOf(files: readonly SourceFile[]): QtiFile[] {
  const found = files.flatMap((source) => {
    if (!readable.test(source.path) || isManifest(source)) return []
    const { text } = decodeXml(source)
    const format = xmlFormat(text.trimStart())
    return isQti(format) ? [{ source, text, format, root: rootName(text) }] : []
  })
  return withoutThin(found)
}

/** Whether a file says what is in a package. */
export function isManifest({ path }: SourceFile): boolean {
  return /(?:^|\/)imsmanifest\.xml$/i.test(path)
}

export function isQti(format: FormatName | null): format is QtiFormat {
  return format !== null && format.startsWith('qti-')
}

function rootName(text: string): string {
  const name =
    /<(?:[\w.-]{1,40}:)?(questestinterop|(?:qti-)?assessment-?(?:item|test|section|stimulus))(?=[\s/>])/i.exec(
      text,
    )?.[1]
  return (name ?? '').replace(/^qti-/, '').replace('-', '').toLowerCase()
}

/** Canvas writes `x/assessment_qti.xml` for others and `non_cc_assessments/x.xml.qti` for itself: the second has all. */
function withoutThin(files: QtiFile[]): QtiFile[] {
  const full = new Set(
    files.flatMap(
      ({ source: { path } }) => /(?:^|\/)non_cc_assessments\/([^/]+)\.xml\.qti$/i.exec(path)?.[1] ?? [],
    ),
  )
  return files.filter(({ source: { path } }) => {
    const thin = /(?:^|\/)([^/]+)\/assessment_qti\.xml$/i.exec(path)?.[1]
    return thin === undefined || !full.has(thin)
  })
}
