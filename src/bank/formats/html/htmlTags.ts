/**
 * Reads one tag of an HTML text at a given place.
 * Invariant: a tag is read in one pass over its own characters, whatever it holds.
 */

/** `end` is the index after the tag. Attribute names are in lower case, values as written, entities and all. */
export type HtmlTag = {
  name: string
  isEnd: boolean
  isSelfClosing: boolean
  attributes: Map<string, string>
  end: number
}

const nameStart = /[A-Za-z]/
const space = /[\s/]/
const nameEnd = /[\s/>]/
const attributeEnd = /[\s/>=]/

/** Whether the `<` at `at` starts a tag, which need not end. */
export function startsLikeTag(html: string, at: number): boolean {
  return nameStart.test(html[at + 1] === '/' ? (html[at + 2] ?? '') : (html[at + 1] ?? ''))
}

/**
 * The tag that starts with the `<` at `start`; null when none does, or when the text ends inside it. The prefix of a
 * name, as in `m:math`, is left out where what follows is MathML or Office's own.
 */
export function readTag(html: string, start: number): HtmlTag | null {
  const isEnd = html[start + 1] === '/'
  let at = start + (isEnd ? 2 : 1)
  if (!nameStart.test(html[at] ?? '')) return null
  const nameFrom = at
  while (at < html.length && !nameEnd.test(html[at] ?? '')) at += 1
  const name = html.slice(nameFrom, Math.min(at, nameFrom + 60)).toLowerCase()
  const attributes = new Map<string, string>()
  while (at < html.length) {
    const character = html[at] ?? ''
    if (character === '>') {
      const isSelfClosing = html[at - 1] === '/'
      return { name: withoutPrefix(name), isEnd, isSelfClosing, attributes, end: at + 1 }
    }
    if (space.test(character)) {
      at += 1
      continue
    }
    at = readAttribute(html, at, attributes)
  }
  return null
}

/** Adds the attribute at `start` unless its name is there already, and gives the index after it. */
function readAttribute(html: string, start: number, attributes: Map<string, string>): number {
  let at = start + 1
  while (at < html.length && !attributeEnd.test(html[at] ?? '')) at += 1
  const name = html.slice(start, at).toLowerCase()
  let afterSpace = at
  while (/\s/.test(html[afterSpace] ?? '')) afterSpace += 1
  const { value, end } =
    html[afterSpace] === '=' ? readValue(html, afterSpace + 1) : { value: '', end: afterSpace }
  if (!attributes.has(name)) attributes.set(name, value)
  return end
}

function readValue(html: string, start: number): { value: string; end: number } {
  let at = start
  while (/\s/.test(html[at] ?? '')) at += 1
  const quote = html[at]
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1)
    const end = close < 0 ? html.length : close
    return { value: html.slice(at + 1, end), end: close < 0 ? end : end + 1 }
  }
  const from = at
  while (at < html.length && !/[\s>]/.test(html[at] ?? '')) at += 1
  return { value: html.slice(from, at), end: at }
}

/** `mml:mrow` is `mrow`; `o:p` stays what it is. */
function withoutPrefix(name: string): string {
  const colon = name.indexOf(':')
  return colon > 0 && /^(?:m|mml|mathml)$/.test(name.slice(0, colon)) ? name.slice(colon + 1) : name
}
