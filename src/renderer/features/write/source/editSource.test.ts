import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { readSource, valueAt, withEdits, withMove } from './editSource'
import type { FieldEdit } from './fieldEdit'

const question = `id: "eggs"   # stable
type: single
stem: >-
  A cook wants
  firm eggs.

  # no comment
# about the options
options:
  - text: 'It''s salt'   # the usual slip
    why: |
      Salt raises
        it a little
  # the key
  - { text: Time, correct: true, why: "It \\u0041" }
  - text: Flame
topic: eggs # where
objectives: [kit-01/1.1]   # the task`

const edit = (edits: FieldEdit[]) => withEdits(question, edits, 'yaml')
const set = (path: FieldEdit['path'], value: unknown) => edit([{ path, value }])

describe('a field', () => {
  test('is changed where it stands, and nothing else is', () => {
    expect(set(['id'], 'eggs-2')).toBe(question.replace('"eggs"', '"eggs-2"'))
    expect(set(['topic'], 'rice')).toBe(question.replace('topic: eggs', 'topic: rice'))
    expect(set(['options', 0, 'text'], 'It isn’t')).toBe(question.replace("'It''s salt'", "'It isn’t'"))
    expect(set(['options', 1, 'text'], 'Time: more')).toBe(
      question.replace('text: Time', 'text: "Time: more"'),
    )
    expect(set(['options', 2, 'text'], 'Fire')).toBe(question.replace('text: Flame', 'text: Fire'))
  })

  test('keeps the way its text was written', () => {
    expect(set(['stem'], 'One.\n\nTwo.')).toContain('stem: >-\n  One.\n\n\n  Two.\n# about')
    expect(set(['options', 0, 'why'], 'Only\n  this')).toContain(
      '    why: |-\n      Only\n        this\n  # the key',
    )
    expect(set(['options', 0, 'text'], 'Two\nlines')).toContain(
      '  - text: |-   # the usual slip\n      Two\n      lines\n    why: |\n',
    )
  })

  test('is added in its usual place, and taken away again', () => {
    const added = set(['explanation'], 'Because.')
    expect(added).toBe(question.replace('  - text: Flame\n', '  - text: Flame\nexplanation: Because.\n'))
    expect(withEdits(added, [{ path: ['explanation'], value: null }], 'yaml')).toBe(question)
    expect(set(['source'], 'original')).toBe(`${question}\nsource: original`)
    expect(set(['objectives'], null)).toBe(question.replace('\nobjectives: [kit-01/1.1]   # the task', ''))
    expect(set(['options', 2, 'correct'], true)).toContain('  - text: Flame\n    correct: true\ntopic')
    expect(set(['options', 1, 'correct'], null)).toContain('  - { text: Time, why: It A }\n')
    expect(set(['answer', 'value'], 7)).toContain('answer:\n  value: 7\n')
  })

  test('of lists: an item is added, changed, moved and removed with its comments', () => {
    expect(set(['objectives'], ['kit-01/1.1', 'kit-01/2'])).toContain(
      'objectives: [ kit-01/1.1, kit-01/2 ]   # the task',
    )
    expect(set(['options', 3], { text: 'Ice' })).toContain('  - text: Flame\n  - text: Ice\ntopic')
    expect(set(['options', 0], null)).toContain('options:\n  # the key\n  - { text: Time')
    const moved = withMove(question, { path: ['options'], from: 2, to: 0 }, 'yaml')
    expect(moved).toContain("options:\n  - text: Flame\n  - text: 'It''s salt'   # the usual slip\n")
    expect(moved).toContain(
      'it a little\n  # the key\n  - { text: Time, correct: true, why: "It \\u0041" }\ntopic',
    )
    expect(set(['references', 0], 'https://example.org')).toContain('references: [ https://example.org ]')
  })

  test('with a line that reads as something else is quoted', () => {
    for (const value of [
      'yes',
      '12:30',
      '3.4',
      '',
      '- a',
      '# b',
      'a: b',
      'null',
      '*x',
      ' a ',
      '2026-01-01',
    ]) {
      expect(load(set(['topic'], value)), value).toMatchObject({ topic: value })
      expect(load(set(['options', 1, 'text'], value)), value).toMatchObject({
        options: { 1: { text: value } },
      })
    }
  })
})

const paths = [
  ['id'],
  ['stem'],
  ['topic'],
  ['explanation'],
  ['options', 0, 'text'],
  ['options', 0, 'why'],
  ['options', 1, 'text'],
  ['options', 1, 'why'],
  ['options', 2, 'why'],
  ['objectives', 0],
  ['objectives', 1],
  ['answer', 'unit'],
] as const

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab: \n\t#-\'"|>&*{}[],\\é漢%@`!?0') }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\n', '\n\n', ' ', 'a\n', '\na', '  a\nb', 'a \nb', 'a\n\n\nb\n\n', 'a\u2028b', 'a\u0007'),
)

test('any text in any field reads back as it was given, in both parsers, and every comment stays', () => {
  const comments = ['# stable', '# about the options', '# the key', '# where', '# the task']
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...paths), anyText), { minLength: 1, maxLength: 4 }),
      (steps) => {
        let text = question
        for (const [path, value] of steps) {
          const before = readSource(text, 'yaml').value
          text = withEdits(text, [{ path, value }], 'yaml')
          const after = readSource(text, 'yaml')
          expect(after.fault).toBe(null)
          expect(valueAt(after.value, path)).toBe(value)
          expect(load(text)).toEqual(after.value)
          expect(withEdits(text, [{ path, value: valueAt(before, path) ?? null }], 'yaml')).toSatisfy(
            (back: string) =>
              JSON.stringify(sorted(load(back))) === JSON.stringify(sorted(pruned(before, path))),
          )
        }
        for (const comment of comments) expect(text).toContain(comment)
      },
    ),
  )
})

/** Taking a field of a mapping that was not there before leaves the mapping. */
function pruned(before: unknown, path: readonly (string | number)[]): unknown {
  const isNewAnswer = path[0] === 'answer' && valueAt(before, ['answer']) === undefined
  return isNewAnswer ? { ...(before as object), answer: {} } : before
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

test('a text that cannot be read is left alone, and says where', () => {
  expect(withEdits('id: [', [{ path: ['id'], value: 'a' }], 'yaml')).toBe('id: [')
  expect(readSource('id: a\nstem: "b', 'yaml').fault?.line).toBe(2)
  expect(readSource('a: &x 1\nb: *x', 'yaml').fault?.message).toMatch(/Aliases/)
})

test('JSON stays JSON', () => {
  const text = withEdits(
    '{"id": "a", "options": [{"text": "b"}]}',
    [{ path: ['options', 0, 'correct'], value: true }],
    'json',
  )
  expect(JSON.parse(text)).toEqual({ id: 'a', options: [{ text: 'b', correct: true }] })
})
