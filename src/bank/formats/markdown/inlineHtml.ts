/**
 * HTML that people write into Markdown, as Markdown, since banks show HTML as text.
 * Invariants: code stays byte by byte; a tag that is not known stays as it is, so that `List<String>` survives; each
 * character is looked at a bounded number of times.
 */
import { fenceAfter } from './dialect'

const marks: Record<string, string> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  kbd: '`',
  tt: '`',
  samp: '`',
}
/** Tags that say nothing once their text stands by itself. */
const dropped = new Set([
  'span',
  'font',
  'center',
  'u',
  'small',
  'big',
  'details',
  'summary',
  'section',
  'article',
  'a',
  'figure',
  'picture',
])
const blocks = new Set(['p', 'div', 'ul', 'ol'])

/** The text with known tags turned into Markdown. */
export function withoutHtml(markdown: string): string {
  if (!markdown.includes('<')) return markdown
  let fence: string | null = null
  const parts: string[] = []
  let open: string[] = []
  for (const line of markdown.split('\n')) {
    const before = fence
    fence = fenceAfter(fence, line)
    if (before === null && fence === null) open.push(line)
    else {
      if (open.length > 0) parts.push(convertedLines(open))
      open = []
      parts.push(line)
    }
  }
  if (open.length > 0) parts.push(convertedLines(open))
  return parts.join('\n').trim()
}

function convertedLines(lines: string[]): string {
  return converted(lines.join('\n')).replace(/\n{3,}/g, '\n\n')
}

function converted(text: string): string {
  let result = ''
  let at = 0
  while (at < text.length) {
    const next = nextOf(text, at)
    result += text.slice(at, next)
    if (next >= text.length) break
    const piece = text[next] === '`' ? codeSpan(text, next) : tagAt(text, next)
    result += piece.markdown
    at = next + piece.length
  }
  return result
}

function nextOf(text: string, from: number): number {
  let at = from
  // What stands behind a backslash is itself.
  while (at < text.length && text[at] !== '`' && text[at] !== '<') at += text[at] === '\\' ? 2 : 1
  return Math.min(at, text.length)
}

type Piece = { markdown: string; length: number }

/** A code span from its first backtick to the run of as many, or the backticks alone. */
function codeSpan(text: string, start: number): Piece {
  let end = start
  while (text[end] === '`') end += 1
  const run = text.slice(start, end)
  // A span does not go beyond its paragraph.
  const paragraph = text.indexOf('\n\n', end)
  let close = text.indexOf(run, end)
  while (close >= 0 && text[close + run.length] === '`') {
    let after = close
    while (text[after] === '`') after += 1
    close = text.indexOf(run, after)
  }
  const isSpan = close >= 0 && (paragraph < 0 || close < paragraph)
  const markdown = isSpan ? text.slice(start, close + run.length) : run
  return { markdown, length: markdown.length }
}

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:[\s/][^<>]{0,2000})?)>/y

function tagAt(text: string, start: number): Piece {
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start)
    return end < 0 ? { markdown: '<', length: 1 } : { markdown: '', length: end + 3 - start }
  }
  tag.lastIndex = start
  const match = tag.exec(text)
  if (!match) return { markdown: '<', length: 1 }
  const [whole, slash = '', name = '', attributes = ''] = match
  const markdown = markdownOf(name.toLowerCase(), slash === '/', attributes)
  const isInTable = /^\s*\|/.test(text.slice(text.lastIndexOf('\n', start) + 1, start))
  const shown =
    markdown !== null && isInTable ? markdown.replaceAll(/\s{0,2000}\n\s{0,2000}/g, ' ') : markdown
  return { markdown: shown ?? whole, length: whole.length }
}

/** What opening and closing tags become. Sub- and superscript are formulas, which banks can show. */
const replaced: Record<string, [open: string, close: string]> = {
  br: ['  \n', ''],
  hr: ['\n\n', ''],
  li: ['\n- ', ''],
  sub: ['$_{', '}$'],
  sup: ['$^{', '}$'],
}

/** Null when the tag is to stay as it is. */
function markdownOf(name: string, isClosing: boolean, attributes: string): string | null {
  if (name === 'img' && !isClosing) return picture(attributes)
  const pair = replaced[name]
  if (pair) return pair[isClosing ? 1 : 0]
  if (blocks.has(name)) return '\n\n'
  return dropped.has(name) ? '' : (marks[name] ?? null)
}

function picture(attributes: string): string | null {
  const source = attribute(attributes, 'src')
  if (source === null) return null
  const alternative = (attribute(attributes, 'alt') ?? '').replaceAll(/[[\]]/g, '')
  return `![${alternative}](${/[\s()]/.test(source) ? `<${source}>` : source})`
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s{0,3}=\\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  )
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null
}
