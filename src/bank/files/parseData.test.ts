import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFaultOffset } from './jsonFault'
import { createLocator } from './locator'
import { parseData } from './parseData'
import { FileRefusal } from './refusal'

/** Code, line and column of the refusal of a text. */
function refusalOf(text: string, format: 'yaml' | 'json') {
  try {
    parseData(text, format)
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    const { fault, place } = error
    expect(fault.message).toMatch(/[.?]$/)
    expect(fault.advice).toMatch(/[.?]$/)
    return [fault.code, place?.line ?? null, place?.column ?? null]
  }
  return null
}

describe('YAML', () => {
  test.each<[string, string, unknown[]]>([
    ['nothing', '', ['file-empty', null, null]],
    ['an open bracket', 'a: [1', ['yaml-syntax', 1, 6]],
    ['a tab that indents', 'a:\n\tb: 1', ['yaml-syntax', 2, 1]],
    ['a field twice', 'a: 1\nb: 2\na: 3', ['duplicate-field', 3, 1]],
    ['an alias', 'a: &x 1\nb: *x', ['yaml-alias', 2, 5]],
    ['a merge of an alias', 'a: &x { b: 1 }\nc:\n  <<: *x', ['yaml-alias', 3, 8]],
    ['a tag of a language', 'a: !!js/function f', ['yaml-tag', 1, 4]],
    ['a tag of one’s own', 'a: !mine 1', ['yaml-tag', 1, 4]],
    ['binary', 'a: !!binary aGk=', ['yaml-tag', 1, 4]],
    ['a text by its tag', 'a: !!str yes', ['yaml-tag', 1, 4]],
    ['a number by its tag', 'a: 1\nb: !!int "3"', ['yaml-tag', 2, 4]],
    ['a list by its tag', 'a: !!seq [1]', ['yaml-tag', 1, 4]],
    ['fields by their tag', '--- !!map\na: 1', ['yaml-tag', 1, 5]],
    ['a field name by its tag', '!!str a: 1', ['yaml-tag', 1, 1]],
    ['a tag in full', 'a: !<tag:yaml.org,2002:str> 5', ['yaml-tag', 1, 4]],
    ['a mark without a tag', 'a: ! 5', ['yaml-tag', 1, 4]],
    ['a tag that is declared', '%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 5', ['yaml-tag', 1, 1]],
    ['a declared tag nobody uses', '%YAML 1.2\n%TAG ! tag:mine:\n---\na: 5', ['yaml-tag', 2, 1]],
    ['two documents', 'a: 1\n---\nb: 2', ['several-documents', null, null]],
    ['65 lists deep', `${'['.repeat(65)}${']'.repeat(65)}`, ['too-deep', 1, 65]],
    [
      '65 fields deep',
      Array.from({ length: 65 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      ['too-deep', 65, 65],
    ],
  ])('%s is refused at its place', (_, text, expected) => {
    expect(refusalOf(text, 'yaml')).toEqual(expected)
  })

  test('the version of YAML may be said, and a text may hold what looks like a tag', () => {
    expect(parseData('%YAML 1.2\n---\na: "!!str x"\nb: |\n  %TAG ! x\n  !y', 'yaml')).toEqual({
      a: '!!str x',
      b: '%TAG ! x\n!y\n',
    })
  })

  test('dates and old words for yes and no are text or what they are in YAML 1.2', () => {
    expect(parseData('a: 2026-01-01\nb: yes\nc: 0o14\nd: 1_000\ne: null\nf: ~', 'yaml')).toEqual({
      a: '2026-01-01',
      b: 'yes',
      c: 12,
      d: '1_000',
      e: null,
      f: null,
    })
  })
})

describe('JSON', () => {
  test.each<[string, string, unknown[]]>([
    ['nothing', ' \n', ['file-empty', null, null]],
    ['YAML', 'a: 1', ['json-syntax', 1, 1]],
    ['a comma at the end', '{\n  "a": 1,\n}', ['json-syntax', 3, 1]],
    ['a comment', '{ // no\n}', ['json-syntax', 1, 3]],
    ['a text that ends early', '{"a": "x', ['json-syntax', 1, 9]],
    ['a word', '{\n"a": [1, yes]}', ['json-syntax', 2, 10]],
    ['a field without quotes', '{"a": 1,\n b: 2}', ['json-syntax', 2, 2]],
    ['no colon', '{"a"\n1}', ['json-syntax', 2, 1]],
    ['a line end in a text', '["a\nb"]', ['json-syntax', 1, 4]],
    ['an escape that is none', String.raw`["a\x"]`, ['json-syntax', 1, 4]],
    ['a bracket that closes another', '[{"a": 1]}', ['json-syntax', 1, 9]],
    ['a number with a leading zero', '[01]', ['json-syntax', 1, 3]],
    ['two values', '{} []', ['json-syntax', 1, 4]],
    ['a list that does not end', '[1,\n2', ['json-syntax', 2, 2]],
    ['a field twice', '{ "a": 1,\n  "a": 2 }', ['duplicate-field', 2, 4]],
    ['65 lists deep', `${'['.repeat(65)}${']'.repeat(65)}`, ['too-deep', 1, 65]],
  ])('%s is refused at its place', (_, text, expected) => {
    expect(refusalOf(text, 'json')).toEqual(expected)
  })

  test('any JSON value is read as JSON.parse reads it', () => {
    const value = fc.jsonValue({ maxDepth: 8 }).filter((one) => !JSON.stringify(one).includes('__proto__'))
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2, '\t'), (written, indent) => {
        const text = JSON.stringify(written, null, indent)
        expect(parseData(text, 'json')).toEqual(JSON.parse(text))
      }),
      { numRuns: 300 },
    )
  })
})

