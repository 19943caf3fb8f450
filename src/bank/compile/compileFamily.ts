/**
 * From a template as its author wrote it to core's `Family`, and one question drawn from it.
 * Invariant: a family that comes out of here draws whole questions; one that cannot is a list of faults.
 */
import { ExpressionError, namesIn, parseExpression } from '#core/family/expression'
import { drawFamily, type Family, type Variable } from '#core/family/family'
import { isFormat, placeholdersIn } from '#core/family/placeholders'
import type { Question } from '#core/bank/question'
import { canonicalJson, contentHash } from '../canonicalJson'
import { shown, type Fault, type Path } from '../problem'
import type { FileFamily } from '../schema/familySchema'
import { nearest } from '../schema/nearest'
import type { FileQuestion } from '../schema/questionSchema'
import { questionDrawn } from './familyLine'

type Compiled = { question: Question; line: string; family: Family } | { faults: Fault[] }

/** Seeds that have to give a question before a family is taken. */
const triedSeeds = 5
/** What a placeholder for the own number of an option or answer is called. */
const reserved = ['value', 'answer'] as const

/**
 * The family of a question, its line and one draw; null for a question that is none. `content` has the texts as
 * written. Faults, with paths from the question on: `family-field`, `family-variable`, `bad-expression`,
 * `unknown-variable`, `unknown-placeholder`, `family-impossible`.
 */
export function compileFamily(fields: FileQuestion, content: Family['question']): Compiled | null {
  if (!('family' in fields) || !fields.family) {
    const faults = strayFaults(fields)
    return faults.length > 0 ? { faults } : null
  }
  const faults: Fault[] = []
  const variables = variablesOf(fields.family, faults)
  const names = variables.map(({ name }) => name)
  const check = (text: string | undefined, path: Path, known = names) => {
    if (text !== undefined) faults.push(...expressionFaults(text, path, known))
    return text ?? null
  }
  const family: Family = {
    question: { ...content, isCalculation: true },
    variables,
    where: (fields.family.where ?? []).flatMap(
      (text, index) => check(text, ['family', 'where', index]) ?? [],
    ),
    answer: fields.type === 'numeric' ? check(fields.answer.is, ['answer', 'is']) : null,
    optionValues:
      fields.type === 'single'
        ? fields.options.map(({ is }, index) => check(is, ['options', index, 'is']))
        : [],
  }
  faults.push(...placeholderFaults(family, names))
  if (faults.length > 0) return { faults }
  return drawn(family)
}

function drawn(family: Family): Compiled {
  const seeds = Array.from({ length: triedSeeds }, (_, seed) => seed)
  const line = canonicalJson(family)
  const hash = contentHash(line) as Question['hash']
  const question = questionDrawn(family, hash, 0)
  if (!question || seeds.some((seed) => drawFamily(family, seed) === null)) {
    const message =
      'No question comes of this family: every draw breaks a condition, or gives no usable numbers.'
    const advice =
      'Loosen "where", widen the ranges, and look for divisions by 0 and options that read the same.'
    return { faults: [error('family-impossible', ['family'], message, advice)] }
  }
  const { drawn: _, ...rest } = question
  return { question: { ...rest, hash }, line, family }
}

/** Numbers to work out in a question that draws none. */
function strayFaults(fields: FileQuestion): Fault[] {
  if (fields.type !== 'single') return []
  return fields.options.flatMap(({ is }, index) =>
    is === undefined
      ? []
      : [
          error(
            'family-field',
            ['options', index, 'is'],
            'Only a question with a family works out numbers.',
            'Add "family" with its variables, or write the number into the text.',
          ),
        ],
  )
}

function variablesOf(family: FileFamily, faults: Fault[]): Variable[] {
  const above: string[] = []
  return Object.entries(family.variables).flatMap(([name, written]) => {
    const path = ['family', 'variables', name]
    const variable = variableOf(name, written)
    if (variable === null) {
      const message = `${shown(name)} has to be drawn from a range or a list, or worked out.`
      faults.push(
        error(
          'family-variable',
          path,
          message,
          'Write "from" and "to", or "values", or "is", and one of them only.',
        ),
      )
    } else if (reserved.some((word) => word === name)) {
      const message = `“${name}” stands for the number of an option or answer already.`
      faults.push(error('family-variable', path, message, 'Give the variable another name.'))
    } else if (variable.kind === 'range' && variable.from > variable.to) {
      faults.push(
        error(
          'family-variable',
          path,
          `The range of ${shown(name)} is empty.`,
          'Write the smaller number as "from".',
        ),
      )
    } else if (variable.kind === 'derived') {
      faults.push(...expressionFaults(variable.expression, [...path, 'is'], above))
    }
    above.push(name)
    return variable ?? []
  })
}

function variableOf(
  name: string,
  { from, to, step, values, is }: FileFamily['variables'][string],
): Variable | null {
  const hasRange = from !== undefined || to !== undefined || step !== undefined
  const kinds = [hasRange, values !== undefined, is !== undefined].filter(Boolean).length
  if (kinds !== 1) return null
  if (values) return { name, kind: 'list', values }
  if (is !== undefined) return { name, kind: 'derived', expression: is }
  return from === undefined || to === undefined ? null : { name, kind: 'range', from, to, step: step ?? 1 }
}

function expressionFaults(text: string, path: Path, known: readonly string[]): Fault[] {
  try {
    const unknown = namesIn(parseExpression(text)).filter((name) => !known.includes(name))
    return unknown.map((name) => {
      const near = nearest(name, known)
      return error(
        'unknown-variable',
        path,
        `There is no variable ${shown(name)} above this one.`,
        near ? `Did you mean ${near}?` : 'Add it to the variables, above those that use it.',
      )
    })
  } catch (failure) {
    if (!(failure instanceof ExpressionError)) throw failure
    const advice = 'Write arithmetic with + - * / ^, brackets, functions, and the names of variables.'
    return [
      error('bad-expression', path, `This cannot be worked out. ${shown(failure.message, 200)}`, advice),
    ]
  }
}

function placeholderFaults({ question, optionValues }: Family, names: readonly string[]): Fault[] {
  const answer = question.type === 'numeric' ? [...names, 'answer'] : names
  return [
    ...textFaults(question.stem, ['stem'], names),
    ...textFaults(question.explanation, ['explanation'], answer),
    ...question.options.flatMap(({ text, why }, index) => {
      const own = optionValues[index] == null ? names : [...names, 'value']
      return [
        ...textFaults(text, ['options', index, 'text'], own),
        ...textFaults(why, ['options', index, 'why'], own),
      ]
    }),
  ]
}

/** Faults of one text that are told. */
const toldOfText = 20

function textFaults(text: string, path: Path, known: readonly string[]): Fault[] {
  const wrong = placeholdersIn(text).filter(({ name, format }) => !known.includes(name) || !isFormat(format))
  return wrong.slice(0, toldOfText).map(({ name, format }) => {
    const fault = (message: string, advice: string) => error('unknown-placeholder', path, message, advice)
    if (!known.includes(name)) {
      const near = nearest(name, known)
      const hint = near ? `Did you mean {${near}}?` : 'Add it to the variables.'
      return fault(
        `{${shown(name)}} stands for no number here.`,
        `${hint} Braces of a formula are doubled: {{ }}.`,
      )
    }
    const advice = 'Write a number of decimals such as 2, a percentage such as 1%, or plain.'
    return fault(`“${shown(format)}” is no format for {${shown(name)}}.`, advice)
  })
}

function error(code: string, path: Path, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice, path }
}
