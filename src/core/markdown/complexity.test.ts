import { describe, expect, test } from 'vitest'
import { markdownExcess, markdownLimits } from './complexity'

describe('markdownExcess', () => {
  test.each([
    ['a plain sentence', 'Which service stores objects? '.repeat(500)],
    ['a table of a hundred rows', '| a | b | c |\n'.repeat(100)],
    ['a list of a thousand points', '- point\n'.repeat(1_000)],
    ['code that is deeply indented', `\`\`\`\n${' '.repeat(200)}x = 1\n\`\`\``],
    ['a nested list', '- a\n  - b\n    - c\n      - d'],
  ])('takes %s', (_, text) => {
    expect(markdownExcess(text)).toBeNull()
  })

  test.each([
    ['asterisks', '*a '.repeat(markdownLimits.emphasis + 1), 'more than 2,000 marks for emphasis'],
    ['brackets', '[a'.repeat(markdownLimits.brackets + 1), 'more than 1,000 opening brackets'],
    ['quotes in quotes', `${'>'.repeat(20)} deep`, 'more than 16 levels of quotes and lists'],
    ['lists on one line', `${'- '.repeat(20)}deep`, 'more than 16 levels of quotes and lists'],
    ['numbered lists on one line', `${'1. '.repeat(20)}deep`, 'more than 16 levels of quotes and lists'],
    [
      'lists by indentation',
      Array.from({ length: 30 }, (_, n) => `${'    '.repeat(n)}- x`).join('\n'),
      'more than 16 levels of quotes and lists',
    ],
    ['a wide table', `${'|a'.repeat(markdownLimits.bars + 1)}|`, 'more than 5,000 bars of tables'],
    ['formulas', '$a$ '.repeat(markdownLimits.dollars), 'more than 1,000 dollar signs'],
    ['footnotes', '[^a]'.repeat(markdownLimits.brackets + 1), 'more than 1,000 opening brackets'],
  ])('refuses %s', (_, text, excess) => {
    expect(markdownExcess(text)).toBe(excess)
  })
})
