/**
 * Anki's packages, `.apkg` and `.colpkg`, of the old format and the new one.
 * Invariant: of the collections in a package the real one is read, never the note that stands in for it in older
 * programs; every note ends up as a question or as unsupported.
 */
import { addCardNote } from './anki/cardNotes'
import { addChoiceNote } from './anki/choiceNotes'
import { CollectionRefusal, openCollection, type AnkiNote, type Collection } from './anki/collection'
import { openAnkiMedia } from './anki/ankiMedia'
import type { NoteReading } from './anki/noteReading'
import { unzstd } from './anki/zstd'
import { openArchive, type Archive } from './archive/readArchive'
import { createCollector, cutRaw, type Collector } from './collector'
import { finish } from './finish'
import { htmlToMarkdown } from './html/htmlToMarkdown'
import type { ImportResult, SourceFile } from './imported'
import { createMediaShelf } from './media/mediaShelf'

const mostCollectionBytes = 256 * 1024 * 1024

/** Reads a package. */
export async function importAnkiPackage(source: SourceFile): Promise<ImportResult> {
  const collector = createCollector('anki-package', source)
  const archive = await openArchive(source.bytes)
  try {
    const { bytes, isStandIn } = collectionBytes(archive)
    const collection = await openCollection(bytes)
    try {
      readNotes({ collector, archive, collection, isStandIn })
    } finally {
      collection.close()
    }
  } catch (error) {
    const message =
      error instanceof CollectionRefusal ? error.message : 'The collection is damaged and cannot be read.'
    collector.issue({ severity: 'error', code: 'collection-damaged', message })
  }
  const issues = archive.issues.map((issue) => ({ ...issue, path: `${source.path}/${issue.path ?? ''}` }))
  for (const issue of issues) collector.result.issues.push(issue)
  return collector.result
}

/** The collection as a database. Throws `CollectionRefusal`. `isStandIn` when it can only be the oldest format's. */
function collectionBytes(archive: Archive): { bytes: Uint8Array; isStandIn: boolean } {
  const names = ['collection.anki21b', 'collection.anki21', 'collection.anki2']
  const name = names.find((known) => archive.paths.includes(known))
  const packed = name === undefined ? null : archive.read(name)
  if (!packed) throw new CollectionRefusal('There is no collection in this package that can be read.')
  if (name !== 'collection.anki21b') return { bytes: packed, isStandIn: name === 'collection.anki2' }
  try {
    return { bytes: unzstd(packed, mostCollectionBytes), isStandIn: false }
  } catch (error) {
    throw new CollectionRefusal(
      `The collection cannot be unpacked: ${error instanceof Error ? error.message : 'it is damaged.'}`,
    )
  }
}

type Reading = { collector: Collector; archive: Archive; collection: Collection; isStandIn: boolean }

function readNotes({ collector, archive, collection, isStandIn }: Reading): void {
  const shelf = createMediaShelf()
  const media = openAnkiMedia(archive, shelf)
  const postponed: (() => void)[] = []
  const decks = new Set<string>()
  let noteCount = 0
  for (const note of collection.notes()) {
    noteCount += 1
    if (!note) {
      collector.refuse(
        { kind: 'note-too-large', reason: 'This note is too large to read.' },
        { line: null, raw: '' },
      )
      continue
    }
    if (isStandIn && isPleaseUpdate(note)) {
      throw new CollectionRefusal(
        'This package holds only the note that asks to update Anki; its real collection is missing. Export it again.',
      )
    }
    decks.add(note.deck[0] ?? '')
    const reading = readingOf(collector, note, media)
    if (!reading.noteType.fieldNames.length) refuseUnknown(reading)
    else if (!addChoiceNote({ ...reading, later: (run) => postponed.push(run) })) addCardNote(reading)
  }
  for (const run of postponed) run()
  const { result } = collector
  result.media = shelf.files
  finish(collector, shelf)
  result.title = decks.size === 1 ? [...decks][0] || null : null
  const message = `${noteCount} notes with ${collection.cardCount} cards gave ${result.questions.length} questions.`
  collector.issue({ severity: 'info', code: 'notes-and-cards', message })
}

function isPleaseUpdate({ fields }: AnkiNote): boolean {
  return fields.some((field) => /please update to the latest anki version/i.test(field.slice(0, 500)))
}

function readingOf(
  collector: Collector,
  note: AnkiNote,
  media: (source: string) => string | null,
): NoteReading {
  const { guid, tags, deck, fields } = note
  const noteType = note.noteType ?? { name: '', isCloze: false, fieldNames: [], templates: [] }
  const raw = fields
    .map((field, index) => `${noteType.fieldNames[index] ?? index + 1}: ${cutRaw(field)}`)
    .join('\n')
  const place = { line: null, raw }
  const said = new Set<string>()
  return {
    ...{ note, noteType, collector, place, more: { sourceId: guid, tags, category: deck } },
    markdown: (html) => {
      const { markdown, issues } = htmlToMarkdown(withSounds(html), media)
      for (const message of issues) {
        if (!said.has(message)) collector.issue({ severity: 'warning', code: 'text-changed', message }, place)
        said.add(message)
      }
      return markdown
    },
    later: (run) => run(),
  }
}

/** Anki's own marks for sound as HTML; what it is told to speak is shown. */
export function withSounds(html: string): string {
  if (!html.includes('[')) return html
  return html
    .replaceAll(/\[sound:([^\]"<>]{1,500})\]/g, '<audio src="$1"></audio>')
    .replaceAll(/\[anki:play:[^\]]{1,50}\]|\[\/?anki:tts[^\]]{0,300}\]/g, '')
}

function refuseUnknown({ collector, place }: NoteReading): void {
  const reason = 'The type of this note is missing from the package, so its fields cannot be told apart.'
  collector.refuse({ kind: 'note-type-missing', reason }, place)
}
