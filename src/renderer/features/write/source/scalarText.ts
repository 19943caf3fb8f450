/** How a value of one field is written in YAML. Invariant: what is written reads as exactly the value that was given. */
import { stringify } from 'yaml'

export type Scalar = string | number | boolean

/** How a text was written before: its author's choice stays where it can. */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** `column`: that of the field's name or of the dash; `isInFlow`: it stands between braces or brackets. */
export type Position = { column: number; isInFlow: boolean; style: Style }

/** A scalar as written. `head` stands on the field's line; `body` are the lines of a block, without the last line end. */
export type Written = { head: string; body: string }

/** Words older YAML takes for something else; quoted, they are safe with every program. */
const odd = /^(?:y|n|yes|no|on|off|\d+:[\d:]+|[-+.\d].*|)$/i
const width = 100

/** A scalar's text. */
export function scalarText(value: Scalar, { column, isInFlow, style }: Position): Written {
  if (typeof value !== 'string') return { head: String(value), body: '' }
  if (isInFlow) return { head: flowText(value, style), body: '' }
  // oxlint-disable-next-line no-control-regex -- such characters can only be written as escapes
  if (/[^\n\t\P{Cc}]|[\u0085\u2028\u2029\uFEFF]|\p{Cs}/u.test(value))
    return { head: JSON.stringify(value), body: '' }
  // Empty lines at the end of a block would run into what follows it.
  if (value.includes('\n') && /^\s*$|\n[^\S\n]*\n$/.test(value))
    return { head: JSON.stringify(value), body: '' }
  const pad = ' '.repeat(column + 2)
  if (style === 'folded' && canFold(value)) return { head: `>${chomping(value)}`, body: folded(value, pad) }
  if (value.includes('\n') || (style === 'literal' && value.trim() !== '')) {
    const indicator = /^[\n]*[ \t]/.test(value) ? '2' : ''
    return { head: `|${indicator}${chomping(value)}`, body: literal(value, pad) }
  }
  return { head: lineText(value, style), body: '' }
}

function chomping(value: string): string {
  return value.endsWith('\n') ? '' : '-'
}

function literal(value: string, pad: string): string {
  return withoutLastEnd(value)
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join('\n')
}

function withoutLastEnd(value: string): string {
  return value.endsWith('\n') ? value.slice(0, -1) : value
}

function canFold(value: string): boolean {
  return value.trim() !== '' && !/^\n|(?:^|\n)[ \t]|[ \t](?:\n|$)| {2}|\n\n$/.test(value)
}

/** Lines that are put together again with a space; a line end of the text is an empty line. */
function folded(value: string, pad: string): string {
  return withoutLastEnd(value)
    .split('\n')
    .map((line) =>
      wrapped(line)
        .map((part) => pad + part)
        .join('\n'),
    )
    .map((part) => (part.trim() === '' ? '' : part))
    .join('\n\n')
    .replaceAll(/\n{3,}/g, (ends) => '\n'.repeat((ends.length + 2) / 2))
}

function wrapped(line: string): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length >= width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}

function lineText(value: string, style: Style): string {
  if (style === 'double') return JSON.stringify(value)
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`
  if (odd.test(value)) return JSON.stringify(value)
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trimEnd()
}

function flowText(value: string, style: Style): string {
  if (style === 'single' && /^[\P{Cc}]*$/u.test(value)) return `'${value.replaceAll("'", "''")}'`
  const isPlain = /^[A-Za-z][\w .()%/+-]*$/.test(value) && !/ $|^(?:true|false|null)$/i.test(value)
  return isPlain && style !== 'double' && !odd.test(value) ? value : JSON.stringify(value)
}
