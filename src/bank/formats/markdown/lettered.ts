/**
 * The lettered dialect: a numbered or headed question, options A, B, C, and the key below them, often in `<details>`.
 * Invariant: lines in code, tables and comments are text, whatever they look like; an option continues the letters
 * before it or is none.
 */
import { withoutEnding } from '#core/common/withoutEnding'
import type { Collector } from '../collector'
import { dedented, inertLines } from './blocks'
import type { MarkdownDocument } from './document'
import { addLettered, type LetteredDraft } from './letteredQuestion'

type Reader = {
  document: MarkdownDocument
  collector: Collector
  draft: LetteredDraft | null
  /** Level and words of the headings above. */
  headings: { depth: number; title: string }[]
  /** Open `<details>`: what stands in them belongs to the question above. */
  detailsDepth: number
}

const headingLine = /^\s{0,3}(#{1,6})\s(.*)/
const numberedLine =
  /^\s{0,3}(?:\*\*|__)?(?:(?:Q|Question)\s{0,2}[#№]?\s{0,2})?(\d{1,5})\s{0,2}[.):]\s*(?:\*\*\s+|__\s+)?(\S.*|)$/i
const namedLine =
  /^\s{0,3}(?:\*\*|__)?(?:Q|Question)\s{0,2}[#№]?\s{0,2}(\d{1,5})\s{0,2}(?:\*\*|__)?\s*(?:[.):–—-]\s*)?(\S.*|)$/i
const optionLine =
  /^(\s*(?:[-*+]\s{1,4})?(?:\[[ xX]\]\s)?(?:\*\*|__)?\(?([A-Za-z])[.):](?:\*\*|__)?\s*)(\S.*)$/
const keyWords =
  /^[\s>*_#+-]*(?:the\s)?(?:correct\s{1,3})?(?:answers?|ans|key|correct(?:\soptions?)?)(?:\(s\))?\s{0,3}(?:is|are)?[*_\s]{0,6}[:：][*_\s]{0,6}(.*)$/i

/** Reads every question of the document, in its order. */
export function readLettered(document: MarkdownDocument, collector: Collector): void {
  const inert = inertLines(document.blocks)
  const reader: Reader = { document, collector, draft: null, headings: [], detailsDepth: 0 }
  document.lines.forEach((line, index) => {
    if (inert.has(index + 1)) addText(reader, line, index + 1)
    else readLine(reader, line, index + 1)
  })
  finish(reader, document.lines.length)
}

function readLine(reader: Reader, line: string, lineNumber: number): void {
  const wasInDetails = reader.detailsDepth > 0
  countDetails(reader, line)
  const plain = withoutTags(line)
  if (readKey(reader, plain)) return
  if (!wasInDetails && (readHeading(reader, plain, lineNumber) || readNumbered(reader, line, lineNumber)))
    return
  if (!wasInDetails && readOption(reader, line, lineNumber)) return
  if (plain.trim() === '' && line.trim() !== '') return
  addText(reader, plain === line ? line : plain, lineNumber)
}

function countDetails(reader: Reader, line: string): void {
  const opened = line.match(/<details\b/gi)?.length ?? 0
  const closed = line.match(/<\/details>/gi)?.length ?? 0
  reader.detailsDepth = Math.max(0, reader.detailsDepth + opened - closed)
}

/** A summary says "Answer" or the like, which is no part of the explanation. */
function withoutTags(line: string): string {
  if (!line.includes('<')) return line
  return line
    .replace(/<summary\b[^>]{0,200}>[^<]{0,200}<\/summary>/gi, '')
    .replace(/<\/?(?:details|summary)\b[^>]{0,200}>/gi, '')
}

function readKey({ draft }: Reader, plain: string): boolean {
  if (!draft || draft.options.length === 0) return false
  const match = keyWords.exec(plain.replace(/<\/?(?:b|strong|i|em|p|span|br)\b[^>]{0,200}>/gi, ''))
  if (!match || draft.key) return false
  draft.key = (match[1] ?? '').trim()
  draft.isKeyOpen = draft.key === ''
  return true
}

function readHeading(reader: Reader, plain: string, lineNumber: number): boolean {
  const match = headingLine.exec(plain)
  if (!match) return false
  const [, marks = '', rest = ''] = match
  const title = withoutEnding(rest.trim(), '#').trim()
  finish(reader, lineNumber - 1)
  while ((reader.headings.at(-1)?.depth ?? 0) >= marks.length) reader.headings.pop()
  const category = reader.headings.filter(({ depth }) => depth > 1).map((heading) => heading.title)
  reader.headings.push({ depth: marks.length, title })
  reader.draft = { ...emptyDraft(lineNumber), heading: title, category }
  return true
}

function readNumbered(reader: Reader, line: string, lineNumber: number): boolean {
  const { number, text } = numberOf(line)
  const { draft } = reader
  if (number === '' || (draft && isListInStem(draft, number))) return false
  const isBelowHeading = draft !== null && draft.options.length === 0 && draft.heading !== null
  const category = isBelowHeading ? [...draft.category, ...chapterOf(draft)] : chapters(reader)
  if (!isBelowHeading) finish(reader, lineNumber - 1)
  const { stem, option } = withoutFirstOption(text)
  reader.draft = {
    ...emptyDraft(lineNumber),
    category,
    number,
    stem: stem === '' ? [] : [{ text: stem, line: lineNumber }],
    indent: line.length - text.length,
    options: option === null ? [] : [{ lines: [option], indent: 4 }],
  }
  return true
}

function numberOf(line: string): { number: string; text: string } {
  const [, number = '', text = ''] = numberedLine.exec(line) ?? namedLine.exec(line) ?? []
  return { number, text }
}

/** The line break before option A is easily lost. */
function withoutFirstOption(text: string): { stem: string; option: string | null } {
  const at = text.search(/\s\s[-*]\s\(?A[.)]\s/)
  return at < 0
    ? { stem: text, option: null }
    : { stem: text.slice(0, at).trim(), option: text.slice(text.indexOf('A', at) + 2).trim() }
}

/** Whether a numbered line belongs to the text of a question that has no options yet. */
function isListInStem({ options, stem, number, heading }: LetteredDraft, found: string): boolean {
  if (options.length > 0 || !stem.some(({ text }) => text.trim() !== '')) return false
  if (number !== null) return Number(found) !== Number(number) + 1
  return heading !== null && /\?|\bquestion\b|\d/i.test(heading)
}

/** The heading above a numbered question names a chapter, unless it is the document's title or a number itself. */
function chapterOf({ heading, line }: LetteredDraft): string[] {
  return heading === null || line === 1 || /^(?:question|q)?\s*\d*$/i.test(heading) ? [] : [heading]
}

/** Headings above, without the document's own title. */
function chapters({ headings }: Reader): string[] {
  return headings.filter(({ depth }) => depth > 1).map(({ title }) => title)
}

function readOption(reader: Reader, line: string, lineNumber: number): boolean {
  const match = optionLine.exec(line)
  const { draft } = reader
  if (!match || !draft || /^\s*(?:e\.g|i\.e)\./i.test(line)) return false
  const [, before = '', letter = '', text = ''] = match
  const place = letter.toUpperCase().charCodeAt(0) - 65
  const option = { lines: [text], indent: before.length }
  if (draft.key === null && place === draft.options.length && hasStem(draft)) {
    draft.options.push(option)
    return true
  }
  return place === 0 && draft.options.length > 0 && startWithoutNumber(reader, draft, { option, lineNumber })
}

/** Letters start again without a number: the last paragraph was the next question. */
function startWithoutNumber(
  reader: Reader,
  draft: LetteredDraft,
  { option, lineNumber }: { option: LetteredDraft['options'][number]; lineNumber: number },
): boolean {
  const stem = takeLastParagraph(draft)
  if (stem.length === 0) return false
  const start = stem[0]?.line ?? lineNumber
  const { category } = draft
  finish(reader, start - 1)
  reader.draft = { ...emptyDraft(start), category, stem, options: [option] }
  return true
}

function hasStem({ stem, heading }: LetteredDraft): boolean {
  return heading !== null || stem.some(({ text }) => text.trim() !== '')
}

function takeLastParagraph(draft: LetteredDraft): { text: string; line: number }[] {
  const { after } = draft
  while (after.at(-1)?.text.trim() === '') after.pop()
  let start = after.length
  while (start > 0 && after[start - 1]?.text.trim() !== '') start -= 1
  return after.splice(start)
}

function addText(reader: Reader, line: string, lineNumber: number): void {
  reader.draft ??= emptyDraft(lineNumber)
  const { draft } = reader
  if (draft.isKeyOpen && line.trim() !== '') {
    draft.key = line.trim()
    draft.isKeyOpen = false
    return
  }
  const option = draft.options.at(-1)
  if (!option) {
    if (draft.stem.length > 0 || line.trim() !== '')
      draft.stem.push({ text: dedented(line, draft.indent), line: lineNumber })
  } else if (continuesOption(reader, option, line)) option.lines.push(dedented(line, option.indent))
  else draft.after.push({ text: line, line: lineNumber })
}

/** A line right below an option's, or indented as far, before the key. */
function continuesOption(
  { draft, detailsDepth }: Reader,
  option: LetteredDraft['options'][number],
  line: string,
): boolean {
  if (!draft || draft.key !== null || detailsDepth > 0 || draft.after.some(({ text }) => text.trim() !== ''))
    return false
  if (line.trim() === '') return option.lines.length > 1
  const isRightBelow = draft.after.length === 0
  return isRightBelow || line.length - line.trimStart().length >= Math.min(option.indent, 4)
}

function finish(reader: Reader, lastLine: number): void {
  const { draft, document, collector } = reader
  reader.draft = null
  if (!draft) return
  const raw = document.lines
    .slice(draft.line - 1, lastLine)
    .join('\n')
    .trimEnd()
  addLettered(collector, draft, { line: draft.line, raw })
}

function emptyDraft(line: number): LetteredDraft {
  return {
    line,
    heading: null,
    number: null,
    category: [],
    stem: [],
    indent: 0,
    options: [],
    key: null,
    isKeyOpen: false,
    after: [],
  }
}
