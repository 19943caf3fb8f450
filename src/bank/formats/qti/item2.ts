/**
 * One QTI 2 or 3 item.
 * Invariant: an item that asks several things, changes while it is answered or is drawn anew each time is refused whole.
 */
import type { Place } from '../collector'
import type { ImportedQuestion } from '../imported'
import { attributeOf, childrenOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { readBody, type ReadObject } from './body2'
import { readDeclarations, type Declarations, type ResponseDeclaration } from './declarations2'
import { addInteraction, canBeAsked } from './interactions2'
import { scoringOf } from './processing2'
import { createHtmlWriter, type QtiContext } from './qtiContext'

export type Item2Source = {
  element: XmlElement
  place: Place
  category: string[]
  stimulus: ImportedQuestion['stimulus']
  /** Short instructions of the section, shown before the text. */
  lead: string
}

/** Adds an item, with names as QTI 2 has them, to the collector, or refuses it. */
export function readItem2(context: QtiContext, source: Item2Source): void {
  const { collector } = context
  const { element: item, place, category, stimulus, lead } = source
  const write = createHtmlWriter(context, place)
  const readObject = objectReader(context, place)
  const body = readBody(item, readObject)
  const stem = [lead, write(body.html)].filter((text) => text !== '').join('\n\n')
  const title = attributeOf(item, 'title').replace(/\s+/g, ' ')
  const refuse = (kind: string, reason: string, severity: 'info' | 'warning' | 'error' = 'warning'): void =>
    collector.refuse({ kind, reason, title: title || stem, severity }, place)
  const refusal = refusalOf(item, body.interactions)
  const [interaction] = body.interactions
  if (refusal || !interaction) {
    refuse(refusal?.kind ?? 'no-interaction', refusal?.reason ?? noInteraction, refusal ? 'warning' : 'info')
    return
  }
  if (body.leftOut.length > 0 && canBeAsked(interaction)) {
    const message = `A note for ${[...new Set(body.leftOut)].join(', ')} was left out.`
    collector.issue({ severity: 'info', code: 'rubric-left-out', message }, place)
  }
  const declarations = readDeclarations(item)
  const response = responseOf(interaction, declarations)
  if (!response) {
    refuse(
      'key-missing',
      'The response it asks for is not declared, so that nothing says what is right.',
      'error',
    )
    return
  }
  addInteraction({
    collector,
    place,
    write,
    readObject,
    item,
    interaction,
    response,
    scoreOf: scoringOf(item, declarations),
    stem,
    feedback: body.feedback,
    more: { sourceId: attributeOf(item, 'identifier') || null, title, category, stimulus },
  })
}

const noInteraction = 'It asks for nothing: it is a text to read, not a question.'

/** The declared response of an interaction; with another name only when one response is declared. */
function responseOf(interaction: XmlElement, { responses }: Declarations): ResponseDeclaration | undefined {
  const named = responses.get(attributeOf(interaction, 'responseIdentifier'))
  return named ?? (responses.size === 1 ? [...responses.values()][0] : undefined)
}

function refusalOf(item: XmlElement, interactions: XmlElement[]): { kind: string; reason: string } | null {
  if (attributeOf(item, 'adaptive') === 'true') {
    return {
      kind: 'adaptive',
      reason: 'It changes while it is answered (adaptive), which cannot be done here.',
    }
  }
  if (childrenOf(item, 'templateDeclaration', 'templateProcessing').length > 0) {
    return {
      kind: 'template',
      reason: 'Its values are drawn anew each time (template), so that it has no fixed answer.',
    }
  }
  if (interactions.length > 1) {
    const reason = `It asks for ${interactions.length} things at once, which cannot be asked here as one question.`
    return { kind: 'composite', reason }
  }
  return null
}

/** Reads an HTML page of the package that a body shows in itself. */
function objectReader({ findFile }: QtiContext, place: Place): ReadObject {
  return (address) => {
    const file = findFile(address, place.path ?? '')
    if (!file || !/\.x?html?$/i.test(file.name)) return null
    const text = new TextDecoder().decode(file.bytes)
    const start = /<body\b[^>]{0,2000}>/i.exec(text)
    const end = text.toLowerCase().lastIndexOf('</body>')
    return text.slice(start ? start.index + start[0].length : 0, end < 0 ? undefined : end)
  }
}
