/**
 * A list of like objects field by field: each name once, and once a value that all entries share.
 * Invariant: there and back nothing is changed.
 */

/** The values of one field in the order of entries, or the one value all of them have. */
type Column = { all: unknown } | { each: unknown[] }

/** Columns by field for `count` entries; or the entries themselves where they are not alike. */
export type Columns = { count: number; fields: [name: string, column: Column][] } | { entries: object[] }

type Entry = Readonly<Record<string, unknown>>

/** The list in columns, as far as all entries have the same fields, each with a value. */
export function toColumns(list: readonly object[]): Columns {
  const entries = list as readonly Entry[]
  const names = Object.keys(entries[0] ?? {})
  if (!entries.every((entry) => hasOnly(entry, names.length))) return { entries: [...list] }
  const fields: [string, Column][] = []
  for (const name of names) {
    const column = columnOf(entries, name)
    if (!column) return { entries: [...list] }
    fields.push([name, column])
  }
  return { count: entries.length, fields }
}

function hasOnly(entry: Entry, count: number): boolean {
  let found = 0
  // A list of the names, made for each of a hundred thousand entries, would cost more than all else here.
  for (const _ in entry) found += 1
  return found === count
}

function columnOf(entries: readonly Entry[], name: string): Column | null {
  const first = entries[0]?.[name]
  const each: unknown[] = []
  let isOne = typeof first !== 'object' || first === null || isNothing(first)
  for (const entry of entries) {
    const value = entry[name]
    if (value === undefined) return null
    isOne &&= value === first || (isNothing(value) && isNothing(first))
    each.push(value)
  }
  return isOne ? { all: first } : { each }
}

function isNothing(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** The list that was put into columns. */
export function fromColumns<Row>(columns: Columns): Row[] {
  if ('entries' in columns) return columns.entries as Row[]
  const { count, fields } = columns
  return Array.from({ length: count }, (_, index) => {
    const entry: Record<string, unknown> = {}
    for (const [name, column] of fields) entry[name] = 'all' in column ? column.all : column.each[index]
    return entry as Row
  })
}
