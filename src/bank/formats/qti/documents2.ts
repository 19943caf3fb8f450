/**
 * The QTI 2 and 3 documents of a package together: items, tests, shared texts.
 * Invariant: every item is read once, in the order of the tests, then in the order of the files.
 */
import type { ImportedQuestion } from '../imported'
import { readItems, sourceOf } from '../xml/readItems'
import { allOf, attributeOf, childOf, childrenOf, innerHtmlOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { readItem2 } from './item2'
import { withNames2 } from './names2'
import { resolved } from './packageFiles'
import { createHtmlWriter, type QtiContext } from './qtiContext'
import type { QtiFile } from './qtiFiles'
import { placesOf, type Place2, type Rubric } from './test2'

type Stimulus = ImportedQuestion['stimulus']
type ReadFile = { path: string; text: string; items: XmlElement[]; root: XmlElement | null }

const itemNames = ['assessmentItem', 'qti-assessment-item']

/** Reads all documents into the context's collector. */
export function readDocuments2(context: QtiContext, files: readonly QtiFile[]): void {
  const read = files.map((file) => readFile(context, file))
  const tests = read.flatMap(({ root, path }) => (root?.name === 'assessmentTest' ? [{ root, path }] : []))
  for (const { root } of tests) context.collector.result.title ??= attributeOf(root, 'title') || null
  const stimuli = new Map(
    read.flatMap(({ root, path }) => (root?.name === 'assessmentStimulus' ? [[path, root] as const] : [])),
  )
  const byPath = new Map(read.filter(({ items }) => items.length > 0).map((file) => [file.path, file]))
  const done = new Set<string>()
  for (const { root, path } of tests) {
    for (const place of placesOf(root, path)) {
      const file = byPath.get(place.href)
      if (!file) reportMissing(context, place.href, path)
      else if (!done.has(file.path)) readAll(context, file, { place, stimuli })
      done.add(place.href)
    }
  }
  for (const file of byPath.values()) {
    if (!done.has(file.path)) readAll(context, file, { place: null, stimuli })
  }
}

function readFile(context: QtiContext, { source: { path }, text }: QtiFile): ReadFile {
  const { root, pieces, text: clean } = readItems(context.collector, { text, path }, itemNames)
  if (!root) return { path, text: clean, items: pieces.map(({ element }) => withNames2(element)), root: null }
  const named = withNames2(root)
  const items = named.name === 'assessmentItem' ? [named] : allOf(named, 'assessmentItem')
  return { path, text: clean, items, root: named }
}

function reportMissing({ collector }: QtiContext, href: string, path: string): void {
  const message = `The test names the item "${href.slice(0, 200)}", which is not there.`
  collector.issue({ severity: 'warning', code: 'item-missing', message }, { line: null, raw: '', path })
}

type Around = { place: Place2 | null; stimuli: Map<string, XmlElement> }

function readAll(context: QtiContext, file: ReadFile, { place, stimuli }: Around): void {
  for (const element of file.items) {
    const source = { line: element.line, raw: sourceOf(element, file.text), path: file.path }
    const shared = sharedText(context, element, { file, stimuli })
    const { stimulus, lead } = rubricText(context, place, source)
    readItem2(context, {
      element,
      place: source,
      category: place?.titles ?? [],
      stimulus: shared ?? stimulus,
      lead: shared && stimulus ? [stimulus.text, lead].filter((text) => text !== '').join('\n\n') : lead,
    })
  }
}

/** The text an item shares with others by reference. */
function sharedText(
  context: QtiContext,
  item: XmlElement,
  { file, stimuli }: { file: ReadFile; stimuli: Map<string, XmlElement> },
): Stimulus {
  for (const reference of childrenOf(item, 'assessmentStimulusRef')) {
    const path = resolved(attributeOf(reference, 'href'), file.path)
    const element = stimuli.get(path)
    const place = { line: reference.line, raw: '', path: element ? path : file.path }
    if (!element) {
      const message = `The shared text "${attributeOf(reference, 'href').slice(0, 200)}" is not there.`
      context.collector.issue({ severity: 'warning', code: 'stimulus-missing', message }, place)
      continue
    }
    const text = createHtmlWriter(context, place)(innerHtmlOf(childOf(element, 'stimulusBody')))
    if (text === '') continue
    return { id: attributeOf(element, 'identifier') || path, title: attributeOf(element, 'title'), text }
  }
  return null
}

/** A text above several items is shared when it is long enough to be read; a short instruction leads into each. */
const longInstruction = 160
const mostSharing = 20

function rubricText(
  context: QtiContext,
  place: Place2 | null,
  source: { line: number; raw: string; path: string },
): { stimulus: Stimulus; lead: string } {
  const write = createHtmlWriter(context, source)
  const texts = (place?.rubrics ?? []).map((rubric) => ({ rubric, text: write(rubric.html) }))
  const isShared = ({ rubric, text }: { rubric: Rubric; text: string }): boolean =>
    rubric.itemCount <= mostSharing && (text.length > longInstruction || /!\[|^\|/m.test(text))
  const shared = texts.filter(isShared)
  const lead = texts
    .filter((entry) => !isShared(entry))
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n')
  const [first] = shared
  if (!first) return { stimulus: null, lead }
  const text = shared.map((entry) => entry.text).join('\n\n')
  return { stimulus: { id: first.rubric.id, title: first.rubric.title, text }, lead }
}
