/**
 * Runs the response processing of a QTI 2 or 3 item on a response.
 * Invariant: nothing but values is computed; a rule that is not understood makes the score unknown, never wrong.
 */
import { allOf, attributeOf, childrenOf, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { mappedScore, type Declarations } from './declarations2'
import { operators, Unknown } from './operators2'
import { isTrue, numberOf, single, type Value } from './value2'

/** Values given to responses, by identifier; one that is absent is NULL. */
export type GivenValues = ReadonlyMap<string, readonly string[]>

/** The score of a response; null when the processing cannot be understood or sets none. */
export type ScoreOf = (given: GivenValues) => number | null

type Run = { declarations: Declarations; given: GivenValues; outcomes: Map<string, Value> }

const template = /(match_correct|map_response_point|map_response)(?:\.xml)?\s*$/

/** The scoring of an item: by its template, or by its own rules. */
export function scoringOf(item: XmlElement, declarations: Declarations): ScoreOf {
  const processing = childrenOf(item, 'responseProcessing')[0]
  const named = template.exec(
    attributeOf(processing, 'template') || attributeOf(processing, 'templateLocation'),
  )?.[1]
  const own = childrenOf(processing)
  if (own.length === 0) return (given) => byTemplate(named, declarations, given)
  if (!allOf(processing, 'setOutcomeValue').some(isScore)) return () => null
  return (given) => {
    const outcomes = new Map<string, Value>()
    for (const [name, values] of declarations.outcomes) {
      outcomes.set(name, values.length === 0 ? null : { items: values, isOrdered: false })
    }
    const run: Run = { declarations, given, outcomes }
    try {
      runAll(own, run)
    } catch (error) {
      return error instanceof Exit ? scoreIn(run) : null
    }
    return scoreIn(run)
  }
}

/** `exitResponse`: no rule below it counts. */
class Exit extends Error {}

function byTemplate(
  name: string | undefined,
  { responses }: Declarations,
  given: GivenValues,
): number | null {
  const [response] = responses.values()
  if (!response || name === 'map_response_point') return null
  const values = given.get(response.identifier) ?? []
  if (name === 'map_response') return mappedScore(response, values)
  if (response.correct.length === 0) return null
  const isOrdered = response.cardinality === 'ordered'
  const [left, right] = [values, response.correct].map((items) => ({ items: [...items], isOrdered }))
  return Number(isTrue(operators.match?.([left ?? null, right ?? null], {}) ?? null))
}

function isScore(element: XmlElement): boolean {
  return /^score$/i.test(attributeOf(element, 'identifier'))
}

function scoreIn({ outcomes }: Run): number | null {
  const name = [...outcomes.keys()].find((key) => /^score$/i.test(key)) ?? 'SCORE'
  const score = numberOf(outcomes.get(name) ?? single(0))
  return Number.isNaN(score) ? 0 : score
}

function runAll(rules: XmlElement[], run: Run): void {
  for (const rule of rules) runRule(rule, run)
}

function runRule(rule: XmlElement, run: Run): void {
  switch (rule.name) {
    case 'responseCondition':
      runCondition(rule, run)
      return
    case 'setOutcomeValue': {
      const [expression] = childrenOf(rule)
      const value = isScore(rule) ? evaluate(expression, run) : quietly(expression, run)
      run.outcomes.set(attributeOf(rule, 'identifier'), value)
      return
    }
    case 'exitResponse':
      throw new Exit()
    case 'responseProcessingFragment':
      runAll(childrenOf(rule), run)
      return
    default:
      throw new Unknown()
  }
}

/** What only feeds feedback need not be understood. */
function quietly(expression: XmlElement | undefined, run: Run): Value {
  try {
    return evaluate(expression, run)
  } catch {
    return null
  }
}

function runCondition(element: XmlElement, run: Run): void {
  for (const branch of childrenOf(element, 'responseIf', 'responseElseIf', 'responseElse')) {
    const [test, ...rules] = childrenOf(branch)
    if (branch.name === 'responseElse') {
      runAll(childrenOf(branch), run)
      return
    }
    const holds = touchesScore(element) ? isTrue(evaluate(test, run)) : isTrue(quietly(test, run))
    if (holds) {
      runAll(rules, run)
      return
    }
  }
}

function touchesScore(element: XmlElement): boolean {
  return childrenOf(element).some(
    (child) =>
      (child.name === 'setOutcomeValue' && !/feedback/i.test(attributeOf(child, 'identifier'))) ||
      touchesScore(child),
  )
}

function evaluate(element: XmlElement | undefined, run: Run): Value {
  if (!element) throw new Unknown()
  const identifier = attributeOf(element, 'identifier')
  const response = run.declarations.responses.get(identifier)
  switch (element.name) {
    case 'baseValue':
      return single(textOf(element).trim())
    case 'null':
      return null
    case 'variable':
      if (!response) return run.outcomes.get(identifier) ?? null
      return valueOf(run.given.get(identifier) ?? [], response.cardinality === 'ordered')
    case 'correct':
      return valueOf(response?.correct ?? [], response?.cardinality === 'ordered')
    case 'mapResponse':
      return single(response ? mappedScore(response, run.given.get(identifier) ?? []) : 0)
    default: {
      const operator = operators[element.name]
      if (!operator) throw new Unknown()
      return operator(
        childrenOf(element).map((child) => evaluate(child, run)),
        element.attributes,
      )
    }
  }
}

function valueOf(items: readonly string[], isOrdered: boolean): Value {
  return items.length === 0 ? null : { items: [...items], isOrdered }
}
