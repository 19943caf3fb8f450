/**
 * Moodle's XML: questions of all its types, with their files inside.
 * Invariant: categories apply to what follows them, and every question is asked or refused by itself.
 */
import { categoryPath } from './categoryPath'
import { createCollector, type Collector, type Place } from './collector'
import { finish } from './finish'
import type { ImportResult, SourceFile } from './imported'
import { createMediaShelf, type MediaShelf } from './media/mediaShelf'
import { addMoodleQuestion } from './moodle/moodleQuestion'
import { createTextReader, oldPicture, type ReadText } from './moodle/moodleText'
import { decodeXml } from './xml/decodeXml'
import { readItems, sourceOf } from './xml/readItems'
import { attributeOf, childLine, childOf, childrenOf, textOf } from './xml/xmlQuery'
import type { XmlElement } from './xml/xmlTree'

/** Reads one Moodle XML file. Never throws. */
export function importMoodleXml(source: SourceFile): ImportResult {
  const collector = createCollector('moodle-xml', source)
  const { text, issues } = decodeXml(source)
  for (const issue of issues) collector.result.issues.push(issue)
  const shelf = createMediaShelf()
  collector.result.media = shelf.files
  const items = readItems(collector, { text, path: source.path }, ['question'])
  const elements = items.root
    ? questionsOf(items.root).map((element) => ({ element, text: items.text }))
    : items.pieces
  let category: string[] = []
  for (const { element, text: around } of elements) {
    if (attributeOf(element, 'type') === 'category') {
      category = categoryPath(
        textOf(childOf(childOf(element, 'category'), 'text') ?? childOf(element, 'category')),
      )
      continue
    }
    const place: Place = { line: element.line, raw: sourceOf(element, around) }
    readQuestion({ collector, shelf, element, place, category })
  }
  finish(collector, shelf)
  return collector.result
}

function questionsOf(root: XmlElement): XmlElement[] {
  return root.name === 'question' ? [root] : childrenOf(root, 'question')
}

type Reading = {
  collector: Collector
  shelf: MediaShelf
  element: XmlElement
  place: Place
  category: string[]
}

function readQuestion({ collector, shelf, element, place, category }: Reading): void {
  const read = createTextReader(element, shelf, { collector, place })
  const picture = oldPicture(element, shelf)
  const text = read(childOf(element, 'questiontext'))
  const stem = picture ? [text, `![](${picture})`].filter((part) => part !== '').join('\n\n') : text
  addMoodleQuestion({
    question: element,
    collector,
    place,
    read,
    stem,
    more: {
      sourceId: childLine(element, 'idnumber') || null,
      title: childLine(element, 'name'),
      category,
      tags: childrenOf(childOf(element, 'tags'), 'tag')
        .map((tag) => childLine(tag, 'text'))
        .filter((tag) => tag !== ''),
      explanation: explanationOf(element, read),
    },
  })
}

/** Below this many letters it is what Moodle says after any question ("Your answer is correct."). */
const tellingLength = 45

/** General feedback, then what is said after right and wrong answers when it tells something, then hints. */
function explanationOf(element: XmlElement, read: ReadText): string {
  const general = read(childOf(element, 'generalfeedback'))
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']
    .map((name) => read(childOf(element, name)))
    .filter((text) => text.length > tellingLength)
  const hints = childrenOf(element, 'hint')
    .map(read)
    .filter((hint) => hint !== '')
    .map((hint) => `Hint: ${hint}`)
  return [...new Set([general, ...combined, ...hints])].filter((text) => text !== '').join('\n\n')
}
