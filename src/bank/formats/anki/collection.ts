/**
 * Anki's collection, a SQLite database of a stranger, read as data.
 * Invariant: plain tables are scanned whole and nothing else of the database is run: no view, no computed column, no
 * index; the number and the size of rows have an end.
 */
import type { Database, SqlJsStatic, SqlValue } from 'sql.js'
import { defaultLimits } from '../../limits'
import { numberField, textField } from './protobuf'

/** `front` and `back` are Anki's templates, one pair for each kind of card. */
export type NoteType = {
  name: string
  isCloze: boolean
  fieldNames: string[]
  templates: { front: string; back: string }[]
}

/** `deck` is outermost first. `cardOrders` are the places of its cards among the templates, or numbers of gaps less one. */
export type AnkiNote = {
  guid: string
  noteType: NoteType | null
  tags: string[]
  fields: string[]
  deck: string[]
  cardOrders: number[]
}

export type Collection = {
  cardCount: number
  /** Each note once; null for one that is too large to read. Throws when the database is damaged there. */
  notes: () => Generator<AnkiNote | null>
  close: () => void
}

/** Why a collection is not read at all. */
export class CollectionRefusal extends Error {}

/** A field may hold a picture written into it. */
const mostNoteBytes = 48 * 1024 * 1024
const mostRows = 1_000_000

/** Opens a collection of any of Anki's formats. Throws `CollectionRefusal` when it is none. */
export async function openCollection(bytes: Uint8Array): Promise<Collection> {
  const database = new (await loadSql()).Database(withoutUnicase(bytes))
  try {
    database.run('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON')
    const tables = checkedTables(database)
    const isNew = tables.has('notetypes')
    const noteTypes = isNew ? noteTypesOfTables(database) : noteTypesOfJson(columnOf(database, 'models'))
    const decks = isNew ? decksOfTable(database) : decksOfJson(columnOf(database, 'decks'))
    const cards = cardsOf(database, decks)
    return {
      cardCount: [...cards.values()].reduce((sum, { orders }) => sum + orders.length, 0),
      notes: () => notesOf(database, noteTypes, cards),
      close: () => database.close(),
    }
  } catch (error) {
    database.close()
    if (error instanceof CollectionRefusal) throw error
    throw new CollectionRefusal('The collection in this package is damaged and cannot be read.', {
      cause: error,
    })
  }
}

let loading: Promise<SqlJsStatic> | null = null

/** SQLite is loaded when a collection is first opened. */
export async function loadSql(): Promise<SqlJsStatic> {
  loading ??= import('sql.js/dist/sql-wasm-inline.js').then(({ default: initSqlJs }) => initSqlJs())
  return loading
}

/** Names are sorted by a rule of Anki's own that SQLite lacks: one of the same length takes its place. */
function withoutUnicase(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('unicase'); at >= 0; at = copy.indexOf('unicase', at + 7)) {
    if (/^collate\s$/i.test(copy.toString('latin1', Math.max(0, at - 8), at)))
      copy.write('binary ', at, 'latin1')
  }
  return copy
}

/** Names of the tables. Throws when one that is read is a view, computes a column or is no table of SQLite's own. */
function checkedTables(database: Database): Set<string> {
  const names = new Set<string>()
  const read = ['notes', 'cards', 'col', 'notetypes', 'fields', 'templates', 'decks']
  for (const [type, name, sql] of rowsOf(database, 'SELECT type, name, sql FROM sqlite_schema')) {
    if (!read.includes(String(name))) continue
    const columns = [...rowsOf(database, `SELECT hidden FROM pragma_table_xinfo('${String(name)}')`)]
    const isPlain =
      type === 'table' && /^CREATE TABLE\b/i.test(String(sql)) && columns.every(([hidden]) => hidden === 0)
    if (!isPlain) throw new CollectionRefusal('The collection in this package is not one that Anki wrote.')
    names.add(String(name))
  }
  if (!names.has('notes') || !names.has('cards') || !names.has('col'))
    throw new CollectionRefusal('The collection in this package holds no notes.')
  return names
}

/** Rows as they come. Ends with an error after more rows than any collection has, which a damaged one may pretend. */
function* rowsOf(database: Database, sql: string): Generator<SqlValue[]> {
  const statement = database.prepare(sql)
  try {
    for (let count = 0; statement.step(); count += 1) {
      if (count >= mostRows) throw new CollectionRefusal(`The collection claims more than ${mostRows} rows.`)
      yield statement.get()
    }
  } finally {
    statement.free()
  }
}

/** A column's value if it is no longer than `most` bytes, told without reading it; else null. */
function bounded(column: string, most: number): string {
  return `CASE WHEN octet_length(${column}) <= ${most} THEN ${column} END`
}

function columnOf(database: Database, column: 'models' | 'decks'): Record<string, unknown> {
  const [row] = [...rowsOf(database, `SELECT ${bounded(column, mostNoteBytes)} FROM col NOT INDEXED LIMIT 1`)]
  const value: unknown = JSON.parse(String(row?.[0] ?? '{}'))
  return value && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}

