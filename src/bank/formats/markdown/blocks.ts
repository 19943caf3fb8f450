/**
 * Markdown as blocks with their places, so that what stands in code or in a table is never taken for a question.
 * Invariants: only blocks are told apart; text is cut out of the source and never rewritten. Line breaks are LF.
 */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { fenceAfter } from './dialect'

const parser = unified().use(remarkParse).use(remarkGfm)

/** What stands inside a line is of no interest here and costs most of the time. */
const inlineConstructs = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'definition',
]
parser.data('micromarkExtensions', [{ disable: { null: inlineConstructs } }])

export type MarkdownRoot = ReturnType<typeof parser.parse>
export type Block = MarkdownRoot['children'][number]
export type ListBlock = Extract<Block, { type: 'list' }>
export type ItemBlock = ListBlock['children'][number]
export type HeadingBlock = Extract<Block, { type: 'heading' }>

/** A line nested deeper than this opens no block: each level costs the parser a pass over the lines that follow. */
const deepStart = /^(?:\s{200}|(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){30})/

/** The blocks of a text. `text` has LF line ends. Offsets are those of the text itself, deep lines included. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n').map((line) => (deepStart.test(line) ? ' '.repeat(line.length) : line))
  const blocks: Block[] = []
  let offset = 0
  let lineCount = 0
  for (const piece of piecesOf(lines)) {
    const source = piece.join('\n')
    for (const block of parser.parse(source).children) blocks.push(moved(block, offset, lineCount))
    offset += source.length + 1
    lineCount += piece.length
  }
  return blocks
}

/** The parser's notes take hundreds of times the room of the text, and all of them are gone over for each list. */
const pieceLength = 20_000

/** Pieces that start with a heading after an empty line, where nothing of what stands before goes on. */
function piecesOf(lines: readonly string[]): string[][] {
  const pieces: string[][] = [[]]
  let length = 0
  let fence: string | null = null
  let before = ''
  for (const line of lines) {
    const isOpen = fence !== null
    fence = fenceAfter(fence, line)
    if (length > pieceLength && !isOpen && before.trim() === '' && /^#{1,6} /.test(line)) {
      pieces.push([])
      length = 0
    }
    pieces.at(-1)?.push(line)
    length += line.length + 1
    before = line
  }
  return pieces
}

/** The block with the places it has in the whole text, without what stands inside its lines. Changes it in place. */
function moved<T extends Block>(block: T, offset: number, lineCount: number): T {
  if (block.type === 'paragraph' || block.type === 'heading') block.children = []
  for (const point of [block.position?.start, block.position?.end]) {
    if (!point) continue
    point.line += lineCount
    point.offset = (point.offset ?? 0) + offset
  }
  if ('children' in block) for (const child of block.children) moved(child, offset, lineCount)
  return block
}

/** The lines of a block, from 1, ends included. */
export function linesOf(block: Block): { start: number; end: number } {
  return { start: block.position?.start.line ?? 1, end: block.position?.end.line ?? 1 }
}

/** The source of a block without the indentation and quote signs of what it stands in. */
export function sourceOf(block: Block, text: string, quoteDepth = 0): string {
  const { position } = block
  if (!position) return ''
  const [first = '', ...others] = text.slice(position.start.offset ?? 0, position.end.offset ?? 0).split('\n')
  const width = position.start.column - 1
  return [first, ...others.map((line) => dedented(unquoted(line, quoteDepth), width - quoteDepth))].join('\n')
}

/** Several blocks as one text, an empty line between two. */
export function sourceOfAll(blocks: readonly Block[], text: string): string {
  return blocks
    .map((block) => sourceOf(block, text))
    .join('\n\n')
    .trim()
}

/** What a block quote says. */
export function quoteText(quote: Extract<Block, { type: 'blockquote' }>, text: string): string {
  return quote.children
    .map((block) => sourceOf(block, text, 1))
    .join('\n\n')
    .trim()
}

/** A line without up to `width` spaces or tabs at its start. */
export function dedented(line: string, width: number): string {
  let at = 0
  while (at < width && (line[at] === ' ' || line[at] === '\t')) at += 1
  return line.slice(at)
}

function unquoted(line: string, depth: number): string {
  return depth === 0 ? line : line.replace(/^\s{0,20}>\s?/, '')
}

/** Numbers of the lines, from 1, that stand in code, in tables or in comments. */
export function inertLines(blocks: readonly Block[]): Set<number> {
  const lines = new Set<number>()
  const visit = (block: Block) => {
    if (block.type === 'code' || block.type === 'table') {
      const { start, end } = linesOf(block)
      for (let line = start; line <= end; line += 1) lines.add(line)
    } else if ('children' in block) block.children.forEach(visit)
  }
  blocks.forEach(visit)
  return lines
}
