/**
 * From objects that are questions to questions, with one reading of the keys for all of them.
 * Invariant: as for tables, the reading of the keys is decided by the data or asked.
 */
import { parseNumber } from '#core/scoring/typedAnswer'
import { addChoice } from '../choiceQuestion'
import { blankQuestion, cutRaw, type Collector, type Place } from '../collector'
import { addFlashcard } from '../flashcard'
import type { KeyReading, SourceEncoding, TableMapping } from '../imported'
import { namesOthersByPlace, withoutLetters } from '../markdown/optionTexts'
import { decideReading, readKey, type KeyDecision, type KeyRow } from '../table/keyReading'
import type { Fields } from './fields'
import { partsOfItem, type ItemParts } from './questionItem'

/** A question's object, where it stands, and what the objects around it say of it. */
export type QuestionItem = { item: Fields; place: Place; category: string[] }

/** Adds all questions. `said` may hold how keys are read. */
export function importItems(
  collector: Collector,
  items: readonly QuestionItem[],
  { encoding, said }: { encoding: SourceEncoding; said: Partial<TableMapping> },
): void {
  const read = items.map(({ item, place, category }) => {
    const parts = partsOfItem(item)
    const inner = parts.more.category ?? []
    return { place, parts: { ...parts, more: { ...parts.more, category: [...category, ...inner] } } }
  })
  const decision = decide(
    read.map(({ parts }) => parts),
    said.keyReading ?? null,
  )
  const isOpen = decision.reading === null && decision.choices.length > 1
  if (decision.reading !== null || isOpen)
    noteReading(collector, { decision, isOpen, encoding, rowCount: read.length })
  for (const { parts, place } of read) {
    if (isOpen && needsReading(parts)) {
      const reason = 'Its key can be read in several ways. Say how keys are written, and it is imported.'
      collector.result.unsupported.push({
        ...{ kind: 'key-undecided', title: parts.stem.slice(0, 200), reason },
        ...{ raw: cutRaw(place.raw), line: place.line, path: place.path ?? null },
      })
    } else addItem(collector, parts, { place, reading: decision.reading })
  }
}

function needsReading({ options, keys, marked, wrong }: ItemParts): boolean {
  return options.length > 0 && keys.length > 0 && marked === null && wrong.length === 0
}

function rowOf({ keys, options, ids, labels }: ItemParts): KeyRow {
  const [only = ''] = keys
  return { key: keys.length === 1 ? only : keys, options: options.map(({ text }) => text), labels, ids }
}

function decide(all: readonly ItemParts[], given: KeyReading | null): KeyDecision {
  return given
    ? { reading: given, choices: [], misfits: 0 }
    : decideReading(all.filter(needsReading).map(rowOf), null)
}

type Noted = { decision: KeyDecision; isOpen: boolean; encoding: SourceEncoding; rowCount: number }

function noteReading(collector: Collector, { decision, isOpen, encoding, rowCount }: Noted): void {
  const mapping = {
    sheet: null,
    encoding,
    delimiter: null,
    basis: 'json',
    rowsAbove: 0,
    hasHeader: false,
    columns: [],
  }
  collector.result.table = {
    mapping: { ...mapping, keyReading: decision.reading },
    sample: [],
    rowCount,
    sheets: [],
    open: isOpen ? [{ field: 'keyReading', choices: decision.choices }] : [],
  }
  if (isOpen) {
    const message =
      'The keys are numbers that may count from 0 or from 1, and the questions do not tell which. Choose one.'
    collector.issue({ severity: 'error', code: 'key-undecided', message })
  }
}

type Circumstances = { place: Place; reading: KeyReading | null }

function addItem(collector: Collector, parts: ItemParts, { place, reading }: Circumstances): void {
  const { stem, options, keys, wrong, type, more } = parts
  if (type && typeof type !== 'string') {
    const reason = `Questions of the kind "${type.name}" cannot be asked here.`
    collector.refuse({ kind: 'type-unsupported', reason, title: stem }, place)
  } else if (wrong.length > 0 && keys.length > 0) {
    const texts = [...keys, ...wrong].map((text) => ({ text }))
    addChoice(collector, { stem, options: texts, keys: keys.map((_, index) => index), more }, place)
  } else if (type === 'ordering' && options.length > 1) {
    const entries = options.map(({ text, why }, index) => ({
      text,
      why,
      isCorrect: true,
      weight: null,
      position: index + 1,
    }))
    collector.add({ ...blankQuestion('ordering', stem, place), ...more, options: entries })
  } else if (options.length > 0 && type !== 'text' && type !== 'numeric')
    addItemChoice(collector, parts, { place, reading })
  else addItemTyped(collector, parts, place)
}

function addItemChoice(collector: Collector, parts: ItemParts, { place, reading }: Circumstances): void {
  const { stem, keys, type, more } = parts
  const places = parts.marked ?? (keys.length === 0 ? null : readKey(rowOf(parts), reading ?? 'letter'))
  if (places === null && keys.length > 0) {
    const reason = `The correct answer is given as "${keys.join(', ').slice(0, 60)}", which is none of the options.`
    collector.refuse({ kind: 'key-unreadable', reason, title: stem }, place)
    return
  }
  const texts = parts.options.map(({ text }) => text)
  const bare = withoutLetters(texts)
  const options = parts.options.map(({ why }, index) => ({ text: bare[index] ?? '', why }))
  const declared = type === 'single' || type === 'multiple' ? type : null
  const isFixed = namesOthersByPlace(texts)
  addChoice(
    collector,
    { stem, options, keys: places, type: declared, more: { ...more, hasFixedOrder: isFixed } },
    place,
  )
}

/** The answer of GSM8K ends in a line of its own; what stands in `<<…>>` is for a calculator. */
const lastNumber = /####\s*(-?[\d,]{0,30}\.?\d{1,30})\s*$/

function addItemTyped(collector: Collector, { stem, keys, type, more }: ItemParts, place: Place): void {
  const [key = ''] = keys
  const number = type === 'text' ? null : numberOf(key)
  if (stem === '') {
    collector.refuse({ kind: 'stem-missing', reason: 'This object has no text of a question.' }, place)
  } else if (/^(?:true|false)$/i.test(key) && type !== 'text') {
    const options = [{ text: 'True' }, { text: 'False' }]
    const keyIndex = key.toLowerCase() === 'true' ? 0 : 1
    addChoice(collector, { stem, options, keys: [keyIndex], more: { ...more, hasFixedOrder: true } }, place)
  } else if (number) {
    const explanation = [more.explanation ?? '', number.steps].filter((text) => text !== '').join('\n\n')
    const numericAnswers = [{ value: number.value, tolerance: 0 }]
    collector.add({ ...blankQuestion('numeric', stem, place), ...more, explanation, numericAnswers })
  } else if (keys.length > 1) {
    const textAnswer = { accepted: keys.slice(0, 100), isCaseSensitive: false }
    collector.add({ ...blankQuestion('text', stem, place), ...more, textAnswer })
  } else addFlashcard(collector, { front: stem, back: key, more }, place)
}

/** A number by itself, or the one that follows the steps to it. A leading zero belongs to a code, not to a number. */
function numberOf(key: string): { value: number; steps: string } | null {
  const ending = lastNumber.exec(key.slice(-200))
  const value = parseNumber(ending?.[1]?.replaceAll(',', '') ?? key)
  if (value === null || /^0\d/.test(key)) return null
  const steps = ending ? key.slice(0, key.lastIndexOf('####')) : ''
  return { value, steps: steps.replace(/<<[^<>]{0,200}>>/g, '').trim() }
}
