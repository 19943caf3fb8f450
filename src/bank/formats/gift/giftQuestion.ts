/**
 * From the answers of a GIFT question to a question.
 * Invariant: the type is the one Moodle infers; what cannot be asked is refused by name.
 */
import { addMatching } from '../arrangedQuestion'
import type { Collector, Place } from '../collector'
import type { ImportedQuestion } from '../imported'
import { addNumericQuestion, addTextQuestion } from '../typedQuestion'
import { addWeightedChoice } from '../weightedChoice'
import type { GiftAnswers, GiftText } from './giftAnswers'

/** `write` turns a text into Markdown. */
export type GiftContext = { collector: Collector; place: Place; write: (text: GiftText) => string }
/** What stands around the answers, as Markdown. */
export type GiftAsked = { stem: string; more: Partial<ImportedQuestion> }

/** Adds the question, or refuses it. */
export function addAnswered(context: GiftContext, answers: GiftAnswers, asked: GiftAsked): void {
  const { collector, place, write } = context
  const { stem, more } = asked
  switch (answers.kind) {
    case 'fault':
      collector.refuse({ kind: answers.code, reason: answers.reason, title: more.title || stem }, place)
      return
    case 'essay': {
      const reason = 'An essay has to be marked by a person; it cannot be scored here.'
      collector.refuse({ kind: 'essay', reason, title: more.title || stem, severity: 'warning' }, place)
      return
    }
    case 'choice':
    case 'true-false':
      addChoice(context, answers, asked)
      return
    case 'matching':
      addMatching(collector, { stem, ...matchingParts(answers.pairs, write), more }, place)
      return
    case 'text': {
      const typed = answers.answers.map(({ answer, weight, feedback }) => ({
        text: answer.text,
        weight,
        why: write(feedback),
      }))
      addTextQuestion(
        collector,
        { stem, answers: typed, isCaseSensitive: false, hasWildcards: true, more },
        place,
      )
      return
    }
    case 'numeric': {
      const typed = answers.answers.map(({ feedback, ...answer }) => ({ ...answer, why: write(feedback) }))
      addNumericQuestion(collector, { stem, answers: typed, more }, place)
    }
  }
}

type Choices = Extract<GiftAnswers, { kind: 'choice' | 'true-false' }>

function addChoice(
  { collector, place, write }: GiftContext,
  answers: Choices,
  { stem, more }: GiftAsked,
): void {
  if (answers.kind === 'choice') {
    const options = answers.options.map(({ answer, weight, feedback }) => ({
      text: write(answer),
      why: write(feedback),
      weight,
    }))
    const type = answers.isSingle ? 'single' : 'multiple'
    addWeightedChoice(collector, { stem, type, options, more }, place)
    return
  }
  const option = (text: string, isRight: boolean) => ({
    text,
    weight: isRight ? 1 : 0,
    why: write(isRight ? answers.right : answers.wrong),
  })
  const options = [option('True', answers.isTrue), option('False', !answers.isTrue)]
  addWeightedChoice(
    collector,
    { stem, type: 'single', options, more: { ...more, hasFixedOrder: true } },
    place,
  )
}

/** A pair without a left side is an option that goes with nothing. */
function matchingParts(pairs: { left: GiftText; right: string }[], write: (text: GiftText) => string) {
  const written = pairs.map(({ left, right }) => ({
    prompt: write(left),
    answer: write({ text: right, format: 'auto' }),
  }))
  return {
    pairs: written.filter(({ prompt }) => prompt !== ''),
    spares: written.flatMap(({ prompt, answer }) => (prompt === '' && answer !== '' ? [answer] : [])),
  }
}
