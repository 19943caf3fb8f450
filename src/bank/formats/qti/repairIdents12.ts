/**
 * Names that do not fit: rules that speak of a response or an option under another name than the item gives it.
 * Invariant: a name is replaced only where one thing can be meant, and the collector is told.
 */
import { allOf, attributeOf, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import type { Response12 } from './presentation12'

/** A name in the rules that was replaced. */
export type Replaced = { what: 'response' | 'option'; name: string }

/** The item with names in its rules that fit its responses, and what was replaced. */
export function withFittingNames(
  item: XmlElement,
  responses: Response12[],
  plainText: (html: string) => string,
): { item: XmlElement; replaced: Replaced[] } {
  const replaced = new Map<string, Replaced>()
  const note = (one: Replaced) => replaced.set(JSON.stringify(one), one)
  const known = new Set(responses.map(({ ident }) => ident))
  const fix = (element: XmlElement): XmlElement => {
    if (!element.name.startsWith('var')) {
      return {
        ...element,
        children: element.children.map((child) => (typeof child === 'string' ? child : fix(child))),
      }
    }
    const written = attributeOf(element, 'respident')
    const value = textOf(element).trim()
    // Blackboard writes rules without a value about single options: they only show feedback.
    if (value === '') return element
    const ident = known.has(written) ? written : (meantResponse(responses, value) ?? written)
    const response = responses.find((candidate) => candidate.ident === ident)
    const option = response && response.labels.length > 0 ? meantOption(response, value, plainText) : value
    if (ident !== written) note({ what: 'response', name: written })
    if (option !== value) note({ what: 'option', name: value.slice(0, 60) })
    return { ...element, attributes: { ...element.attributes, respident: ident }, children: [option] }
  }
  if (allOf(item, 'resprocessing').length === 0) return { item, replaced: [] }
  const children = item.children.map((child) =>
    typeof child === 'string' || child.name !== 'resprocessing' ? child : fix(child),
  )
  return { item: { ...item, children }, replaced: [...replaced.values()] }
}

/** What was replaced, as it stands in a sentence. */
export function namesOf([first, ...others]: readonly Replaced[]): string {
  if (!first) return ''
  const rest = namesOf(others)
  if (first.what === 'response')
    return rest ? `the response "${first.name}", ${rest}` : `the response "${first.name}"`
  return rest ? `the option "${first.name}", ${rest}` : `the option "${first.name}"`
}

/** The only response, or the one that has an option of this name. */
function meantResponse(responses: Response12[], value: string): string | null {
  if (responses.length === 1) return responses[0]?.ident ?? null
  const having = responses.filter(({ labels }) => labels.some((label) => label.ident === value))
  return having.length === 1 ? (having[0]?.ident ?? null) : null
}

/** The value itself when an option has it; else the option of that name in other letters, or of that text. */
function meantOption(response: Response12, value: string, plainText: (html: string) => string): string {
  const { labels, kind } = response
  if (kind !== 'lid' || labels.some(({ ident }) => ident === value)) return value
  const folded = value.toLowerCase()
  const byName = labels.filter(({ ident }) => ident.trim().toLowerCase() === folded)
  const byText = labels.filter(({ html }) => plainText(html).toLowerCase() === folded)
  const meant = byName.length === 1 ? byName : byText
  return meant.length === 1 ? (meant[0]?.ident ?? value) : value
}
