import { expect, test } from 'vitest'
import type { Finding } from '../../api/authoringCalls'
import { findingParts } from './findingParts'
import { firstText } from './newQuestion'

const text = firstText('2026-11-30', null)

function finding(line: number | null, more: Partial<Finding> = {}): Finding {
  const about = { code: 'bad-form', message: `About line ${line}.`, advice: '', column: 1, fix: null }
  return { severity: 'error', ...about, line, ...more }
}

/** What is wrong with a new question: its stem and four options are empty. */
const atFirst = [2, 4, 6, 7, 8].map((line) => finding(line))

test('before anything is written, what is needed is named and nothing is an error', () => {
  expect(findingParts(atFirst, text, new Set())).toEqual({
    said: [],
    needed: ['Still needed: the stem, option A, option B, option C, and option D.'],
  })
})

test('a field that was left empty is an error, the others are not yet', () => {
  const { said, needed } = findingParts(atFirst, text, new Set(['stem', 'options.0.text']))
  expect(said.map(({ line }) => line)).toEqual([2, 4])
  expect(needed).toEqual(['Still needed: option B, option C, and option D.'])
})

test('everything is an error once it is to be said', () => {
  expect(findingParts(atFirst, text, null)).toEqual({ said: atFirst, needed: [] })
})

test('what is wrong with something written, and every warning, is said at once', () => {
  const written = text.replace('stem: ""', 'stem: "Why?"')
  const wrong = [finding(2), finding(4, { severity: 'warning' })]
  expect(findingParts(wrong, written, new Set())).toEqual({ said: wrong, needed: [] })
})

test('a field that is not there yet is named in the words of its finding', () => {
  const missing = finding(1, { code: 'field-missing', message: '"answer" is missing.' })
  expect(findingParts([missing], 'type: numeric', new Set())).toEqual({
    said: [],
    needed: ['"answer" is missing.'],
  })
})

test('a text that cannot be read says so at once', () => {
  const broken = [finding(1, { code: 'yaml-broken' })]
  expect(findingParts(broken, 'stem: [', new Set())).toEqual({ said: broken, needed: [] })
})
