/** A list of like objects with the names of their fields said once. Invariant: there and back nothing is changed. */

/** Field names and, for each entry, its values in their order; or the entries themselves where they are not alike. */
export type Columns = { names: string[]; values: unknown[][] } | { entries: object[] }

/** The list in columns, as far as all entries have the same fields, each with a value. */
export function toColumns(list: readonly object[]): Columns {
  const names = Object.keys(list[0] ?? {})
  const values: unknown[][] = []
  for (const entry of list as readonly Record<string, unknown>[]) {
    const row = names.map((name) => entry[name])
    if (Object.keys(entry).length !== names.length || row.includes(undefined)) return { entries: [...list] }
    values.push(row)
  }
  return { names, values }
}

/** The list that was put into columns. */
export function fromColumns<Entry>(columns: Columns): Entry[] {
  if ('entries' in columns) return columns.entries as Entry[]
  const { names, values } = columns
  return values.map((row) => {
    const entry: Record<string, unknown> = {}
    names.forEach((name, index) => {
      entry[name] = row[index]
    })
    return entry as Entry
  })
}
