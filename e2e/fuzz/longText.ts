/** Markdown of the sizes a bank may have, made to keep whoever reads it busy. The same chance gives the same text. */
import { textLimits } from '#core/bank/textLimits'
import { markdownExcess } from '#core/markdown/complexity'

/** Pieces that open something, close something, or are passed over; repeated, in turns, they are what parsers dread. */
const pieces = [
  ...['*', '**', '_', '__', '~~', '*a ', 'a*', '**a', '_a_ ', '***'],
  ...['[', ']', '[a](', '![', '[a]', '[^a]', '[^a]: x\n', '[a]: <', '[a](b "', '](', '[a][b] '],
  ...['`', '``', '```\n', '~~~\n', '` ', '`a` '],
  ...['$', '$$\n', '$x$ ', '$\\frac{1}{2}$ ', '$\\sqrt{', '$a_b^c$ ', '\\$'],
  ...['<', '<a', '<!--', '-->', '<https://', '@', 'a@b.c ', 'https://a.b ', 'www.a.b ', '&amp;', '&#1;', '&'],
  ...['|', '| a ', '|\n', '|-', '| a | b |\n|---|---|\n', '\\|'],
  ...['> ', '>', '- ', '* ', '1. ', '    ', '\t', '  - a\n', '> a\n', '- [ ] a\n', '1) '],
  ...['# ', '#', '\n# a\n', '\n===\n', '\n---\n', '\n***\n', '## a #\n'],
  ...[' ', '  \n', '\n', '\n\n', '\r\n', '\\', '\\\n', '\u00A0', '\u2028', '\uFEFF'],
  ...['> [!CORRECTION] 2026-01-01 · https://a.b\n', '> **Often taught:** a\n', '> **Today:** b\n'],
  ...['a', 'word ', 'A sentence of words. ', 'e\u0301', '\u{1F600}', '0', '1,', '(', ')', '"', "'", '-', '='],
]

const pick = <Item>(items: readonly Item[], random: () => number) =>
  items[Math.floor(random() * items.length)] as Item

/** One to five stretches of some pieces in turns, each as long as it can be without the whole being shown as written. */
export function longText(random: () => number): string {
  let text = ''
  for (let count = 1 + Math.floor(random() * 5); count > 0; count -= 1) {
    const turn = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(pieces, random)).join('')
    let length = Math.floor(random() * textLimits.markdown)
    for (; length > 0; length = Math.floor(length / 2)) {
      const next = (text + turn.repeat(Math.ceil(length / turn.length))).slice(0, textLimits.markdown)
      if (markdownExcess(next) !== null) continue
      text = next
      break
    }
  }
  return text
}
