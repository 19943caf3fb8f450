/**
 * An Anki package (.apkg) in the format that every Anki since 2.0 opens.
 * Invariant: the guid of a note follows from the ids of bank and question, so that a second import updates what is there
 * and doubles nothing.
 */
import { createHash } from 'node:crypto'
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Database } from 'sql.js'
import type { Question } from '#core/bank/question'
import { loadSql } from '../anki/collection'
import { ankiDeck, ankiTags, loseSpaces } from './ankiCards'
import { cardType, choiceType, noteOf, typedType, type OwnNoteType } from './ankiNotes'
import { collectionTables, deckJson, modelJson, settingsJson } from './ankiSchema'
import type { ExportBank, Exported } from './exported'
import { createLosses, loseExtras, type Losses } from './losses'
import { categoryNames } from './shared'

/** `<bank id>.apkg`, with the pictures that questions show. */
export async function exportAnkiPackage(bank: ExportBank, questions: readonly Question[]): Promise<Exported> {
  const losses = createLosses()
  const media = new Map<string, Uint8Array>()
  const database = new (await loadSql()).Database()
  try {
    database.run(collectionTables)
    const decks = new Map<string, number>()
    let questionCount = 0
    for (const question of questions) {
      const note = noteOf(question, pictureOf(bank, media, losses))
      if (!note) {
        losses.leaveOut('a note has ten options at most')
        continue
      }
      const deck = ankiDeck(categoryNames(bank, question))
      if (!decks.has(deck)) decks.set(deck, idOf(`deck ${deck}`))
      addNote(database, { bank, question, note, deckId: decks.get(deck) ?? 1, place: questionCount + 1 })
      loseOf(question, losses)
      questionCount += 1
    }
    addCollection(database, decks)
    const bytes = zipSync(packed(database.export(), media))
    return { files: [{ path: `${bank.id}.apkg`, bytes }], questionCount, losses: losses.sentences() }
  } finally {
    database.close()
  }
}

function loseOf(question: Question, losses: Losses): void {
  const { type, textAnswer } = question
  if (type === 'ordering' || type === 'matching')
    losses.lose('An order or a matching becomes a card to be judged by oneself')
  if (textAnswer && textAnswer.accepted.length > 1)
    losses.lose('Anki compares with the first accepted answer only')
  if (type === 'numeric') losses.lose('Anki compares with one number, letter by letter')
  loseSpaces(losses, question)
  loseExtras(losses, question, ['why', 'explanation', 'objectives', 'topic', 'tags', 'references'])
}

/** A picture's name among the media: the bank's id before it, because all decks share one folder. */
function pictureOf(
  bank: ExportBank,
  media: Map<string, Uint8Array>,
  losses: Losses,
): (path: string) => string | null {
  return (path) => {
    const bytes = bank.asset(path)
    if (!bytes) {
      losses.lose(`The picture ${path} is missing from the bank`)
      return null
    }
    const name = `${bank.id}-${path.replaceAll(/[/\\]/g, '-')}`
    media.set(name, bytes)
    return name
  }
}

function packed(collection: Uint8Array, media: Map<string, Uint8Array>): Zippable {
  const names = [...media.keys()]
  const files: Zippable = {
    'collection.anki2': collection,
    media: strToU8(JSON.stringify(Object.fromEntries(names.map((name, index) => [String(index), name])))),
  }
  // Pictures are packed already.
  for (const [index, bytes] of [...media.values()].entries()) files[String(index)] = [bytes, { level: 0 }]
  return files
}

type Added = {
  bank: ExportBank
  question: Question
  note: { type: OwnNoteType; values: string[] }
  deckId: number
  /** Place among new cards. */
  place: number
}

function addNote(database: Database, { bank, question, note, deckId, place }: Added): void {
  const guid = digestOf(`${bank.id}/${question.id}`).toString('base64url').slice(0, 20)
  // In the order of the bank: Anki goes by guids where a note is there already, and moves ids that are taken.
  const id = idOf(`notes ${bank.id}`) + place
  const [sortField = ''] = note.values
  // Anki finds doubles by the first eight digits of the hash of the first field without markup.
  const plain = sortField.replaceAll(/<[^<>]{0,2000}>/g, '')
  const checksum = Number.parseInt(createHash('sha1').update(plain).digest('hex').slice(0, 8), 16)
  const tags = ankiTags(question)
  database.run('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)', [
    ...[id, guid, note.type.id, secondsOf(id), tags ? ` ${tags} ` : ''],
    ...[note.values.join('\u001f'), plain, checksum, ''],
  ])
  database.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
    ...[id, id, deckId, secondsOf(id), place],
  ])
}

function addCollection(database: Database, decks: Map<string, number>): void {
  const models = Object.fromEntries(
    [choiceType, typedType, cardType].map((type) => [type.id, modelJson(type)]),
  )
  const list = [['Default', 1] as const, ...decks].map(([name, id]) => [id, deckJson(name, id)])
  database.run(
    "INSERT INTO col VALUES (1, 1764460800, 1764460800000, 1764460800000, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
    [
      ...[
        settingsJson.conf,
        JSON.stringify(models),
        JSON.stringify(Object.fromEntries(list)),
        settingsJson.dconf,
      ],
    ],
  )
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Anki's ids are times in milliseconds: a number of that size, the same for the same text. */
function idOf(text: string): number {
  return 1_000_000_000_000 + (digestOf(text).readUIntBE(0, 5) % 700_000_000_000)
}

function secondsOf(id: number): number {
  return Math.floor(id / 1000)
}
