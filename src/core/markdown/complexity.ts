/**
 * Whether a text asks more of a Markdown parser than a question ever needs. Parsers take time that grows faster than some
 * texts do: with their marks, their nesting, their tables. Invariant: this looks at each character once.
 */

/** The most of each kind that a text may have to be shown as Markdown; beyond it, it is shown as it was written. */
export const markdownLimits = {
  /** `*`, `_` and `~`, which may open or close emphasis. */
  emphasis: 2_000,
  /** `[`, which may open a link or a footnote. */
  brackets: 1_000,
  /** Runs of backticks. */
  code: 2_000,
  /** Dollars, two for a formula. */
  dollars: 1_000,
  /** `<` and `@`, which may open a tag or an address. */
  angles: 2_000,
  /** Bars of tables. */
  bars: 5_000,
  /** Quotes and lists inside of each other. */
  depth: 16,
} as const

type Kind = keyof typeof markdownLimits

const words: Record<Kind, string> = {
  emphasis: 'marks for emphasis',
  brackets: 'opening brackets',
  code: 'marks for code',
  dollars: 'dollar signs',
  angles: 'angle brackets and at signs',
  bars: 'bars of tables',
  depth: 'levels of quotes and lists',
}

const kindOf: Partial<Record<string, Kind>> = {
  '*': 'emphasis',
  _: 'emphasis',
  '~': 'emphasis',
  '[': 'brackets',
  '`': 'code',
  $: 'dollars',
  '<': 'angles',
  '@': 'angles',
  '|': 'bars',
}

/** What a text has too much of, such as `more than 2,000 marks for emphasis`; null for a text that can be parsed. */
export function markdownExcess(markdown: string): string | null {
  if (markdown.length <= markdownLimits.depth) return null
  const counts = new Map<Kind, number>()
  for (let at = 0; at < markdown.length; at += 1) {
    const kind = kindOf[markdown[at] ?? '']
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  counts.set('depth', depthOf(markdown))
  for (const [kind, count] of counts) {
    const most = markdownLimits[kind]
    if (count > most) return `more than ${most.toLocaleString('en-US')} ${words[kind]}`
  }
  return null
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
