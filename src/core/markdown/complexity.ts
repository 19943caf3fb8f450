/**
 * Whether a text asks more of a Markdown parser than a question ever needs. Parsers take time that grows faster than some
 * texts do: with their marks, their nesting, their tables. Invariant: this looks at each character once.
 */

/**
 * The most of each kind that a text may have to be shown as Markdown; beyond it, it is shown as it was written. Each is
 * many times what a long note has, and little enough that a text at all limits is on the page within a moment.
 */
export const markdownLimits = {
  /** UTF-16 units. */
  characters: 40_000,
  lines: 800,
  /** `*`, `_` and `~`, which may open or close emphasis. */
  emphasis: 600,
  /** `[` and `]`, which may open and close links and footnotes. */
  brackets: 200,
  /** Runs of backticks. */
  code: 600,
  /** Dollars, two for a formula. */
  dollars: 120,
  /** `<`, `@`, `://` and `www.`, which may open a tag or an address. */
  angles: 150,
  /** Bars of tables. */
  bars: 900,
  /** `&` and backslashes. */
  escapes: 200,
  /** `#`, which may begin a heading. */
  headings: 300,
  /** All of these marks together. */
  marks: 800,
  /** Characters of a paragraph behind a bracket that nothing closes: an address is looked for at each, back to it. */
  open: 4_000,
  /** Quotes and lists inside of each other. */
  depth: 16,
} as const

type Kind = keyof typeof markdownLimits

const excesses: Record<Kind, (most: string) => string> = {
  characters: (most) => `more than ${most} characters`,
  lines: (most) => `more than ${most} lines`,
  emphasis: (most) => `more than ${most} marks for emphasis`,
  brackets: (most) => `more than ${most} square brackets`,
  code: (most) => `more than ${most} marks for code`,
  dollars: (most) => `more than ${most} dollar signs`,
  angles: (most) => `more than ${most} angle brackets and addresses`,
  bars: (most) => `more than ${most} bars of tables`,
  escapes: (most) => `more than ${most} backslashes and ampersands`,
  headings: (most) => `more than ${most} number signs`,
  marks: (most) => `more than ${most} marks of Markdown`,
  open: (most) => `more than ${most} characters behind an open bracket`,
  depth: (most) => `more than ${most} levels of quotes and lists`,
}

const kindOf: Partial<Record<string, Kind>> = {
  '*': 'emphasis',
  _: 'emphasis',
  '~': 'emphasis',
  '[': 'brackets',
  ']': 'brackets',
  '`': 'code',
  $: 'dollars',
  '<': 'angles',
  '@': 'angles',
  '#': 'headings',
  '&': 'escapes',
  '\\': 'escapes',
  '|': 'bars',
}

/** What a text has too much of, such as `more than 2,000 marks for emphasis`; null for a text that can be parsed. */
export function markdownExcess(markdown: string): string | null {
  if (markdown.length <= markdownLimits.depth) return null
  if (markdown.length > markdownLimits.characters) return excess('characters')
  const counts = new Map<Kind, number>()
  const count = (kind: Kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1)
  for (let at = 0; at < markdown.length; at += 1) {
    const kind = kindAt(markdown, at)
    if (!kind) continue
    count(kind)
    if (kind !== 'lines') count('marks')
  }
  counts.set('open', openOf(markdown))
  counts.set('depth', depthOf(markdown))
  for (const [kind, found] of counts) {
    if (found > markdownLimits[kind]) return excess(kind)
  }
  return null
}

function excess(kind: Kind): string {
  return excesses[kind](markdownLimits[kind].toLocaleString('en-US'))
}

/** What a character may do; a colon and a letter only where they make an address. */
function kindAt(markdown: string, at: number): Kind | undefined {
  const character = markdown[at] ?? ''
  if (character === '\n') return 'lines'
  if (character === ':') return markdown.startsWith('://', at) ? 'angles' : undefined
  if (character === 'w' || character === 'W') return isWww(markdown, at) ? 'angles' : undefined
  return kindOf[character]
}

function isWww(markdown: string, at: number): boolean {
  return markdown[at + 3] === '.' && markdown.slice(at, at + 3).toLowerCase() === 'www'
}

/** Characters behind an open bracket: of several such paragraphs, those of the one that takes as long as all. */
function openOf(markdown: string): number {
  if (!markdown.includes('[')) return 0
  let squares = 0
  for (const paragraph of markdown.split(/\n[ \t\r]*\n/)) {
    const start = openBracket(paragraph)
    if (start >= 0) squares += (paragraph.length - start) ** 2
  }
  return Math.ceil(Math.sqrt(squares))
}

/** Where the first bracket stands that nothing closes; -1 for none. */
function openBracket(paragraph: string): number {
  let depth = 0
  let first = -1
  for (let at = 0; at < paragraph.length; at += 1) {
    if (paragraph[at] === '[') {
      if (depth === 0) first = at
      depth += 1
    } else if (paragraph[at] === ']') depth = Math.max(0, depth - 1)
  }
  return depth > 0 ? first : -1
}

/** The most containers any line stands in: quotes and list markers at its start, or the indentation of nested lists. */
function depthOf(markdown: string): number {
  return markdown.split('\n').reduce((deepest, line) => Math.max(deepest, depthOfLine(line)), 0)
}

const item = /^(?:[-*+]|\d{1,9}[.)])[ \t]/

function depthOfLine(line: string): number {
  let depth = 0
  let at = 0
  for (;;) {
    const rest = line.slice(at, at + 12)
    const marker = /^[ \t>]/.exec(rest)?.[0] ?? item.exec(rest)?.[0]
    if (!marker) break
    if (marker.trim()) depth += 1
    at += marker.length
  }
  // A list inside a list is indented by two columns at least; code is not nested by being indented.
  const start = line.length - line.trimStart().length
  const columns = line.slice(0, start).replaceAll('\t', '    ').length
  return item.test(line.slice(start, start + 12)) ? Math.max(depth, Math.floor(columns / 4)) : depth
}
