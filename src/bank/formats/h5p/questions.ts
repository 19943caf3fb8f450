/**
 * H5P's kinds of question as ours.
 * Invariant: each either adds what it holds or refuses it with the reason.
 */
import { addChoice } from '../choiceQuestion'
import { blankQuestion } from '../collector'
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

/** A question for each blank, with the others filled in. */
function addBlanks(reading: ContentReading): void {
  const { params, markdown, collector, place } = reading
  const intro = pictureAbove(reading) + markdown(textOf(params['text']))
  const isCaseSensitive = recordOf(params['behaviour'])['caseSensitive'] !== false
  let count = 0
  for (const html of listOf(params['questions']).map(textOf)) {
    const pieces = readBlanks(html)
    for (const piece of pieces) {
      if (typeof piece === 'string') continue
      count += 1
      if (piece.answers.length === 0) {
        const reason = 'A blank of this text has no answer.'
        collector.refuse({ kind: 'answer-missing', reason, title: htmlToText(html) }, { ...place, raw: html })
        continue
      }
      collector.add({
        ...blankQuestion(
          'text',
          [intro, markdown(withBlank(pieces, piece))].filter(Boolean).join('\n\n'),
          place,
        ),
        textAnswer: { accepted: piece.answers.slice(0, 100), isCaseSensitive },
        ...common(reading, String(count)),
      })
    }
  }
  if (count > 0) return
  const reason = 'This text has no blank between asterisks.'
  collector.refuse({ kind: 'no-blank', reason, title: htmlToText(intro) }, place)
}

function withBlank(pieces: readonly BlankPiece[], asked: BlankPiece): string {
  const shown = pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    if (piece !== asked) return escaped(piece.answers[0] ?? '')
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
