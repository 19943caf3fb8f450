/**
 * Markdown as a line of plain text, for lists and searches. Invariant: it never throws, never grows the text, and looks at
 * each character a fixed number of times, whatever the text is.
 */

import { formulaText } from './formulaText'

/**
 * The text with Markdown's marks taken off and white space collapsed; empty for a text of marks only. Code and table
 * characters that carry meaning stay, formulas are their signs, and a picture is its description in brackets.
 */
export function plainText(markdown: string): string {
  return withoutLinks(markdown)
    .split('\n')
    .map(plainLine)
    .join('\n')
    .replaceAll(marks, (whole, ...found: (string | undefined)[]) => {
      const [block, inline, escaped, reference] = found
      const formula = block ?? inline
      if (formula !== undefined) return formulaText(formula)
      return (
        escaped ??
        references.get(reference ?? '') ??
        (whole.startsWith('&') ? whole : whole.replaceAll(/[*`]/g, ''))
      )
    })
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Code; formulas, where dollarMath.ts reads one; a sign behind a backslash, which is itself; references; marks. */
const marks =
  /`[^`\n]*`|\$\$([^$]+)\$\$|\$(?![\s$])((?:\\.|[^$\\\n]|\n(?!\n))*?(?<!\s))\$(?!\d)|\\([!-/:-@[-`{-~])|&(#?[0-9A-Za-z]{2,6});|[*`]/g

/** The characters that texts name because they mean something to HTML, and the usual space; rarer ones stay as written. */
const references: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['nbsp', ' '],
])

function plainLine(line: string): string {
  const text = line.trim()
  if (text.endsWith('|') && isRule(text)) return ' '
  if (text.length > 1 && text.startsWith('|') && text.endsWith('|')) {
    const cells = text.slice(1, -1).split('|')
    return `${cells.map((cell) => cell.trim()).join(', ')};`
  }
  return withoutHeadingMarks(line)
}

/** The line under a table's head: bars, dashes and colons. */
function isRule(text: string): boolean {
  return text.length > 1 && !/[^\s:|-]/.test(text)
}

function withoutHeadingMarks(line: string): string {
  let level = 0
  while (line[level] === '#') level += 1
  return level > 0 && /\s/.test(line[level] ?? '') ? line.slice(level + 1) : line
}

/** Links as their texts, pictures as their descriptions in brackets. Each bracket is looked for once from where the last one was found. */
function withoutLinks(markdown: string): string {
  const findBracket = createFinder(markdown, ']')
  const findEnd = createFinder(markdown, ')')
  let plain = ''
  let done = 0
  for (let at = markdown.indexOf('['); at >= 0; at = markdown.indexOf('[', at + 1)) {
    const bracket = findBracket(at)
    if (bracket < 0) break
    const end = markdown[bracket + 1] === '(' ? findEnd(bracket + 2) : -1
    if (end < 0) continue
    const isPicture = markdown[at - 1] === '!' && at - 1 >= done
    const text = markdown.slice(at + 1, bracket).trim()
    plain += markdown.slice(done, isPicture ? at - 1 : at)
    plain += isPicture && text ? ` [${text}] ` : text
    done = end + 1
    at = end
  }
  return plain + markdown.slice(done)
}

/** Finds a character at or after places that only grow, in one pass over the text. */
function createFinder(text: string, sign: string): (from: number) => number {
  let found = text.indexOf(sign)
  return (from) => {
    if (found >= 0 && found < from) found = text.indexOf(sign, from)
    return found
  }
}
