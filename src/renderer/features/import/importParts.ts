/** The parts of an import in the order they are offered, and where one stands. */
import type { ImportIssue, TableMapping } from '../../api/client'
import { importingWords } from '../../wording/en/importing'

type ColumnRole = TableMapping['columns'][number]['role']

/** What a column can hold. */
export const columnRoles: ColumnRole[] = [
  'ignore',
  'stem',
  'option',
  'option-why',
  'key',
  'wrong-option',
  'explanation',
  'category',
  'tags',
  'type',
  'difficulty',
  'reference',
  'id',
  'stimulus',
  'group',
  'front',
  'back',
]

/** How a key column can be read. */
export const keyReadings: NonNullable<TableMapping['keyReading']>[] = ['letter', 'text', 'from-1', 'from-0']

export const delimiters = [',', ';', '\t', '|'] as const

export const encodings: NonNullable<TableMapping['encoding']>[] = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
]

/** Where something stands: `eggs.md, line 12`; empty when that is not known. */
export function placeWords({ path, line }: Pick<ImportIssue, 'path' | 'line'>): string {
  return [path, line === null ? null : importingWords.line(line)].filter(Boolean).join(', ')
}

/** Items of a list that never changes its order, with the place that tells them apart: they may be equal. */
export function numbered<Item>(items: readonly Item[]): { number: number; item: Item }[] {
  return items.map((item, number) => ({ number, item }))
}
