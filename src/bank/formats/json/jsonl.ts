/**
 * One JSON object on each line, as data sets are published: GSM8K, AQuA, MMLU and their kin.
 * Invariant: a line that is no JSON costs itself only.
 */
import { createCollector } from '../collector'
import type { ImportOptions, ImportResult, SourceFile } from '../imported'
import { decodeSource } from '../sourceText'
import { isFields } from './fields'
import { importItems, type QuestionItem } from './importItems'
import { readJson } from './readJson'

/** Reads a file of JSON lines. */
export function importJsonl(source: SourceFile, { mapping = {} }: ImportOptions = {}): ImportResult {
  const collector = createCollector('jsonl', source)
  const { text, encoding, issues } = decodeSource(source.bytes)
  for (const issue of issues) collector.result.issues.push({ ...issue, path: source.path })
  const items: QuestionItem[] = []
  let line = 0
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const raw = text.slice(start, end).trim()
    start = end + 1
    line += 1
    if (raw === '') continue
    const place = { line, raw }
    const { value, fault, rest } = readJson(raw)
    if (isFields(value) && fault === null && rest === raw.length)
      items.push({ item: value, place, category: [] })
    else
      collector.refuse(
        { kind: 'json-syntax', reason: `Line ${line} is not a JSON object. It was left out.` },
        place,
      )
  }
  importItems(collector, items, { encoding, said: mapping })
  return collector.result
}
