import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unifiedDiff } from './unifiedDiff'

/** Applies hunks as the tools that take patches do, and complains where a line is not what they say. */
function applied(before: string, diff: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const out: string[] = []
  let at = 0
  const rows = diff.split('\n').slice(0, -1)
  rows.forEach((row, index) => {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(row)
    if (head) {
      const start = Number(head[1]) - (head[2] === '0' ? 0 : 1)
      out.push(...lines.slice(at, start))
      at = start
      expect(out.length).toBe(Number(head[3]) - (head[4] === '0' ? 0 : 1))
      return
    }
    if (row.startsWith('\\')) return
    const text = row.slice(1) + (rows[index + 1]?.startsWith('\\') ? '' : '\n')
    if (row.startsWith('+')) out.push(text)
    else {
      expect(lines[at]).toBe(text)
      at += 1
      if (row.startsWith(' ')) out.push(text)
    }
  })
  return [...out, ...lines.slice(at)].join('')
}

const text = fc
  .array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n'), { maxLength: 40 })
  .chain((lines) => fc.constantFrom('', 'end').map((end) => lines.join('') + end))

test('a diff applied to the first text gives the second', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, unifiedDiff(before, after))).toBe(after)
    }),
  )
})

test('nothing is said of texts that are the same, and little of a small change in a long one', () => {
  expect(unifiedDiff('a\nb', 'a\nb')).toBe('')
  const long = Array.from({ length: 100 }, (_, index) => `line ${index}\n`).join('')
  const changed = long.replace('line 50\n', 'line 50, mended\n')
  expect(unifiedDiff(long, changed)).toBe(
    '@@ -48,7 +48,7 @@\n line 47\n line 48\n line 49\n-line 50\n+line 50, mended\n line 51\n line 52\n line 53\n',
  )
})
