/**
 * H5P's kinds of question as ours.
 * Invariant: each either adds what it holds or refuses it with the reason.
 */
import { addChoice } from '../choiceQuestion'
import { addMatching } from '../arrangedQuestion'
import { blankQuestion, type Place } from '../collector'
import { htmlToText } from '../html/htmlPlain'
import type { ImportedQuestion } from '../imported'
import { readBlanks, type BlankPiece } from './blanks'
import { listOf, pictureAbove, recordOf, textOf, type ContentReading } from './content'

type Add = (reading: ContentReading) => void

/** What can be read, by the name of H5P's library. */
export const h5pQuestions = new Map<string, Add>([
  ['H5P.MultiChoice', addMultiChoice],
  ['H5P.TrueFalse', addTrueFalse],
  ['H5P.SingleChoiceSet', addSingleChoiceSet],
  ['H5P.Blanks', addBlanks],
  ['H5P.DragText', addDragText],
])

function common({ id, title }: ContentReading, part: string | null = null): Partial<ImportedQuestion> {
  return { sourceId: id === null || part === null ? id : `${id}#${part}`, title }
}

function addMultiChoice(reading: ContentReading): void {
  const { params, markdown, collector, place } = reading
  const answers = listOf(params['answers']).map(recordOf)
  const behavior = recordOf(params['behaviour'])
  const keys = answers.flatMap(({ correct }, index) => (correct === true ? [index] : []))
  const type = ({ single: 'single', multi: 'multiple' } as const)[textOf(behavior['type'])] ?? null
  addChoice(
    collector,
    {
      stem: pictureAbove(reading) + markdown(textOf(params['question'])),
      options: answers.map((answer) => ({
        text: markdown(textOf(answer['text'])),
        why: whyOf(answer, markdown),
      })),
      keys,
      type,
      more: {
        ...common(reading),
        hasFixedOrder: behavior['randomAnswers'] === false,
        explanation: overallFeedback(params, markdown),
      },
    },
    place,
  )
}

/** What is said when an option was chosen; H5P keeps another text for when it was not. */
function whyOf(answer: Record<string, unknown>, markdown: (html: string) => string): string {
  const { chosenFeedback, notChosenFeedback } = recordOf(answer['tipsAndFeedback'])
  const [chosen, other] = [textOf(chosenFeedback), textOf(notChosenFeedback)]
  return htmlToText(chosen) || /<img/i.test(chosen) ? markdown(chosen) : markdown(other)
}

/** The text for a full score, where there is one: it is the closest to an explanation that H5P has. */
function overallFeedback(params: Record<string, unknown>, markdown: (html: string) => string): string {
  const full = listOf(params['overallFeedback'])
    .map(recordOf)
    .find(({ to }) => to === 100)
  return markdown(textOf(full?.['feedback']))
}

function addTrueFalse(reading: ContentReading): void {
  const { params, markdown, collector, place } = reading
  const key = String(params['correct'])
  const behavior = recordOf(params['behaviour'])
  const labels = recordOf(params['l10n'])
  const right = markdown(textOf(behavior['feedbackOnCorrect']))
  const wrong = markdown(textOf(behavior['feedbackOnWrong']))
  const option = (name: 'true' | 'false') => ({
    text: textOf(labels[`${name}Text`]).trim() || (name === 'true' ? 'True' : 'False'),
    why: key === name ? right : wrong,
  })
  addChoice(
    collector,
    {
      stem: pictureAbove(reading) + markdown(textOf(params['question'])),
      options: [option('true'), option('false')],
      keys: key === 'true' ? [0] : key === 'false' ? [1] : null,
      type: 'single',
      more: { ...common(reading), hasFixedOrder: true },
    },
    place,
  )
}

/** The first answer is the right one; H5P always shuffles. */
function addSingleChoiceSet(reading: ContentReading): void {
  const { params, markdown, collector, place } = reading
  for (const [index, choice] of listOf(params['choices']).map(recordOf).entries()) {
    const own = textOf(choice['subContentId'])
    addChoice(
      collector,
      {
        stem: markdown(textOf(choice['question'])),
        options: listOf(choice['answers']).map((answer) => ({ text: markdown(textOf(answer)) })),
        keys: [0],
        type: 'single',
        more: { ...common(reading, own || String(index + 1)), ...(own ? { sourceId: own } : {}) },
      },
      { ...place, raw: JSON.stringify(choice) },
    )
  }
}

