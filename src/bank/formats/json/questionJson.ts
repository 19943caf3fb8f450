/**
 * JSON that people write by hand or scripts put out: lists of questions under any of the usual names.
 * Invariant: an object that is no question is named with its line; keys are read the same way in the whole file.
 */
import { createCollector, type Collector } from '../collector'
import type { ImportOptions, ImportResult, SourceFile } from '../imported'
import { isFields, textOf, type Fields } from './fields'
import { importItems, type QuestionItem } from './importItems'
import { eachObject, openJson, type JsonSource } from './jsonSource'
import { questionLists } from './questionFields'
import { isQuestionItem } from './questionItem'

/** Reads a JSON file of questions. */
export function importQuestionJson(source: SourceFile, { mapping = {} }: ImportOptions = {}): ImportResult {
  const collector = createCollector('question-json', source)
  const json = openJson(source, collector)
  const { value } = json
  collector.result.title = isFields(value) ? (textOf(value.title) ?? textOf(value.name)) : null
  const items = Array.isArray(value)
    ? itemsOfList(value, [], { json, collector })
    : isFields(value)
      ? itemsOfObject(value, { json, collector })
      : []
  if (items.length === 0 && collector.result.unsupported.length === 0) {
    const message = 'No questions were found: no list of objects with a question and its options or answer.'
    collector.issue({ severity: 'error', code: 'no-questions', message })
  }
  importItems(collector, items, { encoding: json.encoding, said: mapping })
  return collector.result
}

type Context = { json: JsonSource; collector: Collector }
const deepestLists = 4

function itemsOfObject(value: Fields, context: Context): QuestionItem[] {
  const lists = questionLists(value)
  const place = context.json.placeOf(value)
  if (lists.length === 0 && place && isQuestionItem(value)) return [{ item: value, place, category: [] }]
  return lists.flatMap(({ items, category }) => itemsOfList(items, category, context))
}

/** A list may hold questions, or chapters with lists of their own. */
function itemsOfList(list: readonly unknown[], category: string[], context: Context): QuestionItem[] {
  const found: QuestionItem[] = []
  const take = (item: Fields, place: QuestionItem['place']) => {
    const inner = isQuestionItem(item) || category.length > deepestLists ? [] : questionLists(item)
    const name = textOf(item.title) ?? textOf(item.name) ?? textOf(item.category) ?? textOf(item.section)
    const path = name === null ? category : [...category, name]
    if (inner.length === 0) found.push({ item, place, category })
    else for (const { items } of inner) found.push(...itemsOfList(items, path, context))
  }
  eachObject(list, context.json, { collector: context.collector, take })
  return found
}
