/**
 * Notes that are cards: front and back, or a text with gaps.
 * Invariant: a note gives one question for its first card, a cloze note one for each number of its gaps; else it is
 * refused with the reason.
 */
import { clozeHtml, hiddenBy, readCloze, type ClozeText } from './cloze'
import { addTyped, fieldOf, isFilled, typedAnswer, typedText, type NoteReading } from './noteReading'
import { afterAnswerLine, fieldsShown, renderTemplate, withoutCode, type TemplateFields } from './template'

/** Adds the questions of a note of front and back, or of gaps. */
export function addCardNote(reading: NoteReading): void {
  if (reading.noteType.isCloze) addCloze(reading)
  else addFrontAndBack(reading)
}

type Side = 'front' | 'back'

function fieldsFor(
  reading: NoteReading,
  side: Side,
  cloze: Map<string, string> | null = null,
): TemplateFields {
  const { fieldNames } = reading.noteType
  return {
    names: fieldNames,
    isFilled: (name) => isFilled(fieldOf(reading, name)),
    show: (name, filters) => {
      if (filters.includes('cloze')) return cloze?.get(name) ?? fieldOf(reading, name)
      const isHidden = side === 'front' && (filters.includes('type') || filters.includes('hint'))
      return isHidden || filters.includes('tts') ? null : fieldOf(reading, name)
    },
  }
}

function addFrontAndBack(reading: NoteReading): void {
  const { note, noteType } = reading
  const template = noteType.templates[note.cardOrders[0] ?? 0] ??
    noteType.templates[0] ?? { front: '', back: '' }
  const { front: frontTemplate, back: backTemplate } = {
    front: withoutCode(template.front),
    back: withoutCode(template.back),
  }
  const front = renderTemplate(frontTemplate, fieldsFor(reading, 'front'))
  const onFront = fieldsShown(
    frontTemplate.replaceAll(/\{\{\s{0,5}(?:type|hint):[^{}]{1,300}\}\}/g, ''),
    noteType.fieldNames,
  )
  const part = afterAnswerLine(backTemplate) ?? backTemplate
  const answers = fieldsShown(part, noteType.fieldNames).filter((name) => !onFront.includes(name))
  const isWhole = afterAnswerLine(backTemplate) !== null
  const back = isWhole
    ? renderTemplate(part, fieldsFor(reading, 'back'))
    : answers
        .map((name) => fieldOf(reading, name))
        .filter(isFilled)
        .join('<br>')
  const typed = /\{\{\s{0,5}type:(?:[a-z]{1,10}:)?([^{}]{1,300})\}\}/.exec(frontTemplate)?.[1]?.trim()
  const fields = [typed ?? '', ...answers].map((name) => fieldOf(reading, name))
  const { accepted, ...lines } = typedAnswer(fields.find((html) => typedText(html) !== '') ?? '')
  addTyped(reading, { front, back: back || fieldOf(reading, typed ?? ''), accepted, lines })
}

function addCloze(reading: NoteReading): void {
  const { noteType, collector, place, more } = reading
  const template = noteType.templates[0] ?? { front: '', back: '' }
  const named = Array.from(
    template.front.matchAll(/\{\{[^{}]{0,100}cloze:([^{}]{1,300})\}\}/g),
    ([, name = '']) => name.trim(),
  )
  const names = named.length > 0 ? named : noteType.fieldNames.slice(0, 1)
  const texts = new Map(names.map((name) => [name, readCloze(fieldOf(reading, name))]))
  const numbers = [...new Set([...texts.values()].flatMap(({ gapNumbers }) => gapNumbers))].sort(
    (a, b) => a - b,
  )
  if (numbers.length === 0) {
    addWithoutGap(reading, names)
    return
  }
  if (
    [...texts.values()].some((text) =>
      numbers.some((number) => hiddenBy(text, number).join('').startsWith('image-occlusion:')),
    )
  ) {
    const reason = 'This note hides parts of a picture, which cannot be asked here.'
    collector.refuse({ kind: 'image-occlusion', reason, title: '' }, place)
    return
  }
  for (const number of numbers.slice(0, 100)) {
    const id = numbers.length === 1 ? more.sourceId : `${more.sourceId}#c${number}`
    addGap({ ...reading, more: { ...more, sourceId: id ?? null } }, texts, number)
  }
}

function addGap(reading: NoteReading, texts: Map<string, ClozeText>, number: number): void {
  const template = reading.noteType.templates[0] ?? { front: '', back: '' }
  const filledWith = (gap: number | null) =>
    new Map(Array.from(texts, ([name, text]) => [name, clozeHtml(text, gap)]))
  const render = (source: string, side: Side) =>
    renderTemplate(
      withoutCode(source),
      fieldsFor(reading, side, filledWith(side === 'front' ? number : null)),
    )
  const hidden = [...texts.values()]
    .flatMap((text) => hiddenBy(text, number))
    .map(typedText)
    .filter(Boolean)
  const distinct = [...new Set(hidden)]
  const front = render(template.front, 'front') || [...filledWith(number).values()].join('<br>')
  addTyped(reading, {
    front,
    back: afterAnswerLine(render(template.back, 'back')) ?? render(template.back, 'back'),
    accepted: distinct.length > 1 ? [distinct.join(', '), distinct.join(' '), distinct.join('; ')] : distinct,
  })
}

/** Anki shows such a note as a card: its text in front, the rest behind. */
function addWithoutGap(reading: NoteReading, names: readonly string[]): void {
  const { noteType, collector, place } = reading
  const front = names.map((name) => fieldOf(reading, name)).join('<br>')
  const others = noteType.fieldNames
    .filter((name) => !names.includes(name))
    .map((name) => fieldOf(reading, name))
  const back = others.filter(isFilled).join('<br>')
  const message =
    'This cloze note has no gap. Its text was read as the front of a card, the rest as its back.'
  collector.issue({ severity: 'warning', code: 'gap-missing', message }, place)
  const { accepted, ...lines } = typedAnswer(others.find((html) => typedText(html)) ?? '')
  addTyped(reading, { front, back, accepted, lines })
}
