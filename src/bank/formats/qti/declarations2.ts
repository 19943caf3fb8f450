/**
 * What a QTI 2 item declares of its responses and outcomes.
 * Invariant: nothing is computed here; a declaration that is missing is an empty one.
 */
import { attributeOf, childOf, childrenOf, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'

export type MapEntry = { key: string; value: number; isCaseSensitive: boolean }

export type ResponseDeclaration = {
  identifier: string
  cardinality: 'single' | 'multiple' | 'ordered' | 'record'
  baseType: string
  correct: string[]
  mapping: { entries: MapEntry[]; defaultValue: number; lower: number; upper: number } | null
}

export type Declarations = { responses: Map<string, ResponseDeclaration>; outcomes: Map<string, string[]> }

/** Declarations by identifier. */
export function readDeclarations(item: XmlElement): Declarations {
  const responses = childrenOf(item, 'responseDeclaration').map(readResponse)
  const outcomes = childrenOf(item, 'outcomeDeclaration').map(
    (element) => [attributeOf(element, 'identifier'), startOf(element)] as const,
  )
  return {
    responses: new Map(responses.map((response) => [response.identifier, response])),
    outcomes: new Map(outcomes),
  }
}

/** Numbers start at 0 unless the item says otherwise. */
function startOf(outcome: XmlElement): string[] {
  const values = valuesIn(childOf(outcome, 'defaultValue'))
  const isNumber = /^(?:float|integer)$/.test(attributeOf(outcome, 'baseType').toLowerCase())
  return values.length === 0 && isNumber ? ['0'] : values
}

function readResponse(element: XmlElement): ResponseDeclaration {
  const cardinality = attributeOf(element, 'cardinality').toLowerCase()
  return {
    identifier: attributeOf(element, 'identifier'),
    cardinality:
      cardinality === 'multiple' || cardinality === 'ordered' || cardinality === 'record'
        ? cardinality
        : 'single',
    baseType: attributeOf(element, 'baseType').toLowerCase(),
    correct: valuesIn(childOf(element, 'correctResponse')),
    mapping: readMapping(childOf(element, 'mapping')),
  }
}

function valuesIn(element: XmlElement | null): string[] {
  return childrenOf(element, 'value')
    .map((value) => textOf(value).replace(/\s+/g, ' ').trim())
    .filter((value) => value !== '')
}

function readMapping(element: XmlElement | null): ResponseDeclaration['mapping'] {
  if (!element) return null
  const entries = childrenOf(element, 'mapEntry').map((entry) => ({
    key: attributeOf(entry, 'mapKey'),
    value: Number(attributeOf(entry, 'mappedValue')) || 0,
    isCaseSensitive: attributeOf(entry, 'caseSensitive').toLowerCase() !== 'false',
  }))
  return {
    entries,
    defaultValue: Number(attributeOf(element, 'defaultValue')) || 0,
    lower: boundOf(attributeOf(element, 'lowerBound'), -Infinity),
    upper: boundOf(attributeOf(element, 'upperBound'), Infinity),
  }
}

function boundOf(text: string, none: number): number {
  return text === '' || !Number.isFinite(Number(text)) ? none : Number(text)
}

/** QTI's map response: the sum over different values, within the bounds. */
export function mappedScore({ mapping }: ResponseDeclaration, values: readonly string[]): number {
  if (!mapping) return 0
  const sum = [...new Set(values)].reduce((total, value) => {
    const entry = mapping.entries.find(({ key, isCaseSensitive }) =>
      isCaseSensitive ? key === value : key.toLowerCase() === value.toLowerCase(),
    )
    return total + (entry?.value ?? mapping.defaultValue)
  }, 0)
  return Math.max(mapping.lower, Math.min(mapping.upper, sum))
}
