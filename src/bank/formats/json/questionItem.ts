/**
 * One object that somebody wrote as a question, taken apart by the names and kinds of its fields.
 * Invariant: fields are only sorted here; what the key means is decided over all questions of a file.
 */
import type { ImportedQuestion } from '../imported'
import { optionsOfCell } from '../table/optionList'
import { typeOfCell, type CellType } from '../table/typeOfCell'
import { fieldOf, isFields, itemsOf, plainName, textOf, type Fields } from './fields'
import {
  categoryNames,
  explanationNames,
  keyNames,
  optionNames,
  stemNames,
  wrongNames,
} from './questionFields'

/**
 * `labels` are the names of fields that hold one option each; `keys` are as the source has them; `marked` are places
 * from 0 that options themselves call right, null without.
 */
export type ItemParts = {
  stem: string
  options: { text: string; why: string }[]
  ids: string[]
  labels: string[]
  marked: number[] | null
  keys: string[]
  wrong: string[]
  type: CellType | null
  more: Partial<ImportedQuestion>
}

/** Whether an object has what a question has. */
export function isQuestionItem(item: Fields): boolean {
  const { stem, options, keys, wrong } = partsOfItem(item)
  return stem !== '' && (options.length > 0 || keys.length > 0 || wrong.length > 0)
}

/** Takes the object apart. Parts that are not there are empty. */
export function partsOfItem(source: Fields): ItemParts {
  const item = opened(source)
  const stemField = fieldOf(item, stemNames)
  const options = optionsOf(item, stemField)
  const keyValue = keyOf(item, options.field)
  return {
    stem: stemText(stemField),
    ...options.parts,
    marked: options.parts.marked ?? markedByKey(keyValue, options.parts.options.length),
    keys: keysOf(keyValue),
    wrong: itemsOf(fieldOf(item, wrongNames)).flatMap((value) => textOf(value) ?? []),
    type: typeOfCell(textOf(fieldOf(item, ['type', 'questiontype', 'kind'])) ?? ''),
    more: moreOf(item),
  }
}

/** Some keep the stem and the choices in an object called `question`. */
function opened(item: Fields): Fields {
  return isFields(item.question) ? { ...item, ...item.question, question: undefined } : item
}

function stemText(field: unknown): string {
  if (Array.isArray(field))
    return field
      .map(stemText)
      .filter((text) => text !== '')
      .join('\n\n')
  if (isFields(field)) return stemText(fieldOf(field, ['text', 'stem', 'content', 'value', 'title']))
  return textOf(field)?.trim() ?? ''
}

type FoundOptions = { field: unknown; parts: Pick<ItemParts, 'options' | 'ids' | 'labels' | 'marked'> }
const noOptions = { options: [], ids: [], labels: [], marked: null }

function optionsOf(item: Fields, stemField: unknown): FoundOptions {
  for (const name of optionNames) {
    const field = fieldOf(item, [name])
    const parts = field === undefined || field === stemField ? null : optionParts(field)
    if (parts && parts.options.length > 0) return { field, parts }
  }
  const numbered = numberedOptions(item)
  const labels = numbered.map(({ name }) => name)
  const options = numbered.map(({ text }) => ({ text, why: '' }))
  return { field: undefined, parts: options.length > 1 ? { ...noOptions, options, labels } : noOptions }
}

function optionParts(field: unknown): FoundOptions['parts'] | null {
  if (Array.isArray(field)) return listedOptions(field)
  if (isFields(field)) return mappedOptions(field)
  if (typeof field !== 'string') return null
  const listed = optionsOfCell(field).map((text) => ({ text, why: '' }))
  return { ...noOptions, options: listed }
}

const optionText = [
  'text',
  'option',
  'value',
  'content',
  'answer',
  'choice',
  'label',
  'title',
  'optiontext',
  'answertext',
  'body',
  'description',
]
const optionId = ['id', 'label', 'letter', 'key', 'identifier', 'name', 'optionid', 'number']
const optionMark = ['correct', 'iscorrect', 'right', 'isright', 'isanswer', 'istrue']
const optionWhy = ['explanation', 'why', 'distractorreason', 'feedback', 'rationale', 'reason', 'comment']

