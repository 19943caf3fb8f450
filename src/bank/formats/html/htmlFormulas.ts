/**
 * Finds formulas in an HTML text: TeX between `\( \)`, `\[ \]`, `$$ $$`, Anki's brackets, and `$ $` where it can be
 * nothing else.
 * Invariant: each kind of closing mark is looked for once over the whole text, so that the time is linear in its length.
 */
import { plainOf } from './htmlPlain'

/** TeX without delimiters; `isBlock` when it stands on a line of its own. */
export type Formula = { tex: string; isBlock: boolean }

/** `pieces` is what stands there: formulas, and plain text between them. `end` is the index after it. */
export type FoundFormula = { pieces: (Formula | string)[]; end: number }

const closers: Record<string, { close: string; isBlock: boolean }> = {
  '\\(': { close: '\\)', isBlock: false },
  '\\[': { close: '\\]', isBlock: true },
  $$: { close: '$$', isBlock: true },
  $: { close: '$', isBlock: false },
  '[latex]': { close: '[/latex]', isBlock: false },
  '[$]': { close: '[/$]', isBlock: false },
  '[$$]': { close: '[/$$]', isBlock: true },
}

/** Every mark a formula can start with, and `<`. */
export const openingPattern = /<|\\[([]|\$\$?|\[(?:latex|\$\$?)\]/gi

const longestFormula = 20_000
/** A formula does not reach over these. */
const blockTag =
  /<\/?(?:p|li|ul|ol|dl|dd|dt|td|th|tr|table|h[1-6]|pre|img|hr|blockquote|audio|video|iframe)\b/i

/** `find(open, start)`: the formula whose opening mark `open` stands at `start`, or null when it is only text. */
export function createFormulaFinder(html: string): (open: string, start: number) => FoundFormula | null {
  const lower = asciiLower(html)
  const next = new Map<string, number>()
  const nextClose = (close: string, from: number): number => {
    const known = next.get(close)
    if (known !== undefined && (known < 0 || known >= from)) return known
    const found = lower.indexOf(close, from)
    next.set(close, found)
    return found
  }
  return (open, start) => {
    const rule = closers[asciiLower(open)]
    if (!rule) return null
    const from = start + open.length
    const at = nextClose(rule.close, from)
    if (at < 0 || at - from > longestFormula) return null
    const inside = html.slice(from, at)
    if (blockTag.test(inside)) return null
    const end = at + rule.close.length
    if (rule.close === '$' && !looksLikeTex(inside, html[end] ?? '')) return null
    const tex = plainOf(inside).trim()
    if (!tex) return null
    const pieces = rule.close === '[/latex]' ? latexPieces(tex) : [{ tex, isBlock: rule.isBlock }]
    return { pieces, end }
  }
}

/** Lower case for A to Z only: the text keeps its length, which `toLowerCase` does not promise. */
function asciiLower(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Whether what stands between two dollars is a formula and not money, a shell variable or a ticker. */
function looksLikeTex(inside: string, after: string): boolean {
  if (inside.length > 1000 || /^\s|[\s\\]$|^$|<\/?(?:div|br)\b/i.test(inside)) return false
  if (/[\p{L}\p{N}]/u.test(after)) return false
  if (/\\[A-Za-z{}]/.test(inside) || /^[A-Za-z]$/.test(inside)) return true
  return /[\^_]/.test(inside) && !/[A-Za-z]{4}/.test(inside)
}

/** What Anki hands to LaTeX: one formula, or text with formulas between dollars. */
function latexPieces(tex: string): (Formula | string)[] {
  const whole = wholeFormula(tex)
  if (whole) return [whole]
  if (!tex.includes('$')) return [{ tex, isBlock: false }]
  const parts = tex.split(/(\$\$?)/)
  const pieces: (Formula | string)[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? ''
    const inside = parts[index + 1] ?? ''
    if (part.startsWith('$') && parts[index + 2] === part && inside.trim()) {
      pieces.push({ tex: inside.trim(), isBlock: part === '$$' })
      index += 2
    } else if (part) pieces.push(part)
  }
  return pieces
}

const wholes: [string, string, boolean][] = [
  ['$$', '$$', true],
  ['\\[', '\\]', true],
  ['\\begin{displaymath}', '\\end{displaymath}', true],
  ['\\begin{math}', '\\end{math}', false],
  ['$', '$', false],
]

function wholeFormula(tex: string): Formula | null {
  for (const [open, close, isBlock] of wholes) {
    if (tex.length <= open.length + close.length || !tex.startsWith(open) || !tex.endsWith(close)) continue
    const inside = tex.slice(open.length, -close.length)
    if (inside.includes(close)) continue
    return { tex: inside.trim(), isBlock }
  }
  return null
}
