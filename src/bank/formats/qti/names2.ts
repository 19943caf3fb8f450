/**
 * One set of names for QTI 2 and 3: `qti-choice-interaction` and `choiceInteraction` are the same thing.
 * Invariant: only names change, and only those QTI 3 writes in another way.
 */
import type { XmlElement } from '../xml/xmlTree'

/** The tree with names as QTI 2 has them. */
export function withNames2(element: XmlElement): XmlElement {
  return {
    ...element,
    name: element.name.startsWith('qti-') ? camelCase(element.name.slice(4)) : element.name,
    attributes: withCamelNames(element.attributes),
    children: element.children.map((child) => (typeof child === 'string' ? child : withNames2(child))),
  }
}

function withCamelNames(attributes: Record<string, string>): Record<string, string> {
  const result: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(attributes)) {
    result[/^(?:data|aria)-/.test(name) ? name : camelCase(name)] = value
  }
  return result
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