function listedOptions(items: unknown[]): FoundOptions['parts'] {
  if (!items.some(isFields))
    return { ...noOptions, options: items.map((value) => ({ text: textOf(value) ?? '', why: '' })) }
  const read = items.filter(isFields).map((item) => ({
    text: stemText(fieldOf(item, optionText)),
    why: textOf(fieldOf(item, optionWhy)) ?? '',
    id: textOf(fieldOf(item, optionId)) ?? '',
    mark: fieldOf(item, optionMark),
  }))
  const isMarked = read.some(({ mark }) => isTruth(mark) !== null)
  const ids = read.map(({ id }) => id)
  return {
    ...noOptions,
    options: read.map(({ text, why }) => ({ text, why })),
    // Where options are called the same as they read, their texts say it already.
    ids: new Set(ids).size === ids.length && !ids.includes('') ? ids : [],
    marked: isMarked ? read.flatMap(({ mark }, index) => (isTruth(mark) ? [index] : [])) : null,
  }
}

function isTruth(mark: unknown): boolean | null {
  if (typeof mark === 'boolean') return mark
  if (mark === 1 || mark === 'true' || mark === '1') return true
  return mark === 0 || mark === 'false' || mark === '0' ? false : null
}

/** `{ "A": "…", "B": "…" }`, or the lists of texts and labels side by side, as data sets have them. */
function mappedOptions(field: Fields): FoundOptions['parts'] | null {
  if (Array.isArray(field.text)) {
    const ids = itemsOf(field.label).map((label) => String(label))
    return { ...listedOptions(field.text), ids: ids.length === field.text.length ? ids : [] }
  }
  const entries = Object.entries(field).flatMap(([id, value]) => {
    const text = isFields(value) ? stemText(fieldOf(value, optionText)) : textOf(value)
    return text === null
      ? []
      : [{ id, text, why: isFields(value) ? (textOf(fieldOf(value, optionWhy)) ?? '') : '' }]
  })
  if (entries.length < 2) return null
  return {
    ...noOptions,
    options: entries.map(({ text, why }) => ({ text, why })),
    ids: entries.map(({ id }) => id),
  }
}

const numberedName = /^(?:option|choice|answer|opt|op|ans|alternative|response)?(?:[a-h]|\d{1,2})$/

/** `option1`, `opa`, `A`: fields in the order of their letters or numbers, up to the first that is missing. */
function numberedOptions(item: Fields): { name: string; text: string }[] {
  return Object.entries(item)
    .filter(([name]) => numberedName.test(plainName(name)) && !['q', 'a'].includes(name))
    .toSorted(([one], [other]) => plainName(one).localeCompare(plainName(other), 'en', { numeric: true }))
    .flatMap(([name, value]) => {
      const text = textOf(value)
      return text === null ? [] : [{ name, text }]
    })
}

function keyOf(item: Fields, optionField: unknown): unknown {
  for (const name of keyNames) {
    const field = fieldOf(item, [name])
    if (field !== undefined && field !== optionField) return field
  }
  return fieldOf(item, ['cop'])
}

/** One truth value for each option. */
function markedByKey(key: unknown, optionCount: number): number[] | null {
  const items = itemsOf(key)
  if (items.length < 2 || items.length !== optionCount || !items.every((item) => typeof item === 'boolean'))
    return null
  return items.flatMap((isRight, index) => (isRight ? [index] : []))
}

function keysOf(key: unknown): string[] {
  if (Array.isArray(key)) return key.flatMap(keysOf)
  if (typeof key === 'boolean') return [key ? 'True' : 'False']
  if (isFields(key)) return keysOf(fieldOf(key, ['id', 'key', 'label', 'index', 'text', 'value', 'answer']))
  const text = textOf(key)
  return text === null ? [] : [text]
}

function moreOf(item: Fields): Partial<ImportedQuestion> {
  const explanation = fieldOf(item, explanationNames)
  const references = fieldOf(item, ['references', 'reference', 'source', 'sources', 'url', 'link'])
  return {
    sourceId: textOf(fieldOf(item, ['id', 'uuid', 'guid', 'questionid', 'externalid'])) ?? textOf(item._id),
    explanation: Array.isArray(explanation) ? stemText(explanation) : (textOf(explanation) ?? ''),
    category: categoryNames.flatMap((name) => textOf(fieldOf(item, [name])) ?? []),
    tags: itemsOf(fieldOf(item, ['tags', 'keywords'])).flatMap((tag) => textOf(tag) ?? []),
    difficulty: difficultyOf(fieldOf(item, ['difficulty', 'level'])),
    references: (Array.isArray(references) ? references : [references])
      .flatMap((reference) => textOf(reference)?.match(/https?:\/\/[^\s,;<>"]+/g) ?? [])
      .slice(0, 20),
  }
}

function difficultyOf(value: unknown): ImportedQuestion['difficulty'] {
  const word = (textOf(value) ?? '').toLowerCase()
  if (/^(?:easy|beginner|1)$/.test(word)) return 1
  if (/^(?:medium|intermediate|2)$/.test(word)) return 2
  return /^(?:hard|advanced|3)$/.test(word) ? 3 : null
}
