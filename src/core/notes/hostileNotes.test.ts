/** Texts of the size that is allowed, made to be slow to read: each takes a moment, however slow the machine is. */
import { expect, test } from 'vitest'
import { plainText } from '../common/plainText'
import { textLimits } from '../bank/textLimits'
import { qualifierOf } from '../statistics/qualifier'
import { splitCorrections } from './corrections'
import { noteBlocks } from './noteBlocks'
import { findInNotes } from './noteSearch'

const size = textLimits.markdown
const hostile: [string, string][] = [
  ['empty lines in a code block', `word\n\`\`\`\n${'\n'.repeat(size)}\`\`\``],
  ['a heading of spaces', `# word${' '.repeat(size)}x`],
  ['a heading of number signs', `# word ${'#'.repeat(size)}x`],
  ['opening brackets', `word ${'['.repeat(size)}`],
  ['pictures without an end', `word ${'![a]('.repeat(size / 5)}`],
  ['bars and dashes', `word\n${'|-'.repeat(size / 2)}x`],
  ['bars and spaces', `word\n${'| '.repeat(size / 2)}x`],
  ['a list marker and spaces', `- word${' '.repeat(size)}\u2028x`],
  ['quotes that open boxes', '> [!CORRECTION] 2026-11-30 · https://e.org/word\n'.repeat(size / 50)],
  [
    'a box of spaces',
    `> [!CORRECTION] 2026-11-30 · https://e.org\n> **Often taught:** word${' '.repeat(size)}x`,
  ],
  ['a qualifier and spaces', `word LEAST${' '.repeat(size)}x`],
  ['one long line of letters', `word${'a'.repeat(size)}`],
]

test.each(hostile)('%s is read at once', (_, text) => {
  const started = performance.now()
  expect(plainText(text).length).toBeLessThanOrEqual(text.length)
  expect(noteBlocks(text).length).toBeGreaterThanOrEqual(0)
  expect(splitCorrections(text).length).toBeGreaterThanOrEqual(0)
  expect(qualifierOf(text)).toMatch(/none|least/)
  expect(findInNotes([{ topic: 't', title: 'T', text }], 'word').length).toBeLessThanOrEqual(1)
  // What grows with the square of such a text takes minutes.
  expect(performance.now() - started).toBeLessThan(10_000)
})
