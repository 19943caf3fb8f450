/**
 * One QTI 1.2 item.
 * Invariant: the key is computed from the scoring rules; what a system's metadata says of the type only helps to read.
 */
import type { Place } from '../collector'
import { htmlToText } from '../html/htmlPlain'
import type { ImportedQuestion } from '../imported'
import { attributeOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import type { Item12 } from './asked12'
import { addItem12 } from './itemTypes12'
import { readFeedback } from './feedback12'
import { strayValues } from './key12'
import { refusalOfType } from './kinds12'
import { readPresentation, withNamedBlanks, type Response12 } from './presentation12'
import { createHtmlWriter, type QtiContext } from './qtiContext'
import { namesOf, withFittingNames } from './repairIdents12'
import { metadataOf, readRules } from './rules12'

export type ItemSource = {
  element: XmlElement
  place: Place
  category: string[]
  stimulus: ImportedQuestion['stimulus']
}

/** Adds an item to the collector, or refuses it. */
export function readItem12(context: QtiContext, { element, place, category, stimulus }: ItemSource): void {
  const { collector } = context
  const write = createHtmlWriter(context, place)
  const read = readPresentation(element)
  const type = typeOf(element)
  const responses = withTypeSaid(read.responses, type)
  const presentation = { ...read, responses }
  const { item, replaced } = withFittingNames(element, responses, htmlToText)
  if (replaced.length > 0) {
    const message = `Its scoring rules name ${namesOf(replaced)} in another way than the item does; what is meant was taken.`
    collector.issue({ severity: 'warning', code: 'names-differ', message }, place)
  }
  const names = responses.map(({ ident }) => ident.replace(/^response_/, ''))
  const stem = write(withNamedBlanks(presentation.stemHtml, names))
  const title = titleOf(element)
  const refusal = refusalOfType(type)
  if (refusal) {
    collector.refuse({ ...refusal, title: title || stem }, place)
    return
  }
  const multiple = new Set(
    responses.flatMap(({ ident, cardinality }) => (cardinality === 'single' ? [] : [ident])),
  )
  const rules = readRules(item, multiple)
  const asked: Item12 = {
    collector,
    place,
    write,
    type,
    stem,
    presentation,
    rules,
    feedback: readFeedback(item, rules.rules, write),
    stray: strayValues(rules, responses),
    more: {
      sourceId: attributeOf(element, 'ident') || metadataOf(element, 'bbmd_asi_object_id') || null,
      title,
      category,
      stimulus,
    },
  }
  addItem12(asked)
}

/** Some systems say only by the type of an item that several options may be chosen. */
function withTypeSaid(responses: Response12[], type: string): Response12[] {
  if (!/multiple[ _](?:answers?|response)/.test(type)) return responses
  return responses.map((response) =>
    response.kind === 'lid' && response.cardinality === 'single'
      ? { ...response, cardinality: 'multiple' }
      : response,
  )
}

/** The type in the words of the system that wrote it, in lower case; empty when it says none. */
export function typeOf(item: XmlElement): string {
  const names = ['question_type', 'bbmd_questiontype', 'cc_profile', 'qmd_itemtype']
  return (
    names
      .map((name) => metadataOf(item, name))
      .find((type) => type !== '')
      ?.toLowerCase() ?? ''
  )
}

/** Canvas calls every question "Question". */
export function titleOf(item: XmlElement): string {
  const title = attributeOf(item, 'title').replace(/\s+/g, ' ')
  return /^question$/i.test(title) ? '' : title
}
