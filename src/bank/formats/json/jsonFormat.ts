/**
 * Tells which of the JSON formats a text is in, by the fields of its first question.
 * Invariant: works on the start of a file, which need not be complete.
 */
import { questionTypes } from '#core/bank/question'
import type { FormatName } from '../imported'
import { isFields, itemsOf, type Fields } from './fields'
import { questionLists } from './questionFields'
import { isQuestionItem } from './questionItem'
import { readJson } from './readJson'

/** The format, or null when nothing in it looks like a question. `ending` is that of the file's name. */
export function jsonFormat(head: string, ending: string): FormatName | null {
  const { value, rest, fault } = readJson(head)
  const isOneLine = fault === null && /^\s*\{/.test(head.slice(rest))
  if (isFields(value) && (isOneLine || ending === 'jsonl' || ending === 'ndjson')) return 'jsonl'
  return isFields(value) ? objectFormat(value) : listFormat(value)
}

function objectFormat(value: Fields): FormatName | null {
  if (isSimulator(value)) return 'exam-simulator-json'
  if (isTrivia(itemsOf(value.results)[0])) return 'opentdb-json'
  if (Array.isArray(value.questions) && Array.isArray(value.exams) && 'licence' in value)
    return 'rehearse-bank'
  const [list] = questionLists(value)
  if (list) return listFormat(list.items)
  return isQuestionItem(value) ? 'question-json' : null
}

const deepestLists = 4

function listFormat(value: unknown, depth = 0): FormatName | null {
  const items = itemsOf(value).filter(isFields)
  const [first] = items
  if (!first) return null
  if (isSimulator(first)) return 'exam-simulator-json'
  if (isTrivia(first)) return 'opentdb-json'
  if (items.some(isOwn)) return 'rehearse-questions'
  if (items.some(isQuestionItem)) return 'question-json'
  // A list of chapters, each with its questions.
  const [list] = depth < deepestLists ? questionLists(first) : []
  return list ? listFormat(list.items, depth + 1) : null
}

function isSimulator(value: Fields): boolean {
  const first = itemsOf(value.test).find(isFields)
  return first !== undefined && Array.isArray(first.question) && 'choices' in first
}

function isTrivia(value: unknown): boolean {
  return isFields(value) && 'correct_answer' in value && Array.isArray(value.incorrect_answers)
}

function isOwn(value: Fields): boolean {
  return (
    questionTypes.some((type) => type === value.type) &&
    typeof value.stem === 'string' &&
    typeof value.id === 'string'
  )
}
