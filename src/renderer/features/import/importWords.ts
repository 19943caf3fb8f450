/** How types, columns and other parts of an import are called on screen. */
import type { QuestionType } from '#core/bank/question'
import type { DomainSource, ImportIssue, TableMapping } from '../../api/client'
import { formatNumber } from '../../wording/format'

const types: Record<QuestionType, string> = {
  single: 'single choice',
  multiple: 'multiple response',
  ordering: 'ordering',
  matching: 'matching',
  numeric: 'numeric',
  text: 'short answer',
}

/** Questions of a type: `12 single choice`. */
export function typeCountWords(type: QuestionType, count: number): string {
  return `${formatNumber(count)} ${types[type]}`
}

type ColumnRole = TableMapping['columns'][number]['role']

/** What a column can hold, in the order to offer it. */
export const roleWords: [ColumnRole, string][] = [
  ['ignore', 'Not used'],
  ['stem', 'Question'],
  ['option', 'Option'],
  ['option-why', 'Why the option is right or wrong'],
  ['key', 'Correct answer'],
  ['wrong-option', 'Wrong answer'],
  ['explanation', 'Explanation'],
  ['category', 'Category'],
  ['tags', 'Tags'],
  ['type', 'Type of question'],
  ['difficulty', 'Difficulty'],
  ['reference', 'Reference'],
  ['id', 'Id'],
  ['stimulus', 'Case study'],
  ['group', 'Name of the case study'],
  ['front', 'Front of a card'],
  ['back', 'Back of a card'],
]

/** How a key column can be read. */
export const readingWords: [NonNullable<TableMapping['keyReading']>, string][] = [
  ['letter', 'Letters: A, B, C'],
  ['text', 'The text of the right option'],
  ['from-1', 'Numbers from 1: the first option is 1'],
  ['from-0', 'Numbers from 0: the first option is 0'],
]

export const delimiterWords: [string, string][] = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Bar'],
]

export const encodingWords: [NonNullable<TableMapping['encoding']>, string][] = [
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Windows-1252'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16, big-endian'],
]

export const domainSourceWords: Record<DomainSource, string> = {
  category: 'Categories or decks',
  tag: 'Tags',
  file: 'Files and folders',
  none: 'One domain for all questions',
}

/** Where something stands: `eggs.md, line 12`; empty when that is not known. */
export function placeWords({ path, line }: Pick<ImportIssue, 'path' | 'line'>): string {
  return [path, line === null ? null : `line ${line}`].filter(Boolean).join(', ')
}

/** Items of a list that never changes its order, with the place that tells them apart: they may be equal. */
export function numbered<Item>(items: readonly Item[]): { number: number; item: Item }[] {
  return items.map((item, number) => ({ number, item }))
}
