import { expect, test } from 'vitest'
import { markdownToHtml } from './markdownToHtml'

const target = { picture: () => null, formula: (tex: string) => `\\(${tex}\\)` }

test.each([
  ['It costs $5 or $10', 'It costs $5 or $10'],
  ['Input costs $1 and output costs $4', 'Input costs $1 and output costs $4'],
  ['The sum of $x_1$ and $5', 'The sum of \\(x_1\\) and $5'],
])('money stays money on its way out: %s', (markdown, html) => {
  expect(markdownToHtml(markdown, target).replaceAll('&#36;', '$')).toContain(html)
})
