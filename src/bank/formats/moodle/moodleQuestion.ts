/**
 * One question of a Moodle XML file.
 * Invariant: the key follows from the fractions; a type that cannot be asked is refused with its name.
 */
import { parseNumber } from '#core/scoring/typedAnswer'
import { addMatching, addOrdering } from '../arrangedQuestion'
import type { Collector, Place } from '../collector'
import type { ImportedQuestion } from '../imported'
import { addNumericQuestion, addTextQuestion, type NumberAnswer } from '../typedQuestion'
import { addWeightedChoice, type WeightedOption } from '../weightedChoice'
import { attributeOf, childLine, childOf, childrenOf, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { gapMatching } from './moodleGaps'
import { moodleRefusals, unknownType } from './moodleKinds'
import type { ReadText } from './moodleText'

/** A question with what is already known of it: `stem` and the texts around it are Markdown. */
export type MoodleContext = {
  question: XmlElement
  collector: Collector
  place: Place
  read: ReadText
  stem: string
  more: Partial<ImportedQuestion>
}

/** Adds the question to the collector, or refuses it. */
export function addMoodleQuestion(context: MoodleContext): void {
  const type = attributeOf(context.question, 'type').toLowerCase()
  const add = adders[type]
  if (add) {
    add(context)
    return
  }
  const known = moodleRefusals[type]
  const { collector, place, more, stem } = context
  collector.refuse(
    {
      kind: type || 'unknown-type',
      reason: known?.reason ?? unknownType(type),
      title: more.title || stem,
      severity: known?.severity ?? 'warning',
    },
    place,
  )
}

const adders: Record<string, (context: MoodleContext) => void> = {
  multichoice: addMultichoice,
  multichoiceset: (context) => addChoiceOf(context, 'multiple'),
  oumultiresponse: (context) => addChoiceOf(context, 'multiple'),
  truefalse: addTrueFalse,
  shortanswer: addShortAnswer,
  numerical: addNumerical,
  matching: addMatches,
  match: addMatches,
  ddmatch: addMatches,
  ordering: addOrder,
  gapselect: addGaps,
  ddwtos: addGaps,
}

function answersOf({ question, read }: MoodleContext): (WeightedOption & { element: XmlElement })[] {
  return childrenOf(question, 'answer').map((element) => ({
    element,
    text: read(element),
    why: read(childOf(element, 'feedback')),
    weight: weightOf(element),
  }))
}

/** The share of the credit. Moodle writes percents; a decimal comma comes from other programs. */
function weightOf(answer: XmlElement): number {
  const percent = Number(attributeOf(answer, 'fraction').replace(',', '.').replace('%', '')) || 0
  return Math.max(-1, Math.min(1, Number((percent / 100).toFixed(9))))
}

function addMultichoice(context: MoodleContext): void {
  const single = childLine(context.question, 'single').toLowerCase()
  const isSingle = single === '' ? hasOneFull(context.question) : single === 'true' || single === '1'
  addChoiceOf(context, isSingle ? 'single' : 'multiple')
}

/** Without `<single>`: one answer that earns everything makes a single choice. */
function hasOneFull(question: XmlElement): boolean {
  const weights = childrenOf(question, 'answer').map(weightOf)
  return (
    weights.filter((weight) => weight > 0).length <= 1 ||
    weights.filter((weight) => weight > 0.999).length === 1
  )
}

function addChoiceOf(context: MoodleContext, type: 'single' | 'multiple'): void {
  const { collector, place, stem, more, question } = context
  const options = answersOf(context).map(({ text, why, weight }) => ({
    text,
    why,
    weight: shareOf(question, weight),
  }))
  addWeightedChoice(
    collector,
    { stem, type, options, more: { ...more, hasFixedOrder: isUnshuffled(question) } },
    place,
  )
}

/** A type of the Open University marks what is right with 100 each; it earns everything only together. */
function shareOf(question: XmlElement, weight: number): number {
  return /^(?:oumultiresponse|multichoiceset)$/.test(attributeOf(question, 'type'))
    ? Math.sign(weight)
    : weight
}

function isUnshuffled(question: XmlElement): boolean {
  return /^(?:0|false)$/i.test(childLine(question, 'shuffleanswers'))
}

function addTrueFalse(context: MoodleContext): void {
  const { collector, place, stem, more } = context
  const names: Record<string, string> = { true: 'True', false: 'False' }
  const options = answersOf(context).map(({ text, why, weight }) => ({
    text: names[text.trim().toLowerCase()] ?? text,
    why,
    weight,
  }))
  addWeightedChoice(
    collector,
    { stem, type: 'single', options, more: { ...more, hasFixedOrder: true } },
    place,
  )
}

/** Typed answers are compared letter by letter: they are plain text whatever the format says. */
function plainAnswer(answer: XmlElement): string {
  return textOf(childOf(answer, 'text') ?? answer).trim()
}

function addShortAnswer(context: MoodleContext): void {
  const { collector, place, stem, more, question } = context
  const answers = answersOf(context).map(({ element, why, weight }) => ({
    text: plainAnswer(element),
    why,
    weight,
  }))
  const isCaseSensitive = /^(?:1|true)$/i.test(childLine(question, 'usecase'))
  addTextQuestion(collector, { stem, answers, isCaseSensitive, hasWildcards: true, more }, place)
}

function addNumerical(context: MoodleContext): void {
  const { collector, place, stem, more } = context
  const unit = unitOf(context.question)
  const answers: NumberAnswer[] = []
  for (const { element, why, weight } of answersOf(context)) {
    const text = plainAnswer(element)
    const value = text === '*' ? null : numberOf(text)
    if (value === null && text !== '*') {
      const reason = `Its answer "${text.slice(0, 60)}" is not a number.`
      collector.refuse({ kind: 'not-a-number', reason, title: more.title || stem }, place)
      return
    }
    const tolerance = Math.abs(numberOf(childLine(element, 'tolerance')) ?? 0)
    answers.push({ value, tolerance, weight, why, ...(unit === '' ? {} : { unit }) })
  }
  addNumericQuestion(collector, { stem, answers, more }, place)
}

function numberOf(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : parseNumber(text)
}

/** The unit whose factor is 1, unless the question asks for a number without one. */
function unitOf(question: XmlElement): string {
  if (childLine(question, 'showunits') === '3') return ''
  const units = childrenOf(childOf(question, 'units'), 'unit')
  const base = units.find((unit) => Number(childLine(unit, 'multiplier') || '1') === 1)
  return base ? childLine(base, 'unit_name') : ''
}

function addMatches(context: MoodleContext): void {
  const { collector, place, stem, more, question, read } = context
  const sides = childrenOf(question, 'subquestion').map((element) => ({
    prompt: read(element),
    answer: read(childOf(element, 'answer')),
  }))
  const pairs = sides.filter(({ prompt }) => prompt !== '')
  const spares = sides.flatMap(({ prompt, answer }) => (prompt === '' && answer !== '' ? [answer] : []))
  addMatching(
    collector,
    { stem, pairs, spares, more: { ...more, hasFixedOrder: isUnshuffled(question) } },
    place,
  )
}

/** The place of a step is its fraction, from 1; where fractions are no such places, the order of the list is the key. */
function addOrder(context: MoodleContext): void {
  const { collector, place, stem, more } = context
  const answers = answersOf(context)
  const places = answers.map(({ element }) => Number(attributeOf(element, 'fraction').replace(',', '.')))
  const isNumbered = places.toSorted((a, b) => a - b).every((position, index) => position === index + 1)
  const steps = answers.map(({ text, why }, index) => ({
    text,
    why,
    position: isNumbered ? (places[index] ?? null) : index + 1,
  }))
  addOrdering(collector, { stem, steps, more }, place)
}

function addGaps(context: MoodleContext): void {
  const { collector, place, stem, more, question, read } = context
  const gaps = gapMatching(question, stem, read)
  if ('reason' in gaps) {
    collector.refuse(
      { kind: attributeOf(question, 'type'), reason: gaps.reason, title: more.title || stem },
      place,
    )
    return
  }
  const { stem: text, pairs, spares } = gaps
  addMatching(collector, { stem: text, pairs, spares, more }, place)
}
