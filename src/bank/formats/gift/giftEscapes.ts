/**
 * GIFT's escapes: a backslash before one of its control characters.
 * Invariant: after `protect`, every control character in the text is one that controls; `restore` gives the others back.
 */

/** Control characters and the noncharacters of Unicode that stand for them while they mean themselves. */
const standIns: Record<string, string> = {
  ':': '\ufdd0',
  '#': '\ufdd1',
  '=': '\ufdd2',
  '{': '\ufdd3',
  '}': '\ufdd4',
  '~': '\ufdd5',
  '\n': '\ufdd6',
}
const originals = new Map(Object.entries(standIns).map(([original, standIn]) => [standIn, original]))

/**
 * Replaces escaped control characters, `\n` (a line end) and `\\` (a backslash), and leaves every other backslash alone.
 * Control characters inside a TeX formula, in the attributes of an HTML tag, and operators between spaces mean
 * themselves although nobody escaped them.
 */
export function protect(text: string): string {
  const clean = text.replace(/[\ufdd0-\ufdd6]/g, '')
  const spanAt = createSpanFinder(literalSpans(clean))
  return clean.replace(/\\([:#={}~n\\])|[:#={}~]/g, (whole, escaped: string | undefined, offset: number) => {
    if (escaped === '\\') return '\\'
    const span = spanAt(offset)
    if (escaped === undefined) return span ? (standIns[whole] ?? whole) : whole
    if (escaped !== 'n') return standIns[escaped] ?? whole
    return span?.isTex && isTexCommand(clean.slice(offset, offset + 16)) ? whole : '\ufdd6'
  })
}

/** The span at growing places, found in one pass. */
function createSpanFinder(spans: Span[]): (offset: number) => Span | null {
  let next = 0
  return (offset) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next += 1
    const span = spans[next]
    return span && span.start <= offset ? span : null
  }
}

/** The text with the characters back that `protect` took out. */
export function restore(text: string): string {
  return text.replace(/[\ufdd0-\ufdd6]/g, (standIn) => originals.get(standIn) ?? standIn)
}

type Span = { start: number; end: number; isTex: boolean }

const spanPattern = new RegExp(
  [
    String.raw`\$\$[^$\n]{1,1000}\$\$`,
    String.raw`\$[^$\n]{1,500}\$`,
    String.raw`\\\([^\n]{1,500}?\\\)`,
    String.raw`<[A-Za-z][\w:-]{0,30}(?:\s{1,20}[\w:-]{1,40}\s{0,5}=\s{0,5}(?:"[^"<>\n]{0,1000}"|'[^'<>\n]{0,1000}')){1,20}\s{0,10}/?>`,
    String.raw`(?<=\s)(?:[=!]==?|[<>]=)(?=\s)`,
  ].join('|'),
  'g',
)

/** Where control characters mean themselves, in order, none overlapping. */
function literalSpans(text: string): Span[] {
  if (!/[$<\\!=>]/.test(text)) return []
  const spans: Span[] = []
  for (const match of text.matchAll(spanPattern)) {
    const [whole] = match
    const isTex = whole.startsWith('$') || whole.startsWith('\\(')
    if (isTex && !isFormula(whole)) continue
    spans.push({ start: match.index, end: match.index + whole.length, isTex })
  }
  return spans
}

/** Between dollars stands money as often as TeX: a formula has a command, an index or a power, and whole braces. */
function isFormula(text: string): boolean {
  if (!/\\[A-Za-z]|[\^_]/.test(text)) return false
  let depth = 0
  for (const brace of text.replace(/\\[\\{}]/g, '')) {
    if (brace === '{') depth += 1
    if (brace === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Commands of TeX that start with an n, which would lose it to the escape for a line end. */
function isTexCommand(text: string): boolean {
  return /^\\n(?:u|e|eq|eg|ot|otin|abla|atural|exists|mid|leq|geq|less|i|parallel|subseteq|umber|olimits|onumber|ormalsize|ewline)(?![A-Za-z])/.test(
    text,
  )
}
