/** What is needed to make questions of one note. */
import type { Collector, Place } from '../collector'
import { htmlToText, plainOf } from '../html/htmlPlain'
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
  return htmlToText(withoutSounds(html))
}

function withoutSounds(html: string): string {
  return html.replaceAll(/\[(?:sound|anki:play)[^\]]{0,500}\]|\[\/?anki:tts[^\]]{0,500}\]/g, ' ')
}

const longAnswer = 60
const mostLines = 5
/** A line of a list that is to be known as a whole. */
const listed = /^(?:[-*•–]|\(?(?:\d{1,3}|[A-Za-z])[.):])\s/

/** Words to be typed, of a field that may have several lines. */
export type TypedAnswer = { accepted: string[]; lineCount: number; isSplit: boolean }

/** A few short lines are answers of their own, as those of a list are not; the lines as one count as well. */
export function typedAnswer(html: string): TypedAnswer {
  const whole = typedText(html)
  const lines = plainOf(withoutSounds(html.slice(0, 100_000)).replaceAll(/[\r\n]+/g, ' '))
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
  const isSplit =
    lines.length > 1 &&
    lines.length <= mostLines &&
    !/<[ou]l\b/i.test(html) &&
    lines.every((line) => line.length <= longAnswer && !listed.test(line))
  return { accepted: isSplit ? [...lines, whole] : [whole], lineCount: lines.length, isSplit }
}

/** `front` and `back` are HTML; `accepted` are the words that count as right, `lines` whether they were lines of one field. */
export type TypedCard = {
  front: string
  back: string
  accepted: string[]
  lines?: Omit<TypedAnswer, 'accepted'>
}

/** Adds a question whose answer is typed, or refuses it with the reason. */
export function addTyped(reading: NoteReading, { front, back, accepted, lines }: TypedCard): void {
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
  const fault = faultOf(words[0] ?? '', lines)
  if (fault) collector.issue({ severity: 'warning', ...fault }, place)
  collector.add({
    ...blankQuestion('text', reading.markdown(front), place),
    textAnswer: { accepted: words, isCaseSensitive: false },
    explanation: isFilled(back) ? reading.markdown(back) : '',
    ...more,
  })
}

/** What to check of an answer that is asked all the same. */
function faultOf(first: string, lines: TypedCard['lines']): { code: string; message: string } | null {
  if (first.length > longAnswer) {
    const message = `The answer has ${first.length} characters, which nobody types alike. Shorten it, or write options for it.`
    return { code: 'answer-long', message }
  }
  if (!lines || lines.lineCount < 2) return null
  const message = lines.isSplit
    ? `The answer has ${lines.lineCount} lines, and each of them counts as right on its own. If only all of them together are right, correct the answer.`
    : `The answer has ${lines.lineCount} lines, which have to be typed as one: "${first}". Shorten it, or write options for it.`
  return { code: 'answer-lines', message }
}
