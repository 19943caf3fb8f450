/**
 * The Open Trivia Database: results with a right answer and wrong ones, written for HTML.
 * Invariant: entities are decoded exactly once, so that a question about `&amp;lt;` still shows `&lt;`.
 */
import { addChoice } from '../choiceQuestion'
import { createCollector, type Collector, type Place } from '../collector'
import { decodeEntities } from '../html/htmlPlain'
import type { ImportResult, SourceFile } from '../imported'
import { isFields, itemsOf, textOf, type Fields } from './fields'
import { eachObject, openJson } from './jsonSource'

/** Turns what the file holds into plain text. */
type Decode = (text: string) => string

/** Reads a reply of the database, or a list of its results. */
export function importOpenTdb(source: SourceFile): ImportResult {
  const collector = createCollector('opentdb-json', source)
  const json = openJson(source, collector)
  const results = Array.isArray(json.value)
    ? json.value
    : itemsOf(isFields(json.value) ? json.value.results : null)
  const decode = decoderOf(results.filter(isFields))
  eachObject(results, json, {
    collector,
    take: (item, place) => addResult(collector, item, { place, decode }),
  })
  return collector.result
}

/** The database can also be asked for Base64 or for texts as they stand in addresses. */
function decoderOf(items: readonly Fields[]): Decode {
  const texts = items.slice(0, 50).flatMap((item) => textOf(item.question) ?? [])
  const types = items.slice(0, 50).map((item) => item.type)
  if (types.length > 0 && types.every((type) => type === 'bXVsdGlwbGU=' || type === 'Ym9vbGVhbg==')) {
    return (text) => Buffer.from(text, 'base64').toString('utf8')
  }
  const isEscaped =
    texts.length > 0 &&
    texts.every((text) => !text.includes(' ')) &&
    texts.some((text) => text.includes('%20'))
  return isEscaped ? unescaped : decodeEntities
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const levels = ['easy', 'medium', 'hard'] as const

function addResult(
  collector: Collector,
  item: Fields,
  { place, decode }: { place: Place; decode: Decode },
): void {
  const read = (value: unknown) => decode(textOf(value) ?? '').trim()
  const stem = read(item.question)
  const key = read(item.correct_answer)
  const wrong = itemsOf(item.incorrect_answers).map(read)
  const level = levels.indexOf(read(item.difficulty) as (typeof levels)[number])
  const more = {
    category: read(item.category)
      .split(': ')
      .filter((part) => part !== ''),
    difficulty: ([1, 2, 3] as const)[level] ?? null,
  }
  if (key === '') {
    collector.refuse(
      { kind: 'key-missing', reason: 'This question has no correct_answer.', title: stem },
      place,
    )
  } else if (/^(?:true|false)$/i.test(key) && read(item.type) === 'boolean') {
    const keys = [key.toLowerCase() === 'true' ? 0 : 1]
    const options = [{ text: 'True' }, { text: 'False' }]
    addChoice(collector, { stem, options, keys, more: { ...more, hasFixedOrder: true } }, place)
  } else {
    addChoice(
      collector,
      { stem, options: [key, ...wrong].map((text) => ({ text })), keys: [0], type: 'single', more },
      place,
    )
  }
}
