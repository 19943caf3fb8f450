/**
 * Foreign HTML made safe to parse: formulas and long addresses taken out, scripts and the like gone, nesting bounded,
 * and of all attributes only those that mean something in Markdown kept.
 * Invariant: one pass, linear in the text's length; no text a browser would show is lost.
 */
import {
  blockElements,
  codeElements,
  droppedElements,
  impliedEnds,
  keptAttributes,
  knownElements,
  mathElements,
  voidElements,
} from './htmlElements'
import { createFormulaFinder, openingPattern, type Formula } from './htmlFormulas'
import { decodeEntities } from './htmlPlain'
import { readTag, startsLikeTag, type HtmlTag } from './htmlTags'

/** `lifted-address:3` stands for `addresses[3]`. */
export const liftedPrefix = 'lifted-address:'

export type CleanHtml = { html: string; formulas: Formula[]; addresses: string[]; issues: string[] }

/** Elements inside one another; the rest is shown as if it stood in the innermost. A browser stops at 512. */
const deepest = 80
/** The longest text that is read; addresses that hold a picture do not count. */
const longest = 262_144

type Cleaner = {
  html: string
  out: string[]
  open: string[]
  formulas: Formula[]
  issues: Set<string>
  /** Names that end somewhere in the text. */
  endNames: Set<string>
  /** Elements to drop for which no end was found: their tag goes, what follows stays. */
  unended: Set<string>
  /** Not set any longer once the text was seen to end inside a tag, or inside a comment. */
  hasTags: boolean
  hasComments: boolean
}

/** `source` may be anything. Never throws. */
export function cleanHtml(source: string): CleanHtml {
  const { html: lifted, addresses } = liftAddresses(source)
  const issues = new Set<string>()
  if (lifted.length > longest)
    issues.add(`The text is longer than ${longest} characters: what comes after was left out.`)
  const html = lifted.slice(0, longest).replaceAll('\0', '')
  const ends = html.matchAll(/<\/([A-Za-z][^\s/>]{0,60})/g)
  const cleaner: Cleaner = {
    ...{
      html,
      issues,
      out: [],
      open: [],
      formulas: [],
      unended: new Set(),
      hasTags: true,
      hasComments: true,
    },
    endNames: new Set(Array.from(ends, ([, name = '']) => name.toLowerCase())),
  }
  readAll(cleaner)
  return { html: cleaner.out.join(''), formulas: cleaner.formulas, addresses, issues: [...issues] }
}

