import { expect } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importQti } from '../qti'

export const namespace = 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"'
export const wrap = (inside: string, attributes = '') =>
  `<assessmentItem ${namespace} identifier="i1" title="Title" ${attributes}>\n${inside}\n</assessmentItem>`
export const read = (inside: string, attributes = '') =>
  importQti(fileOf('item.xml', wrap(inside, attributes)))

export function only(inside: string) {
  const result = read(inside)
  expect(result.unsupported).toEqual([])
  expect(result.questions).toHaveLength(1)
  return result.questions[0]
}

export const declare = (cardinality: string, baseType: string, inside = '') =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">${inside}</responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>`
export const correct = (...values: string[]) =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`
export const mapping = (entries: [string, number, string?][], attributes = 'defaultValue="0"') =>
  `<mapping ${attributes}>${entries.map(([key, value, more = '']) => `<mapEntry mapKey="${key}" mappedValue="${value}" ${more}/>`).join('')}</mapping>`
export const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`
export const body = (inside: string) => `<itemBody>${inside}</itemBody>`
export const choices = (names = 'ABC', attributes = '') =>
  `<choiceInteraction responseIdentifier="RESPONSE" ${attributes}><prompt>Which?</prompt>${names
    .split('')
    .map((name) => `<simpleChoice identifier="${name}">${name.toLowerCase()}</simpleChoice>`)
    .join('')}</choiceInteraction>`
export const variable = '<variable identifier="RESPONSE"/>'
export const base = (value: string, type = 'identifier') =>
  `<baseValue baseType="${type}">${value}</baseValue>`
export const score = (value: string) =>
  `<setOutcomeValue identifier="SCORE">${base(value, 'float')}</setOutcomeValue>`
export const processing = (test: string, then = score('1'), otherwise = '') =>
  `<responseProcessing><responseCondition><responseIf>${test}${then}</responseIf>${otherwise}</responseCondition></responseProcessing>`
