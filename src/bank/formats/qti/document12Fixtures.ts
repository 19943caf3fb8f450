import { expect } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importQti } from '../qti'

export const read = (items: string) =>
  importQti(
    fileOf(
      'quiz.xml',
      `<questestinterop>\n<assessment title="Test"><section ident="root_section">\n${items}\n</section></assessment></questestinterop>`,
    ),
  )

export function only(items: string) {
  const result = read(items)
  expect(result.unsupported).toEqual([])
  expect(result.questions).toHaveLength(1)
  return result.questions[0]
}

export const meta = (type: string, more = '') =>
  `<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${type}</fieldentry></qtimetadatafield>${more}</qtimetadata></itemmetadata>`
export const text = (words: string, type = 'text/html') =>
  `<material><mattext texttype="${type}">${words}</mattext></material>`
export const label = (ident: string, words: string) =>
  `<response_label ident="${ident}">${text(words, 'text/plain')}</response_label>`
export const lid = (ident: string, cardinality: string, labels: string, before = '') =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${before}<render_choice>${labels}</render_choice></response_lid>`
export const equal = (ident: string, value: string, more = '') =>
  `<varequal respident="${ident}"${more}>${value}</varequal>`
export const rule = (condition: string, score: string, action = 'Set', variable = 'SCORE') =>
  `<respcondition><conditionvar>${condition}</conditionvar><setvar varname="${variable}" action="${action}">${score}</setvar></respcondition>`
export const scoring = (rules: string) =>
  `<resprocessing><outcomes><decvar varname="SCORE" minvalue="0" maxvalue="100"/></outcomes>${rules}</resprocessing>`
export const item = (presentation: string, rules: string, more = '', ident = 'i1') =>
  `<item ident="${ident}" title="Question">${more}<presentation>${presentation}</presentation>${rules === '' ? '' : scoring(rules)}</item>`

export const abc = label('a', 'A') + label('b', 'B') + label('c', 'C')