/** Pictures written into an address are taken out before anything looks at the text: one may hold 20 MB. */
function liftAddresses(source: string): { html: string; addresses: string[] } {
  const addresses: string[] = []
  const opening = /["'=(]data:(?:image|audio|video|application|font|text)\//gi
  const closing = /["'\s<>)]/g
  const pieces: string[] = []
  let at = 0
  for (let hit = opening.exec(source); hit; hit = opening.exec(source)) {
    const from = hit.index + 1
    closing.lastIndex = opening.lastIndex
    const to = closing.exec(source)?.index ?? source.length
    pieces.push(source.slice(at, from), `${liftedPrefix}${addresses.length}`)
    addresses.push(source.slice(from, to))
    at = to
    opening.lastIndex = to
  }
  return { html: pieces.join('') + source.slice(at), addresses }
}

function readAll(cleaner: Cleaner): void {
  const { html, out } = cleaner
  const findFormula = createFormulaFinder(html)
  const opening = new RegExp(openingPattern)
  let at = 0
  for (let hit = opening.exec(html); hit; hit = opening.exec(html)) {
    out.push(html.slice(at, hit.index))
    const [mark] = hit
    if (mark === '<') {
      const after = readMarkup(cleaner, hit.index)
      if (after === null) out.push('&lt;')
      at = after ?? hit.index + 1
    } else {
      const found = isLiteral(cleaner) ? null : findFormula(mark, hit.index)
      if (found) for (const piece of found.pieces) putPiece(cleaner, piece)
      else out.push(mark)
      at = found?.end ?? hit.index + mark.length
    }
    opening.lastIndex = at
  }
  out.push(html.slice(at))
}

function isLiteral({ open }: Cleaner): boolean {
  return open.some((name) => codeElements.has(name) || mathElements.has(name))
}

function putPiece({ out, formulas }: Cleaner, piece: Formula | string): void {
  if (typeof piece === 'string') {
    out.push(piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    return
  }
  // A picture, because the spaces beside one are kept.
  out.push(`<img data-formula="${formulas.length}">`)
  formulas.push(piece)
}

/** The index after the tag, comment or element at `at`; null when the `<` there is text. */
function readMarkup(cleaner: Cleaner, at: number): number | null {
  const { html } = cleaner
  if (html[at + 1] === '!' || html[at + 1] === '?') return readDeclaration(cleaner, at)
  if (!cleaner.hasTags || !startsLikeTag(html, at)) return null
  const tag = readTag(html, at)
  if (!tag) {
    cleaner.hasTags = false
    return null
  }
  if (!tag.isEnd) return openElement(cleaner, tag)
  if (tag.name === 'br') cleaner.out.push('<br>')
  else closeDownTo(cleaner, cleaner.open.lastIndexOf(tag.name))
  return tag.end
}

function readDeclaration(cleaner: Cleaner, at: number): number | null {
  if (!cleaner.hasComments) return null
  const close = cleaner.html.startsWith('<!--', at) ? '-->' : '>'
  const end = cleaner.html.indexOf(close, at + 2)
  if (end >= 0) return end + close.length
  cleaner.hasComments = false
  return null
}

/** Ends every open element from the innermost to the one at `index`, so that what is written is always balanced. */
function closeDownTo({ open, out }: Cleaner, index: number): void {
  if (index < 0) return
  while (open.length > index) out.push(`</${open.pop()}>`)
}

function openElement(cleaner: Cleaner, tag: HtmlTag): number | null {
  const { open, out, issues } = cleaner
  const { name, end } = tag
  if (droppedElements.has(name)) return dropElement(cleaner, tag)
  if (!isKnown(cleaner, name)) return isPlaceholder(cleaner, tag) ? null : end
  endImplied(cleaner, name)
  if (voidElements.has(name)) {
    out.push(startTag(tag))
    return end
  }
  if (open.length >= deepest) {
    issues.add('The text is nested too deeply: its innermost parts are shown without their layout.')
    if (blockElements.has(name)) out.push('<br>')
    return end
  }
  out.push(startTag(tag))
  if (tag.isSelfClosing) out.push(`</${name}>`)
  else open.push(name)
  return end
}

function isKnown({ open }: Cleaner, name: string): boolean {
  return knownElements.has(name) && (!mathElements.has(name) || name === 'math' || open.includes('math'))
}

/** `<bucket-name>` or `List<String>`: what a person typed, and no element of any kind. */
function isPlaceholder({ endNames }: Cleaner, { name, isSelfClosing, attributes }: HtmlTag): boolean {
  if (isSelfClosing || endNames.has(name) || structuralElements.has(name) || name.includes(':')) return false
  return [...attributes.values()].every((value) => value === '')
}

function endImplied(cleaner: Cleaner, name: string): void {
  const rule = impliedEnds.get(name)
  if (!rule) return
  for (let index = cleaner.open.length - 1; index >= 0; index -= 1) {
    const opened = cleaner.open[index] ?? ''
    if (rule.within.includes(opened)) return
    if (!rule.ends.includes(opened)) continue
    closeDownTo(cleaner, index)
    return
  }
}

function dropElement(cleaner: Cleaner, tag: HtmlTag): number {
  const { html, issues, unended } = cleaner
  const said = droppedElements.get(tag.name)
  const address = decodeEntities(tag.attributes.get('src') ?? '')
  if (said)
    issues.add(
      tag.name === 'iframe' && address ? `An embedded page was left out. ${address.slice(0, 300)}` : said,
    )
  if (tag.isSelfClosing || unended.has(tag.name)) return tag.end
  const closing = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = tag.end
  const close = closing.exec(html)
  if (!close) {
    unended.add(tag.name)
    return tag.end
  }
  const end = html.indexOf('>', close.index)
  return end < 0 ? html.length : end + 1
}

function startTag({ name, attributes }: HtmlTag): string {
  let text = `<${name}`
  for (const key of keptAttributes.get(name) ?? []) {
    const value = attributes.get(key)
    if (value === undefined) continue
    const limit = numericLimits[key]
    const kept = limit === undefined ? value : String(Math.min(Number.parseInt(value, 10) || 1, limit))
    text += ` ${key}="${kept.replaceAll('"', '&quot;')}"`
  }
  return `${text}>`
}

/** A cell that claims to be a billion columns wide makes a billion cells in a Markdown table. */
const numericLimits: Record<string, number> = { colspan: 20, rowspan: 50, start: 999_999_999 }

/** Elements of a whole page: their tags say nothing here. */
const structuralElements = new Set(['html', 'body', 'frameset'])
