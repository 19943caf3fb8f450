/**
 * A calculation family: a question whose numbers are drawn. Invariants: the same family and seed give the same
 * question on every machine; what is drawn is a whole question, its numbers finite and its options all different.
 */
import type { Question } from '../bank/question'
import { createRandom, type Random } from '../common/random'
import { evaluate, parseExpression, type Expression } from './expression'
import { fillText } from './placeholders'

/** A number of a family, drawn from a range or a list, or worked out from those above it. Names are unique. */
export type Variable =
  | { name: string; kind: 'range'; from: number; to: number; step: number }
  | { name: string; kind: 'list'; values: number[] }
  | { name: string; kind: 'derived'; expression: string }

/**
 * `question` with placeholders in stem, options, whys and explanation; in a numeric one the value of its answer means
 * nothing. `answer` is set for numeric only; `optionValues` go with the options, one for one. `where`: comparisons that
 * hold for every draw. Every expression can be parsed.
 */
export type Family = {
  question: Omit<Question, 'hash'>
  variables: Variable[]
  where: string[]
  answer: string | null
  optionValues: (string | null)[]
}

/** Why a draw was refused: a condition of the author's, a number that is not finite, options that read the same. */
export type Refusal = 'where' | 'notFinite' | 'sameOptions'

/** One draw: a question, or why these numbers make none. `values` of the variables by name. */
export type Draw = {
  values: Map<string, number>
  content: Omit<Question, 'hash'> | null
  refusal: Refusal | null
}

/** Draws tried for one seed before a family counts as impossible. */
const mostTries = 500

/** The question a seed gives; null when none of its draws makes one. `seed` as in `createRandom`. */
export function drawFamily(family: Family, seed: number): Omit<Question, 'hash'> | null {
  const parsed = parseFamily(family)
  const random = createRandom(seed)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { content } = drawOnce(parsed, random)
    if (content) return content
  }
  return null
}

/** The seed of one question on a form: the form's own and the question's id, so that no two families move together. */
export function seedOnForm(formSeed: number, questionId: string): number {
  let mixed = (0x811c9dc5 ^ formSeed) >>> 0
  for (let at = 0; at < questionId.length; at += 1) {
    mixed = Math.imul(mixed ^ questionId.charCodeAt(at), 0x01000193) >>> 0
  }
  return mixed
}

/** A family with its expressions parsed, to be drawn from often. */
export type ParsedFamily = {
  family: Family
  derived: ReadonlyMap<string, Expression>
  where: Expression[]
  answer: Expression | null
  optionValues: (Expression | null)[]
}

/** Throws an ExpressionError when an expression cannot be parsed; a compiled family has none of those. */
export function parseFamily(family: Family): ParsedFamily {
  const parsed = (text: string | null) => (text === null ? null : parseExpression(text))
  return {
    family,
    derived: new Map(
      family.variables.flatMap((variable) =>
        variable.kind === 'derived' ? [[variable.name, parseExpression(variable.expression)]] : [],
      ),
    ),
    where: family.where.map(parseExpression),
    answer: parsed(family.answer),
    optionValues: family.optionValues.map(parsed),
  }
}

/** One draw, moving `random` on by one step for each range and list. */
export function drawOnce(parsed: ParsedFamily, random: Random): Draw {
  const values = new Map<string, number>()
  for (const variable of parsed.family.variables)
    values.set(variable.name, valueOf(variable, parsed, values, random))
  const refused = (refusal: Refusal): Draw => ({ values, content: null, refusal })
  // Conditions come first: they are there to keep a division by 0 away.
  if (parsed.where.some((condition) => evaluate(condition, values) !== 1)) return refused('where')
  const answer = parsed.answer && settled(evaluate(parsed.answer, values))
  const optionValues = parsed.optionValues.map((value) => value && settled(evaluate(value, values)))
  const numbers = [...values.values(), answer ?? 0, ...optionValues.map((value) => value ?? 0)]
  if (!numbers.every(Number.isFinite)) return refused('notFinite')
  const content = filled(parsed.family.question, { values, answer, optionValues })
  if (hasSecondKey(content.options, optionValues)) return refused('sameOptions')
  const texts = content.options.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase())
  if (new Set(texts).size < texts.length) return refused('sameOptions')
  return { values, content, refusal: null }
}

function valueOf(
  variable: Variable,
  { derived }: ParsedFamily,
  values: ReadonlyMap<string, number>,
  random: Random,
): number {
  switch (variable.kind) {
    case 'derived': {
      const expression = derived.get(variable.name)
      return expression ? settled(evaluate(expression, values)) : NaN
    }
    case 'list':
      return variable.values[Math.floor(random.next() * variable.values.length)] ?? NaN
    case 'range': {
      const steps = Math.floor(settled((variable.to - variable.from) / variable.step)) + 1
      return settled(variable.from + variable.step * Math.floor(random.next() * steps))
    }
  }
}

/** A wrong option with the number of the key would be right as well. */
function hasSecondKey(options: Question['options'], values: readonly (number | null)[]): boolean {
  const keys = options.flatMap(({ isCorrect }, index) => (isCorrect ? (values[index] ?? []) : []))
  return options.some(({ isCorrect }, index) => !isCorrect && keys.some((key) => key === values[index]))
}

/** Without the last digits, in which machines may differ. */
function settled(value: number): number {
  return Number(value.toPrecision(12))
}

type Numbers = { values: ReadonlyMap<string, number>; answer: number | null; optionValues: (number | null)[] }

function filled(question: Family['question'], { values, answer, optionValues }: Numbers): Family['question'] {
  const withNumber = (name: string, value: number | null | undefined) =>
    value === null || value === undefined ? values : new Map([...values, [name, value]])
  const all = withNumber('answer', answer)
  return {
    ...question,
    stem: fillText(question.stem, values),
    explanation: fillText(question.explanation, all),
    options: question.options.map((option, index) => {
      const own = withNumber('value', optionValues[index])
      return { ...option, text: fillText(option.text, own), why: fillText(option.why, own) }
    }),
    numericAnswer:
      question.numericAnswer && answer !== null
        ? { ...question.numericAnswer, value: answer }
        : question.numericAnswer,
  }
}
