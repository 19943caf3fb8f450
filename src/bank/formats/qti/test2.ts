/**
 * QTI 2 and 3 tests: which items they take, in which order and under which titles and texts.
 * Invariant: a test never hides an item: what it does not name comes after what it names.
 */
import { attributeOf, childrenOf, htmlOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { isForCandidate } from './body2'
import { resolved } from './packageFiles'

/** Where an item stands: `href` is its file's path in the package. `rubrics` are texts above it, outermost first. */
export type Place2 = { href: string; titles: string[]; rubrics: Rubric[] }

/** `itemCount` items stand below this text. */
export type Rubric = { id: string; title: string; html: string; itemCount: number }

type Around = { base: string; titles: string[]; rubrics: Rubric[] }

/** The places of items in a test whose names are those of QTI 2; `base` is the path of its file. */
export function placesOf(test: XmlElement, base: string): Place2[] {
  return walk(test, { base, titles: [], rubrics: [] })
}

function walk(element: XmlElement, around: Around): Place2[] {
  const inside = aroundIn(element, around)
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'testPart' || child.name === 'assessmentSection') return walk(child, inside)
    if (child.name !== 'assessmentItemRef') return []
    const href = resolved(decoded(attributeOf(child, 'href')), around.base)
    return [{ href, titles: inside.titles, rubrics: inside.rubrics }]
  })
}

function aroundIn(element: XmlElement, { base, titles, rubrics }: Around): Around {
  const title = element.name === 'assessmentSection' ? attributeOf(element, 'title') : ''
  const isVisible = attributeOf(element, 'visible') !== 'false'
  const itemCount = countItems(element)
  const own = childrenOf(element, 'rubricBlock')
    .filter(isForCandidate)
    .map((rubric) => ({
      id: attributeOf(element, 'identifier') || `line-${element.line}`,
      title,
      html: rubric.children.map((child) => htmlOf(child)).join(''),
      itemCount,
    }))
  return {
    base,
    titles: title !== '' && isVisible ? [...titles, title.replace(/\s+/g, ' ')] : titles,
    rubrics: [...rubrics, ...own],
  }
}

function countItems(element: XmlElement): number {
  return childrenOf(element).reduce(
    (count, child) => count + (child.name === 'assessmentItemRef' ? 1 : countItems(child)),
    0,
  )
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
