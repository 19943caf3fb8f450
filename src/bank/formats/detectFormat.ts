/**
 * Tells the format of a file from its content; the ending of its name only settles what content leaves open.
 * Invariant: a look at the start of a file, and at the names in an archive; nothing is unpacked or run.
 */
import type { FormatName, SourceFile } from './imported'
import { jsonFormat } from './json/jsonFormat'
import { markdownFormat } from './markdown/dialect'
import { decodeSource } from './sourceText'
import { delimiterVotes, type DelimiterVote } from './table/delimiter'
import { knownHeaderCount } from './table/headerNames'
import { xmlFormat } from './xmlFormat'
import { zipNames } from './zipNames'

/** A format, `zip` for an archive of other files, or null. */
export type Detection = FormatName | 'zip' | null

/** As much of a file as is looked at. */
const headBytes = 512 * 1024

/** The format of one file. Never throws. */
export function detectFormat(source: SourceFile): Detection {
  if (source.bytes[0] === 0x50 && source.bytes[1] === 0x4b) return archiveFormat(source)
  const head = decodeSource(wholeCharacters(source.bytes.subarray(0, headBytes))).text
  if (looksBinary(head)) return null
  return textFormat(head, endingOf(source.path))
}

/** Without the character a cut may have gone through, which would make UTF-8 look like something else. */
function wholeCharacters(head: Uint8Array): Uint8Array {
  if (head.length < headBytes) return head
  let end = head.length
  while (end > 0 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1
  return head.subarray(0, Math.max(0, end - 1))
}

function looksBinary(head: string): boolean {
  const start = head.slice(0, 4000)
  return start.includes('\u0000')
}

function endingOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
}

function archiveFormat({ bytes }: SourceFile): Detection {
  const names = zipNames(bytes)
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.(?:xml|bin)$/i)) return 'xlsx'
  if (has(/^collection\.anki2(?:1b?)?$/)) return 'anki-package'
  if (has(/^h5p\.json$/)) return 'h5p'
  return 'zip'
}

function textFormat(head: string, ending: string): Detection {
  const trimmed = head.trimStart()
  if (isAnkiHeader(head)) return 'anki-text'
  if (/^#Q /m.test(head) && /^\^ /m.test(head)) return 'open-trivia-text'
  if (trimmed.startsWith('<')) {
    const format = xmlFormat(trimmed)
    if (format) return format
  }
  if (/^[[{]/.test(trimmed)) {
    const format = jsonFormat(trimmed, ending)
    if (format || ending === 'json') return format
  }
  return ownYamlFormat(head) ?? (isYaml.test(ending) ? null : votedFormat(head, ending))
}

/** YAML that is not ours is settings of some program. */
const isYaml = /^ya?ml$/

/** Anki writes `#separator:` and its kin first; older files start with `tags:`. */
function isAnkiHeader(head: string): boolean {
  return (
    /^\s*#(?:separator|html|columns|notetype|deck|tags|guid)(?: column)?:/i.test(head) ||
    /^tags:[^\n]*\n[^\n]*\t/.test(head)
  )
}

function ownYamlFormat(head: string): FormatName | null {
  const isBank = /^questions:/m.test(head) && /^id:/m.test(head) && /^title:/m.test(head)
  if (isBank) return 'rehearse-bank'
  const isQuestions =
    /^\s{0,4}(?:- )?type:\s{0,4}["']?(?:single|multiple|ordering|matching|numeric|text)\b/m.test(head) &&
    /^\s{0,4}(?:- )?stem:/m.test(head)
  return isQuestions ? 'rehearse-questions' : null
}

/** Plain texts: what most of the text looks like. */
function votedFormat(head: string, ending: string): FormatName | null {
  const table = tableVote(head)
  if (table?.isCertain) return table.format
  const spoken =
    markdownFormat(head) ?? (isAiken(head) ? 'aiken' : null) ?? (isGift(head, ending) ? 'gift' : null)
  return spoken ?? table?.format ?? formatOfEnding[ending] ?? null
}

/** Certain when the header names known columns, or when many rows have the same many cells. */
function tableVote(head: string): { format: FormatName; isCertain: boolean } | null {
  const [vote] = delimiterVotes(head)
  const format = vote && tableFormatOf(vote)
  if (!format) return null
  const isCertain = isWide(vote) || knownHeaderCount(head, vote.delimiter) >= 2
  return isCertain || vote.recordCount > 1 ? { format, isCertain } : null
}

function tableFormatOf({ delimiter, columnCount, share }: DelimiterVote): FormatName | null {
  if (columnCount < 2 || share < 0.8) return null
  return delimiter === '\t' ? 'tsv' : 'csv'
}

function isWide({ columnCount, share, recordCount }: DelimiterVote): boolean {
  return columnCount >= 4 && share >= 0.95 && recordCount >= 2
}

const formatOfEnding: Partial<Record<string, FormatName>> = {
  md: 'markdown-checkbox',
  markdown: 'markdown-checkbox',
  csv: 'csv',
  tsv: 'tsv',
  gift: 'gift',
}

/** Lines with a letter as answer, most of them right after an option. */
function isAiken(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/)
  const answers = lines.flatMap((line, index) => (/^\s*ANSWER\s*:\s*[A-Z]\s*$/i.test(line) ? [index] : []))
  const options = lines.filter((line) => /^\s*[A-Z][.)]/.test(line)).length
  return answers.length > 0 && options >= answers.length
}

/**
 * A category, a named question, or braces with the signs of an answer in them. Programs and documents are full of
 * braces: in a file that is called something else than a text, only the first two count.
 */
function isGift(head: string, ending: string): boolean {
  if (/^\$CATEGORY:/m.test(head)) return true
  if (/^::[^\n]{1,300}::/m.test(head) && head.includes('{')) return true
  if (!['', 'txt', 'text', 'gift'].includes(ending)) return false
  return /(?<![\\$(])\{\s*(?:[=~]|#\s*[-\d=.]|(?:T|F|TRUE|FALSE)\s*[#}])/.test(head)
}