function noteTypesOfJson(models: Record<string, unknown>): Map<string, NoteType> {
  return new Map(
    Object.entries(models).map(([id, model]) => [
      id,
      {
        name: textOf(model, 'name'),
        isCloze: numberOf(model, 'type') === 1,
        fieldNames: listOf(model, 'flds').map((field) => textOf(field, 'name')),
        templates: listOf(model, 'tmpls').map((template) => ({
          front: textOf(template, 'qfmt'),
          back: textOf(template, 'afmt'),
        })),
      },
    ]),
  )
}

function decksOfJson(decks: Record<string, unknown>): Map<string, string[]> {
  return new Map(Object.entries(decks).map(([id, deck]) => [id, textOf(deck, 'name').split('::')]))
}

function valueOf(holder: unknown, key: string): unknown {
  return holder && typeof holder === 'object' ? (holder as Record<string, unknown>)[key] : undefined
}

function textOf(holder: unknown, key: string): string {
  const value = valueOf(holder, key)
  return typeof value === 'string' ? value : ''
}

function numberOf(holder: unknown, key: string): number {
  return Number(valueOf(holder, key) ?? 0)
}

/** In the order of their `ord`. */
function listOf(holder: unknown, key: string): unknown[] {
  const value = valueOf(holder, key)
  return Array.isArray(value) ? value.toSorted((a, b) => numberOf(a, 'ord') - numberOf(b, 'ord')) : []
}

function noteTypesOfTables(database: Database): Map<string, NoteType> {
  const types = new Map<string, NoteType>()
  const config = bounded('config', mostNoteBytes)
  for (const [id, name, bytes] of rowsOf(
    database,
    `SELECT CAST(id AS TEXT), name, ${config} FROM notetypes NOT INDEXED`,
  ))
    types.set(String(id), {
      name: String(name),
      isCloze: numberField(bytesOf(bytes), 1) === 1,
      fieldNames: [],
      templates: [],
    })
  for (const [id, order, name] of rowsOf(database, 'SELECT CAST(ntid AS TEXT), ord, name FROM fields')) {
    const fieldNames = types.get(String(id))?.fieldNames
    if (fieldNames && isPlace(order)) fieldNames[order] = String(name)
  }
  for (const [id, order, bytes] of rowsOf(
    database,
    `SELECT CAST(ntid AS TEXT), ord, ${config} FROM templates`,
  )) {
    const templates = types.get(String(id))?.templates
    if (templates && isPlace(order))
      templates[order] = { front: textField(bytesOf(bytes), 1), back: textField(bytesOf(bytes), 2) }
  }
  for (const type of types.values()) {
    type.fieldNames = Array.from(type.fieldNames, (name) => name ?? '')
    type.templates = type.templates.filter(Boolean)
  }
  return types
}

function isPlace(value: SqlValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1000
}

function bytesOf(value: SqlValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array()
}

function decksOfTable(database: Database): Map<string, string[]> {
  const rows = rowsOf(database, 'SELECT CAST(id AS TEXT), name FROM decks NOT INDEXED')
  return new Map(
    Array.from(rows, ([id, name]) => [String(id), String(name).replaceAll('\u001f', '::').split('::')]),
  )
}

type Cards = Map<string, { deck: string[]; orders: number[] }>

/** Cards by note. A card lent to a filtered deck counts for the deck it comes from. */
function cardsOf(database: Database, decks: Map<string, string[]>): Cards {
  const cards: Cards = new Map()
  const sql =
    'SELECT CAST(nid AS TEXT), CAST(CASE WHEN odid THEN odid ELSE did END AS TEXT), ord FROM cards NOT INDEXED'
  for (const [note, deck, order] of rowsOf(database, sql)) {
    const known = cards.get(String(note))
    if (known) known.orders.push(Number(order))
    else cards.set(String(note), { deck: decks.get(String(deck)) ?? [], orders: [Number(order)] })
  }
  return cards
}

function* notesOf(
  database: Database,
  noteTypes: Map<string, NoteType>,
  cards: Cards,
): Generator<AnkiNote | null> {
  const sql = `SELECT CAST(id AS TEXT), CAST(guid AS TEXT), CAST(mid AS TEXT), ${bounded('tags', 100_000)},
    ${bounded('flds', mostNoteBytes)} FROM notes NOT INDEXED LIMIT ${defaultLimits.questionCount + 1}`
  for (const [id, guid, type, tags, fields] of rowsOf(database, sql)) {
    if (fields === null || fields === undefined) {
      yield null
      continue
    }
    const { deck = [], orders = [] } = cards.get(String(id)) ?? {}
    yield {
      guid: String(guid),
      noteType: noteTypes.get(String(type)) ?? null,
      tags: String(tags ?? '')
        .split(/\s+/)
        .filter(Boolean),
      fields: String(fields).split('\u001f'),
      deck: deck.length === 1 && deck[0] === 'Default' ? [] : deck,
      cardOrders: orders.toSorted((a, b) => a - b),
    }
  }
}
