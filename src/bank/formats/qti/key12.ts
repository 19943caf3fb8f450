/**
 * The key of a QTI 1.2 item, computed from its scoring rules.
 * Invariant: what earns most is the key; a name that is in no option is reported, never guessed over.
 */
import { answersOf, everything, intersect, type Interval } from '../numericIntervals'
import { bestSet, mostTried, sharesOf, subsetsOf } from './bestKey'
import type { Label, Response12 } from './presentation12'
import { literalsOf, type Condition, type Given, type Literal, type Rules } from './rules12'

/** `weights` by ident where the rules give each option its own share; then 1 is the whole. */
export type ChoiceKey = { key: Set<string>; weights: Map<string, number> | null }

/** What is to be chosen from one response. The key is empty when nothing earns more than nothing. */
export function choiceKey(rules: Rules, { ident, labels, cardinality }: Response12): ChoiceKey {
  const idents = labels.map((label) => label.ident)
  const scoreOf = (chosen: string[]): number => rules.score(new Map([[ident, chosen]]))
  const base = scoreOf([])
  const single = new Map(idents.map((option) => [option, scoreOf([option])]))
  if (cardinality === 'single') {
    const best = Math.max(...single.values())
    if (!(best > Math.max(0, base))) return { key: new Set(), weights: null }
    const key = idents.filter((option) => single.get(option) === best)
    return {
      key: new Set(key),
      weights: new Map([...single].map(([option, score]) => [option, score / best])),
    }
  }
  const key = bestSet(candidateSets(rules, ident, idents), scoreOf, base)
  const gains = new Map([...single].map(([option, score]) => [option, score - base]))
  return { key: new Set(key), weights: sharesOf(key, gains, scoreOf(key) - base) }
}

function candidateSets(rules: Rules, ident: string, idents: string[]): string[][] {
  if (idents.length <= mostTried) return subsetsOf(idents)
  const named = rules.rules.map(({ condition }) =>
    literalsOf(condition).flatMap((literal) =>
      literal.ident === ident && idents.includes(literal.value) ? [literal.value] : [],
    ),
  )
  const base = rules.score(new Map([[ident, []]]))
  const gaining = idents.filter((option) => rules.score(new Map([[ident, [option]]])) > base)
  return [...idents.map((option) => [option]), ...named.map((names) => [...new Set(names)]), gaining]
}

/**
 * The best value for each of several responses, which may be scored one by one or all at once; a response is absent
 * when no value of it earns anything.
 */
export function valuesOf(rules: Rules, choices: { ident: string; values: string[] }[]): Map<string, string> {
  const literals = rules.rules.flatMap(({ condition, settings }) =>
    settings.some(({ value }) => value < 0) ? [] : literalsOf(condition),
  )
  const given = new Map<string, readonly string[]>()
  for (const { ident, values } of choices) {
    const named = literals.find((literal) => literal.ident === ident && values.includes(literal.value))
    if (named) given.set(ident, [named.value])
  }
  const result = new Map<string, string>()
  for (const { ident, values } of choices) {
    const scores = values.map((value) => rules.score(new Map([...given, [ident, [value]]])))
    const best = Math.max(...scores)
    const value = values[scores.indexOf(best)]
    if (value === undefined || !(best > rules.score(without(given, ident)))) continue
    result.set(ident, value)
    given.set(ident, [value])
  }
  return result
}

function without(given: Given, ident: string): Given {
  return new Map([...given].filter(([name]) => name !== ident))
}

export type TypedKey = { text: string; weight: number; isCaseSensitive: boolean }

/** What may be typed into a response, with its share of the most that can be earned. */
export function typedKey(rules: Rules, ident: string): TypedKey[] {
  const literals = rules.rules
    .flatMap(({ condition }) => literalsOf(condition))
    .filter((one) => one.ident === ident)
  const scores = literals.map(({ value }) => rules.score(new Map([[ident, [value]]])))
  const best = Math.max(0, ...scores)
  if (best <= 0) return []
  const byText = new Map<string, TypedKey>()
  for (const [index, { value, isCaseSensitive }] of literals.entries()) {
    const weight = (scores[index] ?? 0) / best
    if (!byText.has(value)) byText.set(value, { text: value, weight, isCaseSensitive })
  }
  return [...byText.values()]
}

/** The numbers the best rules accept for a response. */
export function numericKey(rules: Rules, ident: string): { value: number; tolerance: number }[] {
  const worth = rules.rules.map(rules.worthOf)
  const best = Math.max(0, ...worth)
  const intervals = rules.rules.flatMap(({ condition }, index) =>
    worth[index] === best && best > 0 ? intervalsOf(condition, ident) : [],
  )
  return answersOf(intervals)
}

function intervalsOf(condition: Condition, ident: string): Interval[] {
  switch (condition.op) {
    case 'and':
      return condition.of.reduce<Interval[]>(
        (all, part) => intersect(all, intervalsOf(part, ident)),
        [everything],
      )
    case 'or':
      return condition.of.flatMap((part) => intervalsOf(part, ident))
    case 'equal': {
      const value = Number(condition.value)
      return condition.ident === ident && condition.value !== '' && Number.isFinite(value)
        ? [{ from: value, to: value }]
        : []
    }
    case 'compare':
      if (condition.ident !== ident || !Number.isFinite(condition.value)) return []
      return condition.relation.startsWith('g')
        ? [{ from: condition.value, to: Infinity }]
        : [{ from: -Infinity, to: condition.value }]
    default:
      return [everything]
  }
}

/** The longest run of values a rule that earns something wants for an ordered response. */
export function orderedKey(rules: Rules, { ident, labels }: Response12): string[] {
  const idents = new Set(labels.map((label) => label.ident))
  const sequences = rules.rules
    .filter((one) => rules.worthOf(one) > 0)
    .map(({ condition }) => [
      ...new Set(
        literalsOf(condition)
          .filter((literal) => literal.ident === ident && idents.has(literal.value))
          .map(({ value }) => value),
      ),
    ])
  return sequences.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** Values the rules name that are the ident of no option, where options are chosen. */
export function strayValues(rules: Rules, responses: Response12[]): Literal[] {
  const known = new Map(
    responses.map(({ ident, labels }) => [ident, new Set(labels.map((label) => label.ident))]),
  )
  return rules.rules
    .flatMap(({ condition }) => literalsOf(condition))
    .filter(({ ident, value }) => known.has(ident) && !known.get(ident)?.has(value))
}

/** Labels by their ident. */
export function labelsByIdent(labels: Label[]): Map<string, Label> {
  return new Map(labels.map((label) => [label.ident, label]))
}
