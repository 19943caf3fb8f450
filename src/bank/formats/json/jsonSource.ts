/**
 * A JSON file opened for an importer: its value, and the place of each object in it.
 * Invariant: where the JSON breaks off is said with its line; what stands before it is kept.
 */
import type { Collector, Place } from '../collector'
import type { SourceEncoding, SourceFile } from '../imported'
import { decodeSource } from '../sourceText'
import { isFields } from './fields'
import { lineFinder, readJson, type JsonReading } from './readJson'

/** `placeOf` gives line and source of an object; null for one that the file breaks off in. */
export type JsonSource = {
  value: unknown
  text: string
  encoding: SourceEncoding
  placeOf: (item: object) => Place | null
}

/** Opens the file and reports what is wrong with it as JSON. */
export function openJson(source: SourceFile, collector: Collector): JsonSource {
  const { text, encoding, issues } = decodeSource(source.bytes)
  for (const issue of issues) collector.result.issues.push({ ...issue, path: source.path })
  const reading = readJson(text)
  const lineOf = lineFinder(text)
  reportFault(collector, { reading, text, lineOf })
  const placeOf = (item: object) => {
    const span = reading.spans.get(item)
    return span ? { line: lineOf(span.start), raw: text.slice(span.start, span.end) } : null
  }
  return { value: reading.value, text, encoding, placeOf }
}

type Found = { reading: JsonReading; text: string; lineOf: (offset: number) => number }

function reportFault(collector: Collector, { reading, text, lineOf }: Found): void {
  const isMore = reading.fault === null && text.slice(reading.rest).trim() !== ''
  if (!reading.fault && !isMore) return
  const offset = reading.fault?.offset ?? reading.rest
  const what = reading.fault?.message ?? 'has more text after its end'
  const line = lineOf(offset)
  const message = `The JSON ${what} (line ${line}). What stands before it was kept; nothing after it was read.`
  collector.issue(
    { severity: 'error', code: 'json-syntax', message },
    { line, raw: text.slice(Math.max(0, offset - 80), offset + 80) },
  )
}

/** Calls `take` for each object of a list. Other values, and an object the file breaks off in, are refused. */
export function eachObject(
  items: readonly unknown[],
  { placeOf }: Pick<JsonSource, 'placeOf'>,
  { collector, take }: { collector: Collector; take: (item: Record<string, unknown>, place: Place) => void },
): void {
  for (const [index, item] of items.entries()) {
    const place = isFields(item) ? placeOf(item) : null
    if (isFields(item) && place) take(item, place)
    else if (isFields(item)) {
      const reason = 'The file breaks off in this question.'
      collector.refuse({ kind: 'json-cut', reason }, { line: null, raw: JSON.stringify(item).slice(0, 2000) })
    } else {
      const reason = `Entry ${index + 1} of the list is no object with the fields of a question.`
      collector.refuse(
        { kind: 'not-a-question', reason },
        { line: null, raw: JSON.stringify(item).slice(0, 2000) },
      )
    }
  }
}
