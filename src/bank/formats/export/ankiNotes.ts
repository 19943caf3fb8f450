/**
 * The note types of our Anki packages and the fields of each question in them.
 * Invariant: ids of note types never change, so that a second import goes into the same types.
 */
import type { Question } from '#core/bank/question'
import { ankiHtml, cardOf, type AnkiPictures } from './ankiCards'
import { explanationOf, withStimulus } from './shared'

/** `fields` in the order of a note's values; `front` and `back` are Anki's templates. */
export type OwnNoteType = { id: number; name: string; fields: string[]; front: string; back: string }

const optionLetters = Array.from('ABCDEFGHIJ')
const optionName = (letter: string) => `Option ${letter}`
const optionLines = optionLetters
  .map((letter) => `{{#${optionName(letter)}}}<li>{{${optionName(letter)}}}</li>{{/${optionName(letter)}}}`)
  .join('')

export const choiceType: OwnNoteType = {
  id: 1_764_460_800_001,
  name: 'Rehearse choice',
  fields: ['Question', ...optionLetters.map(optionName), 'Answer', 'Kind', 'Explanation'],
  front: `{{Question}}<ol type="A">${optionLines}</ol>`,
  back: '{{FrontSide}}<hr id=answer><b>{{Answer}}</b><br>{{Explanation}}',
}

export const typedType: OwnNoteType = {
  id: 1_764_460_800_002,
  name: 'Rehearse typed answer',
  fields: ['Front', 'Back', 'Explanation'],
  front: '{{Front}}<br>{{type:Back}}',
  back: '{{Front}}<hr id=answer>{{type:Back}}<br>{{Explanation}}',
}

export const cardType: OwnNoteType = {
  id: 1_764_460_800_003,
  name: 'Rehearse card',
  fields: ['Front', 'Back'],
  front: '{{Front}}',
  back: '{{FrontSide}}<hr id=answer>{{Back}}',
}

/** The type and the values a question has as a note; null when it has too many options. */
export function noteOf(
  question: Question,
  picture: AnkiPictures,
): { type: OwnNoteType; values: string[] } | null {
  const html = (markdown: string) => ankiHtml(markdown, picture)
  const { type, options } = question
  if (type === 'single' || type === 'multiple') {
    if (options.length > optionLetters.length) return null
    const texts = optionLetters.map((_, index) => html(options[index]?.text ?? ''))
    const keys = options.flatMap(({ isCorrect }, index) => (isCorrect ? [optionLetters[index]] : []))
    const whys = options.flatMap(({ why }, index) =>
      why ? [`- ${optionLetters[index]}: ${why.replaceAll('\n', '\n  ')}`] : [],
    )
    const explanation = [explanationOf(question), whys.join('\n')].filter(Boolean).join('\n\n')
    return {
      type: choiceType,
      values: [html(withStimulus(question)), ...texts, keys.join(', '), type, html(explanation)],
    }
  }
  const card = cardOf(question, picture)
  if (type === 'numeric' || type === 'text')
    return {
      type: typedType,
      values: [
        card.front,
        card.answer,
        [card.key, html(explanationOf(question))].filter(Boolean).join('<br><br>'),
      ],
    }
  return { type: cardType, values: [card.front, card.back] }
}