/** A question for each sentence: with one blank it is typed into, with several each is matched with its word. */
function addBlanks(reading: ContentReading): void {
  const { params, markdown, collector, place } = reading
  const intro = pictureAbove(reading) + markdown(textOf(params['text']))
  const isCaseSensitive = recordOf(params['behaviour'])['caseSensitive'] !== false
  const sentences = listOf(params['questions']).map(textOf).filter(Boolean)
  for (const [index, html] of sentences.entries()) {
    const pieces = readBlanks(html)
    const blanks = pieces.filter((piece) => typeof piece !== 'string')
    const [only] = blanks
    const part = sentences.length > 1 ? String(index + 1) : null
    const sentence = { reading, part, intro, pieces, place: { ...place, raw: html } }
    if (!only || blanks.some(({ answers }) => answers.length === 0)) {
      const reason = only
        ? 'A blank of this text has no answer.'
        : 'This text has no blank between asterisks.'
      const kind = only ? 'answer-missing' : 'no-blank'
      collector.refuse({ kind, reason, title: htmlToText(html) }, sentence.place)
    } else if (blanks.length === 1) addTypedBlank(sentence, only, isCaseSensitive)
    else addMatchedBlanks(sentence, blanks)
  }
  if (sentences.length > 0) return
  const reason = 'This task has no text to fill in.'
  collector.refuse({ kind: 'no-blank', reason, title: htmlToText(intro) }, place)
}

type Blank = Exclude<BlankPiece, string>
type Sentence = {
  reading: ContentReading
  part: string | null
  intro: string
  pieces: readonly BlankPiece[]
  place: Place
}

function addTypedBlank(
  { reading, part, intro, pieces, place }: Sentence,
  blank: Blank,
  isCaseSensitive: boolean,
): void {
  const stem = [intro, reading.markdown(withBlank(pieces))].filter(Boolean).join('\n\n')
  reading.collector.add({
    ...blankQuestion('text', stem, place),
    textAnswer: { accepted: blank.answers.slice(0, 100), isCaseSensitive },
    ...common(reading, part),
  })
}

function addMatchedBlanks({ reading, part, intro, pieces, place }: Sentence, blanks: readonly Blank[]): void {
  const { collector, markdown } = reading
  let number = 0
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : `(${(number += 1)}) _____`))
    .join('')
  const message = 'Several blanks cannot be typed into here: each is matched with its word instead.'
  collector.issue({ severity: 'warning', code: 'blanks-as-matching', message }, place)
  addMatching(
    collector,
    {
      stem: [intro, markdown(text)].filter(Boolean).join('\n\n'),
      pairs: blanks.map(({ answers, hint }, index) => ({
        prompt: `(${index + 1})${hint ? ` ${markdown(escaped(hint))}` : ''}`,
        answer: markdown(escaped(answers[0] ?? '')),
      })),
      spares: [],
      more: common(reading, part),
    },
    place,
  )
}

function withBlank(pieces: readonly BlankPiece[]): string {
  const shown = pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    return piece.hint ? `_____ (${escaped(piece.hint)})` : '_____'
  })
  return shown.join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Words to be dragged into a text: which word goes into which blank. */
function addDragText(reading: ContentReading): void {
  const { params, markdown, collector, place } = reading
  const pieces = readBlanks(withoutFeedback(textOf(params['textField'])), false)
  const blanks = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]))
  const distractors = readBlanks(withoutFeedback(textOf(params['distractors'])), false)
  const words = [...blanks, ...distractors].flatMap((piece) =>
    typeof piece === 'string' ? [] : (piece.answers[0] ?? []),
  )
  const options = [...new Set(words)]
  let number = 0
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : `(${(number += 1)}) _____`))
    .join('')
  const stem = [
    pictureAbove(reading) + markdown(textOf(params['taskDescription'])),
    markdown(text.replaceAll('\n', '<br>')),
  ]
  if (blanks.some(({ answers }) => answers.length === 0) || blanks.length === 0 || options.length < 2) {
    const reason = 'Dragging needs a blank with its word, and at least two different words.'
    collector.refuse({ kind: 'no-options', reason, title: htmlToText(text) }, place)
    return
  }
  collector.add({
    ...blankQuestion('matching', stem.filter(Boolean).join('\n\n'), place),
    prompts: blanks.map(({ answers, hint }, index) => ({
      text: `(${index + 1})${hint ? ` ${markdown(escaped(hint))}` : ''}`,
      answerIndex: options.indexOf(answers[0] ?? ''),
      why: '',
    })),
    options: options.map((word) => ({
      text: markdown(escaped(word)),
      isCorrect: false,
      weight: null,
      why: '',
      position: null,
    })),
    ...common(reading),
  })
}

/** Behind a word H5P may keep what to say when it is right (`\+…`) or wrong (`\-…`). */
function withoutFeedback(text: string): string {
  return text.replaceAll(/\\[+-][^*\n\\]{0,2000}/g, '')
}
