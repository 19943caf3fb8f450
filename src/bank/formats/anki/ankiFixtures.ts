/** Anki packages built for tests. Nothing of the program imports it. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Database } from 'sql.js'
import { loadSql } from './collection'

export type FixtureType = {
  name: string
  fields: string[]
  front: string
  back: string
  isCloze?: boolean
}
export type FixtureNote = {
  type: FixtureType
  fields: string[]
  tags?: string
  deck?: string
  cards?: number[]
}

export const basic: FixtureType = {
  name: 'Basic',
  fields: ['Front', 'Back'],
  front: '{{Front}}',
  back: '{{FrontSide}}<hr id=answer>{{Back}}',
}
export const cloze: FixtureType = {
  name: 'Cloze',
  fields: ['Text', 'Back Extra'],
  front: '{{cloze:Text}}',
  back: '{{cloze:Text}}<br>{{Back Extra}}',
  isCloze: true,
}

const tables = `
  CREATE TABLE col (id integer PRIMARY KEY, models text NOT NULL, decks text NOT NULL);
  CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, tags text, flds text);
  CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, odid integer);
`
const newTables = `
  CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase,
    config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
  CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase,
    config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
  CREATE UNIQUE INDEX idx_templates ON templates (name COLLATE unicase, ntid);
  CREATE TABLE notetypes (id integer PRIMARY KEY, name text NOT NULL COLLATE unicase, config blob NOT NULL);
  CREATE TABLE decks (id integer PRIMARY KEY, name text NOT NULL COLLATE unicase);
`

/** A collection as bytes, of the old format (JSON in `col`) or the new one (tables, and names in Anki's own order). */
export async function collectionOf(
  notes: FixtureNote[],
  format: 'old' | 'new' = 'old',
  more = '',
): Promise<Uint8Array> {
  const database = new (await loadSql()).Database()
  const types = [...new Set(notes.map(({ type }) => type))]
  const decks = [...new Set(notes.map(({ deck = 'Default' }) => deck))]
  database.run(tables)
  if (format === 'old') addLists(database, types, decks)
  else addTables(database, types, decks)
  let cardId = 0
  for (const [index, note] of notes.entries()) {
    const { type, fields, tags = '', deck = 'Default', cards = [0] } = note
    const row = [index + 1, `guid-${index + 1}`, types.indexOf(type) + 1, tags, fields.join('\u001f')]
    database.run('INSERT INTO notes VALUES (?, ?, ?, ?, ?)', row)
    for (const order of cards) {
      cardId += 1
      database.run('INSERT INTO cards VALUES (?, ?, ?, ?, 0)', [
        cardId,
        index + 1,
        decks.indexOf(deck) + 1,
        order,
      ])
    }
  }
  if (more) database.run(more)
  const bytes = Buffer.from(database.export())
  database.close()
  return format === 'old' ? bytes : withUnicase(bytes)
}

/** SQLite has no order of that name: it is written into the schema after the tables were made with another. */
function withUnicase(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf('COLLATE binary '); at >= 0; at = bytes.indexOf('COLLATE binary ', at))
    bytes.write('COLLATE unicase', at, 'latin1')
  return bytes
}

function addLists(database: Database, types: FixtureType[], decks: string[]): void {
  const models = Object.fromEntries(types.map((type, index) => [index + 1, modelOf(type)]))
  const list = Object.fromEntries(decks.map((name, index) => [index + 1, { name }]))
  database.run('INSERT INTO col VALUES (1, ?, ?)', [JSON.stringify(models), JSON.stringify(list)])
}

function addTables(database: Database, types: FixtureType[], decks: string[]): void {
  database.run(newTables.replaceAll('unicase', 'binary '))
  database.run("INSERT INTO col VALUES (1, '', '')")
  for (const [index, { name, fields, front, back, isCloze }] of types.entries()) {
    const id = index + 1
    database.run('INSERT INTO notetypes VALUES (?, ?, ?)', [id, name, Uint8Array.from(isCloze ? [8, 1] : [])])
    for (const [order, field] of fields.entries())
      database.run('INSERT INTO fields VALUES (?, ?, ?, ?)', [id, order, field, new Uint8Array()])
    const config = message([1, front], [2, back])
    database.run('INSERT INTO templates VALUES (?, 0, ?, ?)', [id, 'Card 1', config])
  }
  for (const [index, name] of decks.entries())
    database.run('INSERT INTO decks VALUES (?, ?)', [index + 1, name.replaceAll('::', '\u001f')])
}

function modelOf({ name, fields, front, back, isCloze = false }: FixtureType): object {
  return {
    ...{ name, type: isCloze ? 1 : 0, flds: fields.map((field, ord) => ({ name: field, ord })) },
    tmpls: [{ name: 'Card 1', ord: 0, qfmt: front, afmt: back }],
  }
}

/** A protobuf message of texts or messages by their field number. */
export function message(...fields: [number, string | Uint8Array][]): Uint8Array {
  return Buffer.concat(
    fields.flatMap(([field, value]) => {
      const bytes = typeof value === 'string' ? strToU8(value) : value
      return [Buffer.from([field * 8 + 2, ...varint(bytes.length)]), bytes]
    }),
  )
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}

/** A Zstandard frame of blocks that are not packed. `windowByte` is what it claims to need. */
export function zstdOf(bytes: Uint8Array, windowByte = 0x58): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += 100_000) {
    const block = bytes.subarray(at, at + 100_000)
    const head = block.length * 8 + (at + 100_000 >= bytes.length ? 1 : 0)
    blocks.push(Uint8Array.from([head & 255, (head >> 8) & 255, head >> 16]), block)
  }
  return Buffer.concat([Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, windowByte]), ...blocks])
}

/** A package as Anki writes it; `media` by name. `isNew` packs with Zstandard and puts the stand-in collection beside. */
export async function packageOf(
  notes: FixtureNote[],
  {
    media = {},
    isNew = false,
    more = {},
  }: { media?: Record<string, Uint8Array>; isNew?: boolean; more?: Zippable } = {},
): Promise<Uint8Array> {
  const names = Object.keys(media)
  const files: Zippable = {}
  for (const [index, name] of names.entries()) {
    const bytes = media[name] ?? new Uint8Array()
    files[String(index)] = isNew ? zstdOf(bytes) : bytes
  }
  if (isNew) {
    files['meta'] = Uint8Array.from([8, 3])
    files['collection.anki21b'] = zstdOf(await collectionOf(notes, 'new'))
    files['collection.anki2'] = await collectionOf([pleaseUpdate])
    files['media'] = zstdOf(message(...names.map((name): [number, Uint8Array] => [1, message([1, name])])))
  } else {
    files['collection.anki2'] = await collectionOf(notes)
    files['media'] = strToU8(JSON.stringify(Object.fromEntries(names.map((name, index) => [index, name]))))
  }
  return zipSync({ ...files, ...more }, { level: 1 })
}

/** The note older programs see instead of a collection of the new format. */
export const pleaseUpdate: FixtureNote = {
  type: basic,
  fields: ['Please update to the latest Anki version, then import the .colpkg/.apkg file again.', ''],
}
