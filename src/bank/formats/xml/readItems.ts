/**
 * Reads an XML file whose items are told apart even when the file is damaged.
 * Invariant: every fault becomes an issue with its line; an item that is damaged itself is refused, its neighbors come
 * through.
 */
import type { Collector } from '../collector'
import { itemPieces } from './itemPieces'
import { readXml, type XmlElement, type XmlFault } from './xmlTree'

/**
 * What a file holds: `root` when its tags fit together. Otherwise `root` is null and `pieces` are the items that could
 * be cut out of it, each with the text it was read from.
 */
export type ReadItems = {
  root: XmlElement | null
  text: string
  pieces: { element: XmlElement; text: string }[]
}

/** `itemNames` are the elements that stand for one question. Faults go to the collector, under `path`. */
export function readItems(
  collector: Collector,
  { text, path }: { text: string; path: string },
  itemNames: readonly string[],
): ReadItems {
  const reading = readXml(text)
  reportFaults(collector, reading.faults, path)
  const itemStart = new RegExp(`<(?:${itemNames.join('|')})[\\s>]`)
  const isMerged = reading.swallowed.some((cdata) => itemStart.test(cdata))
  if (reading.root && !isMerged && !reading.faults.some(({ isStructural }) => isStructural)) {
    return { root: reading.root, text: reading.text, pieces: [] }
  }
  const pieces = itemPieces(reading.text, itemNames).flatMap((piece) => {
    const { root, faults, text: pieceText } = readXml(piece.text, { firstLine: piece.line, isMended: true })
    const place = { line: piece.line, raw: piece.text, path }
    if (!root || faults.some(({ isStructural }) => isStructural)) {
      const reason =
        'This question is damaged: its tags do not fit together. Fix it in the file, then import it again.'
      collector.refuse({ kind: 'not-well-formed', reason }, place)
      return []
    }
    if (faults.some(({ message }) => message === 'unexpected close tag')) {
      const message =
        'An end tag is missing in this question; it was taken to end with what is around it. Check it.'
      collector.issue({ severity: 'warning', code: 'end-tag-missing', message }, place)
    }
    return [{ element: root, text: pieceText }]
  })
  return { root: null, text: reading.text, pieces }
}

function reportFaults(collector: Collector, faults: XmlFault[], path: string): void {
  for (const { line, message, isStructural } of faults) {
    collector.issue(
      {
        severity: isStructural ? 'error' : 'warning',
        code: 'not-well-formed',
        message: `The file is not well-formed XML at line ${line}: ${message}.`,
      },
      { line, raw: '', path },
    )
  }
}

/** The source of an element, cut from the text it was read from. */
export function sourceOf(element: XmlElement, text: string): string {
  return text.slice(element.start, element.end)
}
