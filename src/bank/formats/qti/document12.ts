/**
 * A QTI 1.2 document: assessments, sections and banks with their items.
 * Invariant: items come in the order of the file, each under the titles around it.
 */
import type { ImportedQuestion } from '../imported'
import { readItems, sourceOf } from '../xml/readItems'
import { allOf, attributeOf, childLine, childOf, childrenOf, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { readItem12, titleOf, typeOf } from './item12'
import { materialHtml } from './material12'
import { createHtmlWriter, type QtiContext } from './qtiContext'
import { metadataOf } from './rules12'

/** Reads one document into the context's collector. `path` is the file's, for links and issues. */
export function readDocument12(context: QtiContext, { text, path }: { text: string; path: string }): void {
  const items = readItems(context.collector, { text, path }, ['item'])
  if (!items.root) {
    for (const { element, text: around } of items.pieces) {
      const place = { line: element.line, raw: sourceOf(element, around), path }
      readItem12(context, { element, place, category: [], stimulus: null })
    }
    return
  }
  const reader: Reader = { context, text: items.text, path, passages: passagesOf(items.root) }
  walk(reader, items.root, { category: [], stimulus: null })
}

type Reader = { context: QtiContext; text: string; path: string; passages: Map<string, XmlElement> }
type Around = { category: string[]; stimulus: ImportedQuestion['stimulus'] }

/** Texts that other items name as theirs. */
function passagesOf(root: XmlElement): Map<string, XmlElement> {
  const items = allOf(root, 'item')
  const wanted = new Set(items.map((item) => metadataOf(item, 'parent_stimulus_item_ident')))
  return new Map(
    items.flatMap((item) => {
      const ident = attributeOf(item, 'ident')
      return wanted.has(ident) && typeOf(item).startsWith('text_only') ? [[ident, item] as const] : []
    }),
  )
}

function walk(reader: Reader, element: XmlElement, around: Around): void {
  for (const child of childrenOf(element)) {
    if (child.name === 'item') readOne(reader, child, around)
    else if (/^(?:bankentry_item|sourcebank_ref)$/.test(child.name)) reportBank(reader, child)
    else if (
      /^(?:assessment|section|objectbank|questestinterop|selection_ordering|selection)$/.test(child.name)
    ) {
      walk(reader, child, aroundIn(reader, child, around))
    }
  }
}

function readOne(reader: Reader, element: XmlElement, { category, stimulus }: Around): void {
  if (reader.passages.has(attributeOf(element, 'ident'))) return
  const place = { line: element.line, raw: sourceOf(element, reader.text), path: reader.path }
  const passage = reader.passages.get(metadataOf(element, 'parent_stimulus_item_ident'))
  const own = passage ? stimulusOf(reader, passage, childOf(passage, 'presentation')) : null
  readItem12(reader.context, { element, place, category, stimulus: own ?? stimulus })
}

/** A quiz may draw from a bank, which is another file and perhaps another package. */
function reportBank({ context, path }: Reader, element: XmlElement): void {
  const bank = (attributeOf(element, 'sourcebank_ref') || textOf(element).trim()).slice(0, 100)
  const message = `This quiz takes questions from the bank "${bank}"; they are imported when its file is there too.`
  context.collector.issue(
    { severity: 'info', code: 'bank-named', message },
    { line: element.line, raw: '', path },
  )
}

function aroundIn(reader: Reader, element: XmlElement, { category, stimulus }: Around): Around {
  const { result } = reader.context.collector
  const title = titleAround(element)
  if (element.name === 'assessment' && title !== '') result.title ??= title
  const own = stimulusOf(reader, element, childOf(element, 'presentation_material'))
  return { category: title === '' ? category : [...category, title], stimulus: own ?? stimulus }
}

/** The title of a part; names that every file of a system has say nothing. */
function titleAround(element: XmlElement): string {
  const title = attributeOf(element, 'title').replace(/\s+/g, ' ') || bankTitle(element)
  return /^(?:main|root_section|section|untitled)$/i.test(title) ? '' : title
}

function bankTitle(element: XmlElement): string {
  const fields = childrenOf(childOf(element, 'qtimetadata'), 'qtimetadatafield')
  const field = fields.find((candidate) => /^bank_title$/i.test(childLine(candidate, 'fieldlabel')))
  return field ? childLine(field, 'fieldentry') : ''
}

function stimulusOf(
  reader: Reader,
  owner: XmlElement,
  material: XmlElement | null,
): ImportedQuestion['stimulus'] {
  if (!material) return null
  const place = { line: owner.line, raw: sourceOf(owner, reader.text), path: reader.path }
  const text = createHtmlWriter(reader.context, place)(materialHtml(material))
  if (text === '') return null
  return { id: attributeOf(owner, 'ident') || `line-${owner.line}`, title: titleOf(owner), text }
}