test('a text is JSON up to the place of its fault, and not beyond', () => {
  const edit = fc.record({
    at: fc.nat(400),
    drop: fc.nat(3),
    put: fc.constantFrom(...'[]{}:,"\\\n1a-. e', ''),
  })
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(edit, { minLength: 1, maxLength: 3 }), (value, edits) => {
      const text = edits.reduce(
        (now, { at, drop, put }) =>
          now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + drop),
        JSON.stringify(value),
      )
      fc.pre(!isJson(text))
      const offset = jsonFaultOffset(text)
      expect(offset).toBeLessThanOrEqual(text.length)
      // Whatever follows a fault cannot mend it, so the text before it has none.
      expect(jsonFaultOffset(text.slice(0, offset))).toBe(offset)
    }),
    { numRuns: 1000 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('mutated YAML is read or refused, never anything else, and places lie in the text', () => {
  const good = `- id: "a b"\n  type: single\n  stem: |\n    Two\n    lines\n  options:\n    - { text: 'it''s', correct: true }\n    - text: >-\n        folded\n        text\n`
  const pieces = [
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    '- ',
    '\n',
    '  ',
    '\t',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!t ',
    '---\n',
    '#',
    ',',
    '<<: ',
    '\uFEFF',
    '\r\n',
    '\u2028',
    '? ',
    '%',
    '@',
  ]
  const edit = fc.record({ at: fc.nat(good.length), drop: fc.nat(8), put: fc.constantFrom(...pieces) })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const text = edits.reduce(
        (now, { at, drop, put }) => now.slice(0, at) + put + now.slice(at + drop),
        good,
      )
      const refusal = refusalOf(text, 'yaml')
      const lineCount = text.split(/\r\n|\r|\n/).length
      const locate = refusal ? null : createLocator(text)
      const line = refusal ? refusal[1] : locate?.([0, 'options', 1, 'text']).line
      expect(Number(line ?? 1)).toBeGreaterThanOrEqual(1)
      expect(Number(line ?? 1)).toBeLessThanOrEqual(lineCount)
    }),
    { numRuns: 1000 },
  )
})
