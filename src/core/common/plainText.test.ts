import { expect, test } from 'vitest'
import { plainText } from './plainText'

test.each([
  ['A **bold** and `code` [link](https://e.com) ![figure](a.png)', 'A bold and code link [figure]'],
  ['## Heading\n\nText   runs\non', 'Heading Text runs on'],
  ['| A | B |\n|---|---|\n| 1 | 2 |', 'A, B; 1, 2;'],
  ['snake_case stays, 2 < 3', 'snake_case stays, 2 < 3'],
  ['R&amp;D &lt;b&gt; 5&nbsp;GB, `&amp;` and &copy;', 'R&D <b> 5 GB, &amp; and &copy;'],
  ['** **', ''],
  ['Pay \\$5 for snake\\_case, 2 \\* 3 and \\<b>', 'Pay $5 for snake_case, 2 * 3 and <b>'],
  ['Code `\\d+\\.` keeps its own, and `$R$` too', 'Code \\d+\\. keeps its own, and $R$ too'],
])('%j becomes %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})

test.each([
  ['What is $R$ if $I = \\frac{U}{R}$?', 'What is R if I = U/R?'],
  ['$$\nP = U \\cdot I\n$$', 'P = U · I'],
  ['$R_1$, $x_{\\text{max}}$, $10^{-3}$, $a^2$ and $e^{i\\pi}$', 'R₁, x_max, 10⁻³, a² and e^(iπ)'],
  ['$\\sqrt{a + \\frac{b + 1}{2}} \\le 16{,}5\\,\\Omega$', '√(a + (b + 1)/2) ≤ 16,5 Ω'],
  ['The set $\\{x\\}$ at $20^\\circ\\text{C}$ and $\\sin x$', 'The set {x} at 20°C and sin x'],
  ['Between $5 and $6, or *between* $7 and $8', 'Between $5 and $6, or between $7 and $8'],
])('formulas are read as signs: %j becomes %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})

test('a picture’s description stands apart from the words around it', () => {
  expect(plainText('What is shown?![A circuit](a.svg)Name it. ![](b.svg)')).toBe(
    'What is shown? [A circuit] Name it.',
  )
})

test.each(['$a', '\\frac{', '$\\frac{a}{', '\\$', '![a](', '$a\n', '^{', '{'])(
  'a long run of %j is read in one go and does not grow',
  (piece) => {
    const text = piece.repeat(20_000)
    expect(plainText(text).length).toBeLessThanOrEqual(text.length)
    expect(plainText(`$${text}$`).length).toBeLessThanOrEqual(text.length + 2)
  },
)
