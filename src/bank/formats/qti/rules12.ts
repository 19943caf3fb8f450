/**
 * The scoring rules of a QTI 1.2 item, read and run.
 * Invariant: the same responses always give the same score, and a rule that is not understood never holds.
 */
import { attributeOf, childLine, childOf, childrenOf, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'

export type Condition =
  | { op: 'and' | 'or'; of: Condition[] }
  | { op: 'not'; of: Condition[] }
  | { op: 'equal'; ident: string; value: string; isCaseSensitive: boolean }
  | { op: 'contains'; ident: string; value: string }
  | { op: 'compare'; ident: string; relation: 'gt' | 'gte' | 'lt' | 'lte'; value: number }
  | { op: 'other' }
  | { op: 'never' }

type Setting = { variable: string; action: string; value: number }
export type Rule = {
  condition: Condition
  settings: Setting[]
  feedback: string[]
  stops: boolean
  title: string
}

/** Responses by the ident they are given to: chosen idents, or one typed text. */
export type Given = ReadonlyMap<string, readonly string[]>

/** `worthOf` is the most a rule earns by itself, 0 when it earns nothing. */
export type Rules = { rules: Rule[]; score: (given: Given) => number; worthOf: (rule: Rule) => number }

/** `multiple` are the idents that take several values: for the others two values in one rule are alternatives. */
export function readRules(item: XmlElement, multiple: ReadonlySet<string>): Rules {
  const processing = childrenOf(item, 'resprocessing')
  const outcomes = processing.flatMap((part) => childrenOf(childOf(part, 'outcomes'), 'decvar'))
  const most = Number(attributeOf(outcomes[0], 'maxvalue')) || 100
  const rules = processing
    .flatMap((part) => childrenOf(part, 'respcondition'))
    .map((element) => readRule(element, multiple, most))
  const variable = scoreVariable(rules)
  const start =
    Number(
      attributeOf(
        outcomes.find((outcome) => nameOf(outcome) === variable),
        'defaultval',
      ),
    ) || 0
  const isScored = rules.some(({ settings }) => settings.some(({ value }) => value > 0))
  const settingsOf = (rule: Rule): Setting[] =>
    isScored
      ? rule.settings.filter((setting) => setting.variable === variable)
      : feedbackSettings(rule, variable)
  return {
    rules,
    score: (given) => run(rules, { start, settingsOf }, given),
    worthOf: (rule) => Math.max(0, ...settingsOf(rule).map(({ value }) => value)),
  }
}

function nameOf(outcome: XmlElement): string {
  return (attributeOf(outcome, 'varname') || attributeOf(outcome, 'variablename') || 'SCORE').toUpperCase()
}

function readRule(element: XmlElement, multiple: ReadonlySet<string>, most: number): Rule {
  const settings = childrenOf(element, 'setvar').map((setting) => ({
    variable: nameOf(setting),
    action: (attributeOf(setting, 'action') || 'Set').toLowerCase(),
    value: amountOf(textOf(setting).trim(), most),
  }))
  const stops =
    attributeOf(element, 'continue').toLowerCase() === 'no' && settings.some(({ action }) => action === 'set')
  return {
    condition: alternatives(childrenOf(childOf(element, 'conditionvar')).map(readCondition), multiple),
    settings,
    feedback: childrenOf(element, 'displayfeedback').map((shown) => attributeOf(shown, 'linkrefid')),
    stops,
    title: attributeOf(element, 'title').toLowerCase(),
  }
}

/** Blackboard writes `SCORE.max` for all there is to earn. */
function amountOf(text: string, most: number): number {
  if (/\.max$/i.test(text)) return most
  return Number(text.replace(',', '.')) || 0
}

/** Two values for what takes one value are alternatives, although the standard would have both at once. */
function alternatives(conditions: Condition[], multiple: ReadonlySet<string>): Condition {
  const byIdent = new Map<string, Condition[]>()
  const rest: Condition[] = []
  for (const condition of conditions) {
    if (condition.op !== 'equal' || multiple.has(condition.ident)) rest.push(condition)
    else byIdent.set(condition.ident, [...(byIdent.get(condition.ident) ?? []), condition])
  }
  const groups = [...byIdent.values()].map((of): Condition =>
    of.length === 1 && of[0] ? of[0] : { op: 'or', of },
  )
  return { op: 'and', of: [...groups, ...rest] }
}

const relations: Record<string, 'gt' | 'gte' | 'lt' | 'lte'> = {
  vargt: 'gt',
  vargte: 'gte',
  varlt: 'lt',
  varlte: 'lte',
}

function readCondition(element: XmlElement): Condition {
  const ident = attributeOf(element, 'respident')
  const value = textOf(element).trim()
  const relation = relations[element.name]
  if (relation) return { op: 'compare', ident, relation, value: Number(value) }
  switch (element.name) {
    case 'and':
    case 'or':
    case 'not':
      return { op: element.name, of: childrenOf(element).map(readCondition) }
    case 'varequal':
      return {
        op: 'equal',
        ident,
        value,
        isCaseSensitive: attributeOf(element, 'case').toLowerCase() === 'yes',
      }
    case 'varsubstring':
    case 'varsubset':
    case 'varinside':
      return { op: 'contains', ident, value }
    case 'other':
      return { op: 'other' }
    default:
      return { op: 'never' }
  }
}

/** The variable that counts: the one called score, else Respondus' que_score, else the first that is set. */
function scoreVariable(rules: Rule[]): string {
  const names = rules.flatMap(({ settings }) => settings.map(({ variable }) => variable))
  return (
    names.find((name) => name === 'SCORE') ??
    names.find((name) => name === 'QUE_SCORE') ??
    names[0] ??
    'SCORE'
  )
}

/** Where nothing is earned by any rule, showing the feedback for a right answer says what is right. */
function feedbackSettings(rule: Rule, variable: string): Setting[] {
  const isRight = rule.title === 'correct' || rule.feedback.some((name) => /^correct(?:_fb)?$/i.test(name))
  return isRight ? [{ variable, action: 'add', value: 1 }] : []
}

type Program = { start: number; settingsOf: (rule: Rule) => Setting[] }

function run(rules: Rule[], { start, settingsOf }: Program, given: Given): number {
  let score = start
  let hasScored = false
  for (const rule of rules) {
    const settings = settingsOf(rule)
    if (settings.length === 0) continue
    if (!holds(rule.condition, given, hasScored)) continue
    score = settings.reduce(applied, score)
    hasScored = true
    if (rule.stops) break
  }
  return score
}

function applied(score: number, { action, value }: Setting): number {
  switch (action) {
    case 'add':
      return score + value
    case 'subtract':
      return score - value
    case 'multiply':
      return score * value
    case 'divide':
      return value === 0 ? score : score / value
    default:
      return value
  }
}

function holds(condition: Condition, given: Given, hasScored: boolean): boolean {
  switch (condition.op) {
    case 'and':
      return condition.of.every((part) => holds(part, given, hasScored))
    case 'or':
      return condition.of.some((part) => holds(part, given, hasScored))
    case 'not':
      return !condition.of.every((part) => holds(part, given, hasScored))
    case 'equal':
      return (given.get(condition.ident) ?? []).some((value) => isSame(value, condition))
    case 'contains':
      return (given.get(condition.ident) ?? []).some((value) => value.includes(condition.value))
    case 'compare':
      return (given.get(condition.ident) ?? []).some((value) => compares(Number(value), condition))
    case 'other':
      return !hasScored
    case 'never':
      return false
  }
}

function isSame(
  value: string,
  { value: wanted, isCaseSensitive }: { value: string; isCaseSensitive: boolean },
): boolean {
  if (value === wanted) return true
  return !isCaseSensitive && value.toLowerCase() === wanted.toLowerCase()
}

function compares(value: number, { relation, value: limit }: { relation: string; value: number }): boolean {
  if (relation === 'gt') return value > limit
  if (relation === 'gte') return value >= limit
  return relation === 'lt' ? value < limit : value <= limit
}

/** A value that some rule wants for an ident, not one it wants absent. */
export type Literal = { ident: string; value: string; isCaseSensitive: boolean }

/** Every wanted value of a condition, in the order of the text. */
export function literalsOf(condition: Condition): Literal[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.flatMap(literalsOf)
    case 'equal':
      return [condition]
    case 'contains':
      return [{ ...condition, isCaseSensitive: false }]
    default:
      return []
  }
}

/** The type a learning system names in the item's metadata, in lower case; empty when it names none. */
export function metadataOf(item: XmlElement, label: string): string {
  const fields = childrenOf(item, 'itemmetadata').flatMap((part) => [
    ...childrenOf(part, 'qtimetadata').flatMap((data) => childrenOf(data, 'qtimetadatafield')),
    ...childrenOf(part, 'qtimetadatafield'),
  ])
  const field = fields.find((candidate) => childLine(candidate, 'fieldlabel').toLowerCase() === label)
  if (field) return childLine(field, 'fieldentry')
  return (
    childrenOf(item, 'itemmetadata')
      .map((part) => childLine(part, label))
      .find((text) => text !== '') ?? ''
  )
}
