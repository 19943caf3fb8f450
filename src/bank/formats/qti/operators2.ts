/**
 * Operators of QTI 2 response processing.
 * Invariant: each is a function of its operands' values; one with a NULL operand is NULL where QTI says so.
 */
import { containsAll, isMatch, isSameItem, isTrue, numberOf, single, type Plain, type Value } from './value2'

/** Thrown for what is not understood; the score is unknown then. */
export class Unknown extends Error {}

type Operator = (operands: Value[], attributes: Record<string, string>) => Value

const truth = (is: boolean): Value => single(is)

function numbers(operands: Value[]): number[] {
  return operands.flatMap((operand) =>
    operand ? operand.items.map((item: Plain) => Number(item)) : [Number.NaN],
  )
}

function counted(value: number): Value {
  return Number.isNaN(value) ? null : single(value)
}

function compared(test: (left: number, right: number) => boolean): Operator {
  return ([left = null, right = null]) => truth(test(numberOf(left), numberOf(right)))
}

function joined(isOrdered: boolean): Operator {
  return (operands) => {
    const items = operands.flatMap((operand) => operand?.items ?? [])
    return items.length === 0 ? null : { items, isOrdered }
  }
}

/** How far off `equal` allows a number to be: `tolerance` in numbers or percents, for below and above. */
export function toleranceOf(
  attributes: Record<string, string>,
  target: number,
): { below: number; above: number } {
  const [below = 0, above = below] = (attributes['tolerance'] ?? '')
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => Math.abs(Number(part)) || 0)
  const mode = attributes['toleranceMode'] ?? 'exact'
  if (mode === 'absolute') return { below, above }
  if (mode === 'relative')
    return { below: (Math.abs(target) * below) / 100, above: (Math.abs(target) * above) / 100 }
  return { below: 0, above: 0 }
}

const equal: Operator = ([left = null, right = null], attributes) => {
  const [a, b] = [numberOf(left), numberOf(right)]
  const { below, above } = toleranceOf(attributes, b)
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b))
  return truth(a >= b - below - rounding && a <= b + above + rounding)
}

const stringMatch: Operator = ([left = null, right = null], { caseSensitive, substring }) => {
  if (!left || !right) return truth(false)
  const fold = (value: Value): string => {
    const text = String(value?.items[0] ?? '')
    return caseSensitive === 'false' ? text.toLowerCase() : text
  }
  return truth(substring === 'true' ? fold(left).includes(fold(right)) : fold(left) === fold(right))
}

const equalRounded: Operator = ([left = null, right = null], { roundingMode, figures }) => {
  const count = Number(figures) || 0
  const round = (value: number): string =>
    roundingMode === 'decimalPlaces'
      ? value.toFixed(Math.min(20, count))
      : value.toPrecision(Math.max(1, Math.min(21, count)))
  const [a, b] = [numberOf(left), numberOf(right)]
  return truth(Number.isFinite(a) && Number.isFinite(b) && round(a) === round(b))
}

const index: Operator = ([list = null], { n }) => {
  const item = list?.items[Number(n) - 1]
  return item === undefined ? null : single(item)
}

/** By QTI's names. What is not here is not understood. */
export const operators: Partial<Record<string, Operator>> = {
  match: ([left = null, right = null]) => truth(isMatch(left, right)),
  equal,
  equalRounded,
  stringMatch,
  index,
  isNull: ([value = null]) => truth(value === null || value.items.length === 0 || value.items[0] === ''),
  not: ([value = null]) => truth(!isTrue(value)),
  and: (operands) => truth(operands.every(isTrue)),
  or: (operands) => truth(operands.some(isTrue)),
  anyN: (operands, { min, max }) => {
    const count = operands.filter(isTrue).length
    return truth(count >= (Number(min) || 0) && count <= (Number(max) || operands.length))
  },
  member: ([item = null, list = null]) =>
    truth(item !== null && (list?.items ?? []).some((other) => isSameItem(item.items[0] ?? '', other))),
  contains: ([whole = null, part = null]) => truth(containsAll(whole, part)),
  containerSize: ([list = null]) => single(list?.items.length ?? 0),
  multiple: joined(false),
  ordered: joined(true),
  delete: ([item = null, list = null]) => {
    const items = (list?.items ?? []).filter((other) => !isSameItem(other, item?.items[0] ?? ''))
    return items.length === 0 ? null : { items, isOrdered: list?.isOrdered ?? false }
  },
  gt: compared((left, right) => left > right),
  gte: compared((left, right) => left >= right),
  lt: compared((left, right) => left < right),
  lte: compared((left, right) => left <= right),
  sum: (operands) => counted(numbers(operands).reduce((total, value) => total + value, 0)),
  product: (operands) => counted(numbers(operands).reduce((total, value) => total * value, 1)),
  subtract: ([left = null, right = null]) => counted(numberOf(left) - numberOf(right)),
  divide: ([left = null, right = null]) => counted(numberOf(left) / numberOf(right)),
  max: (operands) => counted(Math.max(...numbers(operands))),
  min: (operands) => counted(Math.min(...numbers(operands))),
  round: ([value = null]) => counted(Math.round(numberOf(value))),
  truncate: ([value = null]) => counted(Math.trunc(numberOf(value))),
  integerToFloat: ([value = null]) => value,
}
