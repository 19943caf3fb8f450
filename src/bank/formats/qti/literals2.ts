/**
 * Values that stand in the response processing of a QTI 2 item itself.
 * Invariant: values a rule wants absent are left out.
 */
import { everything, intersect, type Interval } from '../numericIntervals'
import { allOf, attributeOf, childrenOf, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { toleranceOf } from './operators2'

/** Sets of values that rules want of a response: lists as they stand, and everything one test names. */
export function literalSets(item: XmlElement, identifier: string): string[][] {
  const processing = childrenOf(item, 'responseProcessing')[0]
  const lists = allOf(processing, 'multiple', 'ordered').map(directValues)
  const tests = allOf(processing, 'responseIf', 'responseElseIf').flatMap((branch) => {
    const [test] = childrenOf(branch)
    return test && speaksOf(test, identifier) ? [wantedValues(test)] : []
  })
  return [...lists, ...tests].filter((values) => values.length > 0)
}

function directValues(list: XmlElement): string[] {
  return childrenOf(list, 'baseValue').map((value) => textOf(value).replace(/\s+/g, ' ').trim())
}

function speaksOf(test: XmlElement, identifier: string): boolean {
  return [test, ...allOf(test, 'variable', 'mapResponse')].some(
    (element) => attributeOf(element, 'identifier') === identifier,
  )
}

function wantedValues(test: XmlElement): string[] {
  if (test.name === 'not' || test.name === 'isNull') return []
  if (test.name === 'baseValue') return [textOf(test).replace(/\s+/g, ' ').trim()]
  return [...new Set(childrenOf(test).flatMap(wantedValues))]
}

/** Whether a rule compares the response's words without regard to capitals. */
export function ignoresCase(item: XmlElement): boolean {
  return allOf(childrenOf(item, 'responseProcessing')[0], 'stringMatch').some(
    (element) => attributeOf(element, 'caseSensitive') === 'false',
  )
}

/**
 * How far below and above a number still is right, as the `equal` that names it says, else the one that names the
 * declared answer; 0 where none says anything.
 */
export function toleranceFor(item: XmlElement, value: number): { below: number; above: number } {
  const all = allOf(childrenOf(item, 'responseProcessing')[0], 'equal')
  const named = all.find((equal) =>
    childrenOf(equal, 'baseValue').some((number) => Number(textOf(number)) === value),
  )
  const equal =
    named ??
    all.find((element) => childrenOf(element, 'baseValue').length === 0) ??
    all.find((element) => attributeOf(element, 'tolerance') !== '')
  return equal ? toleranceOf(equal.attributes, value) : { below: 0, above: 0 }
}

/** Ranges that the first test about a response allows; empty when it names none. */
export function literalIntervals(item: XmlElement, identifier: string): Interval[] {
  for (const branch of allOf(childrenOf(item, 'responseProcessing')[0], 'responseIf', 'responseElseIf')) {
    const [test] = childrenOf(branch)
    const intervals = test && speaksOf(test, identifier) ? intervalsOf(test) : []
    if (intervals.some(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))) return intervals
  }
  return []
}

function intervalsOf(test: XmlElement): Interval[] {
  const parts = childrenOf(test)
  switch (test.name) {
    case 'and':
      return parts.reduce<Interval[]>((all, part) => intersect(all, intervalsOf(part)), [everything])
    case 'or':
      return parts.flatMap(intervalsOf)
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return [comparedInterval(test, parts)]
    default:
      return [everything]
  }
}

function comparedInterval(test: XmlElement, [left, right]: XmlElement[]): Interval {
  const isTurned = left?.name === 'baseValue'
  const limit = Number(textOf(isTurned ? left : right))
  if (!Number.isFinite(limit)) return everything
  const isAbove = test.name.startsWith('g') !== isTurned
  return isAbove ? { from: limit, to: Infinity } : { from: -Infinity, to: limit }
}
