/**
 * Asks a tree of `readXml` for its parts.
 * Invariant: a part that is missing is an empty list, an empty text or null, never an exception.
 */
import type { XmlElement, XmlNode } from './xmlTree'

/** Whether a node is an element, of one of the names when any are given. */
export function isElement(node: XmlNode | undefined, ...names: string[]): node is XmlElement {
  return typeof node === 'object' && (names.length === 0 || names.includes(node.name))
}

/** Child elements in order, of one of the names when any are given. */
export function childrenOf(element: XmlElement | null | undefined, ...names: string[]): XmlElement[] {
  return (element?.children ?? []).filter((node): node is XmlElement => isElement(node, ...names))
}

/** The first child element of the name, or null. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null
}

/** Every element below, in document order, of one of the names; what is inside a hit is looked through as well. */
export function allOf(element: XmlElement | null | undefined, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = []
  if (element) gather(element, names, found)
  return found
}

function gather(element: XmlElement, names: readonly string[], found: XmlElement[]): void {
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (names.includes(child.name)) found.push(child)
    gather(child, names, found)
  }
}

/** All text inside, as it stands. */
export function textOf(element: XmlElement | null | undefined): string {
  return (element?.children ?? []).map((node) => (isElement(node) ? textOf(node) : node)).join('')
}

/** All text inside in one line, without space around it. */
export function lineOf(element: XmlElement | null | undefined): string {
  return textOf(element).replace(/\s+/g, ' ').trim()
}

/** The text of the first child of the name in one line; empty when there is none. */
export function childLine(element: XmlElement | null | undefined, name: string): string {
  return lineOf(childOf(element, name))
}

/** An attribute without space around it; empty when there is none. */
export function attributeOf(element: XmlElement | null | undefined, name: string): string {
  return element?.attributes[name]?.trim() ?? ''
}

/** The five characters that mean something in HTML, escaped. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Turns a node into HTML; `replace` may give the HTML of an element itself, or null to have it written as it is. */
export function htmlOf(node: XmlNode, replace: (element: XmlElement) => string | null = () => null): string {
  if (!isElement(node)) return escapeHtml(node)
  const replaced = replace(node)
  if (replaced !== null) return replaced
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
  const inner = innerHtmlOf(node, replace)
  return `<${node.name}${attributes}>${isVoid(node.name) ? '' : `${inner}</${node.name}>`}`
}

/** The HTML of everything inside an element. */
export function innerHtmlOf(
  element: XmlElement | null | undefined,
  replace?: (element: XmlElement) => string | null,
): string {
  return (element?.children ?? []).map((node) => htmlOf(node, replace)).join('')
}

function isVoid(name: string): boolean {
  return /^(?:br|hr|img|col|wbr|source|embed|param|area|input|track)$/i.test(name)
}
