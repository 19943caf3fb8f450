/** What is needed to make questions of one note. */
import type { Collector, Place } from '../collector'
import { htmlToText } from '../html/htmlPlain'
import { blankQuestion } from '../collector'
import type { ImportedQuestion } from '../imported'
import type { AnkiNote, NoteType } from './collection'

/**
 * `markdown` turns HTML of a field into our Markdown and reports what was lost. `more` is what every question of the
 * note has: tags, deck and id. `later` runs once all notes were seen.
 */
export type NoteReading = {
  note: AnkiNote
  noteType: NoteType
  collector: Collector
  place: Place
  more: Partial<ImportedQuestion>
  markdown: (html: string) => string
  later: (run: () => void) => void
}

/** A field's HTML by its name; empty when the note has none. */
export function fieldOf({ note, noteType }: Pick<NoteReading, 'note' | 'noteType'>, name: string): string {
  return note.fields[noteType.fieldNames.indexOf(name)] ?? ''
}

/** Whether there is anything to see or hear in a piece of HTML. */
export function isFilled(html: string): boolean {
  return (
    /<(?:img|audio|video|svg|object)\b|\[sound:/i.test(html.slice(0, 100_000)) ||
    htmlToText(html.slice(0, 100_000)) !== ''
  )
}

/** Words to be typed, of a piece of HTML: sounds and what Anki is told to speak are none. */
export function typedText(html: string): string {
  return htmlToText(html.replaceAll(/\[(?:sound|anki:play)[^\]]{0,500}\]|\[\/?anki:tts[^\]]{0,500}\]/g, ' '))
}

const longAnswer = 60

/** `front` and `back` are HTML; `accepted` are the words that count as right. */
export type TypedCard = { front: string; back: string; accepted: string[] }

/** Adds a question whose answer is typed, or refuses it with the reason. */
export function addTyped(reading: NoteReading, { front, back, accepted }: TypedCard): void {
  const { collector, place, more } = reading
  const words = [...new Set(accepted.map((text) => text.trim()).filter(Boolean))].slice(0, 100)
  const title = htmlToText(front.slice(0, 2000))
  if (!isFilled(front)) {
    collector.refuse({ kind: 'stem-missing', reason: 'The front of this card is empty.', title }, place)
    return
  }
  if (words.length === 0) {
    const reason = 'The back of this card has no words: there is nothing an answer could be compared with.'
    collector.refuse({ kind: 'answer-missing', reason, title }, place)
    return
  }
  const [first = ''] = words
  if (first.length > longAnswer) {
    const message = `The answer has ${first.length} characters, which nobody types alike. Shorten it, or write options for it.`
    collector.issue({ severity: 'warning', code: 'answer-long', message }, place)
  }
  collector.add({
    ...blankQuestion('text', reading.markdown(front), place),
    textAnswer: { accepted: words, isCaseSensitive: false },
    explanation: isFilled(back) ? reading.markdown(back) : '',
    ...more,
  })
}
