/**
 * Reads XML that somebody else wrote into a plain tree.
 * Invariant: nothing is fetched, no declaration of a DOCTYPE is followed, depth has an end, and a fault is a value with
 * its line, never an exception.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { SaxesParser } from 'saxes'

/**
 * `name` and attribute names are without prefix. `start` and `end` are the element's place in the text it was read
 * from.
 */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  line: number
  start: number
  end: number
}
export type XmlNode = XmlElement | string

/** `isStructural`: tags do not fit together, so that what belongs to what is uncertain. */
export type XmlFault = { line: number; message: string; isStructural: boolean }

/**
 * `root` is null when the text has no element. `faults` are in the order of the text: reading stops at the first that is
 * structural, and of the others the first `mostFaults` are kept.
 * `swallowed` are CDATA sections in which another one opens: the first was perhaps never closed.
 */
export type XmlReading = { root: XmlElement | null; faults: XmlFault[]; text: string; swallowed: string[] }

const mostDepth = 256
const mostFaults = 50

/** Thrown to stop reading: nothing after it would be in its place. */
class Stop extends Error {}

/** HTML's named characters beside XML's own five; a name nobody knows stays in the text as it is written. */
const namedCharacters = new Proxy<Record<string, string>>(
  { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" },
  {
    get: (own, name) =>
      typeof name === 'string'
        ? (own[name] ?? (decodeNamedCharacterReference(name) || undefined))
        : undefined,
  },
)

/**
 * Reads `text`, whose first line is line `firstLine` of its file. With `isMended` an element that is still open where
 * one around it ends is taken to end there: then that is a fault which is not structural.
 */
export function readXml(text: string, { firstLine = 1, isMended = false } = {}): XmlReading {
  const clean = withoutControls(text)
  const faults: XmlFault[] = []
  const swallowed: string[] = []
  const builder = createBuilder(clean, firstLine)
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.ENTITIES = namedCharacters
  const fault = (message: string, isStructural: boolean): void => {
    const line = parser.line + firstLine - 1
    const isKnown = faults.at(-1)?.line === line && faults.at(-1)?.message === message
    if (isStructural || (faults.length < mostFaults && !isKnown)) faults.push({ line, message, isStructural })
  }
  parser.on('error', (error) => {
    const message = error.message.replace(/^[\d:?]+:?\s*/, '').replace(/\.$/, '')
    const isLeftOpen = isMended && message === 'unexpected close tag'
    if (isStructuralMessage(message) && !isLeftOpen) throw new Stop(message)
    fault(message, false)
  })
  parser.on('opentag', ({ name, attributes }) => {
    builder.open({ name, attributes }, parser)
  })
  parser.on('closetag', () => builder.close(parser.position))
  parser.on('text', (part) => builder.text(part))
  parser.on('cdata', (part) => {
    builder.text(part)
    if (part.includes('<![CDATA[')) swallowed.push(part)
  })
  try {
    parser.write(clean).close()
  } catch (error) {
    fault(error instanceof Stop ? error.message : 'the text cannot be read as XML', true)
  }
  return { root: builder.root(), faults, text: clean, swallowed }
}

/** Characters XML forbids become spaces, so that every place stays where it was. */
function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
}

/** What saxes says when tags do not fit together. Everything else leaves the tree as it is meant. */
function isStructuralMessage(message: string): boolean {
  return /unmatched closing|unclosed|unexpected (?:close|end)|root element|only one root|weird empty|incorrect syntax|character in (?:closing tag|attribute name)/i.test(
    message,
  )
}

type Positioned = { position: number; line: number }

function createBuilder(text: string, firstLine: number) {
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  return {
    root: () => root,
    open: (tag: { name: string; attributes: Record<string, string> }, at: Positioned): void => {
      if (open.length >= mostDepth) throw new Stop(`elements are nested deeper than ${mostDepth}`)
      const start = Math.max(0, text.lastIndexOf('<', at.position - 1))
      const element: XmlElement = {
        name: localName(tag.name),
        attributes: withLocalNames(tag.attributes),
        children: [],
        line: at.line + firstLine - 1 - newlinesIn(text, start, at.position),
        start,
        end: at.position,
      }
      open.at(-1)?.children.push(element)
      root ??= element
      open.push(element)
    },
    close: (position: number): void => {
      const element = open.pop()
      if (element) element.end = position
    },
    text: (part: string): void => {
      open.at(-1)?.children.push(part)
    },
  }
}

function newlinesIn(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1)
}

function withLocalNames(attributes: Record<string, string>): Record<string, string> {
  const result: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(attributes)) result[localName(name)] ??= value
  return result
}
