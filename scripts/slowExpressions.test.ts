import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { expressionsIn, slowExpressions, slowness } from './slowExpressions.mjs'

test('no expression of the program takes longer than its text is long', () => {
  const { count, slow } = slowExpressions(fileURLToPath(new URL('../src', import.meta.url)))
  expect(slow).toEqual([])
  expect(count).toBeGreaterThan(500)
}, 120_000)

describe('an expression', () => {
  test.each([
    // Each of these stood in the program.
    ['repeats anything inside a repeat', '/^(?:\\s|<!--[\\s\\S]*?-->)*<svg[\\s>]/i'],
    ['has repeats that overlap', '/^(\\d+)\\.?(\\d*)$/'],
    ['begins anew at each place', '/[ \\t]+$/'],
    ['runs over empty lines from each of them', '/^\\s*[-*+]\\s/m'],
    ['has a repeat in a repeat that overlaps', '/^title:.*(?:\\n[ \\t]+.*)*$/m'],
  ])('that %s is found', (_, literal) => {
    expect(slowness(literal)).not.toEqual([])
  })

  test.each([
    ['has an end to its repeats', '/[ \\t]{1,20}$/'],
    ['is held to one place', '/([^\\n]*)\\n/y'],
    ['takes a run and always matches', '/\\s+/g'],
    ['is a repeat of separated words', '/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/'],
    ['repeats anything once', '/^---\\n([\\s\\S]*?\\n)?---$/'],
  ])('that %s is none', (_, literal) => {
    expect(slowness(literal)).toEqual([])
  })

  test('is known by its file and line, wherever it stands', () => {
    const source =
      'const a = 4 / 2 / 1\nconst b = /x+/g\nfunction c() {\n  return (s: string) => /y/.test(s)\n}\n'
    expect(expressionsIn(source, 'a.ts')).toEqual([
      { path: 'a.ts', line: 2, literal: '/x+/g' },
      { path: 'a.ts', line: 4, literal: '/y/' },
    ])
  })
})
