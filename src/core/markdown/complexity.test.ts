import { describe, expect, test } from 'vitest'
import { markdownExcess, markdownLimits } from './complexity'

describe('markdownExcess', () => {
  test.each([
    ['a plain sentence', 'Which service stores objects? '.repeat(500)],
    ['brackets that close, in a long paragraph', `[0, 1] ${'word '.repeat(5_000)}`],
    ['brackets that stay open, in short paragraphs', `[0, 1) ${'word '.repeat(20)}\n\n`.repeat(100)],
    ['many colons', 'a: b; '.repeat(2_000)],
    ['a table of a hundred rows', '| a | b | c |\n'.repeat(200)],
    ['a list of seven hundred points', '- point\n'.repeat(700)],
    ['code that is deeply indented', `\`\`\`\n${' '.repeat(200)}x = 1\n\`\`\``],
    ['a nested list', '- a\n  - b\n    - c\n      - d'],
  ])('takes %s', (_, text) => {
    expect(markdownExcess(text)).toBeNull()
  })

  test.each([
    ['asterisks', '*a '.repeat(markdownLimits.emphasis + 1), 'more than 600 marks for emphasis'],
    ['brackets', '[a'.repeat(markdownLimits.brackets + 1), 'more than 200 square brackets'],
    ['quotes in quotes', `${'>'.repeat(20)} deep`, 'more than 16 levels of quotes and lists'],
    ['lists on one line', `${'- '.repeat(20)}deep`, 'more than 16 levels of quotes and lists'],
    ['numbered lists on one line', `${'1. '.repeat(20)}deep`, 'more than 16 levels of quotes and lists'],
    [
      'lists by indentation',
      Array.from({ length: 30 }, (_, n) => `${'    '.repeat(n)}- x`).join('\n'),
      'more than 16 levels of quotes and lists',
    ],
    ['a wide table', `${'|a'.repeat(markdownLimits.bars + 1)}|`, 'more than 900 bars of tables'],
    ['formulas', '$a$ '.repeat(markdownLimits.dollars), 'more than 120 dollar signs'],
    ['a text of many lines', 'a\n'.repeat(markdownLimits.lines + 1), 'more than 800 lines'],
    ['a text as long as a book', 'a '.repeat(20_001), 'more than 40,000 characters'],
    ['references', '&amp;'.repeat(501), 'more than 200 backslashes and ampersands'],
    ['addresses', 'http://a.b '.repeat(151), 'more than 150 angle brackets and addresses'],
    [
      'addresses without a scheme',
      'www.a.b WWW.c.d '.repeat(80),
      'more than 150 angle brackets and addresses',
    ],
    ['a little of everything', '*a* `b` |'.repeat(250), 'more than 800 marks of Markdown'],
    ['ends of links that never began', ']('.repeat(301), 'more than 200 square brackets'],
    [
      'a bracket that stays open',
      `[0, 1) ${'word '.repeat(900)}`,
      'more than 4,000 characters behind an open bracket',
    ],
    ['headings', '# a\n'.repeat(301), 'more than 300 number signs'],
    ['footnotes', '[^a]'.repeat(markdownLimits.brackets + 1), 'more than 200 square brackets'],
  ])('refuses %s', (_, text, excess) => {
    expect(markdownExcess(text)).toBe(excess)
  })
})
