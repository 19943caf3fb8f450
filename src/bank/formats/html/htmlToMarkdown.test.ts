import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { htmlToMarkdown, plainMarkdown } from './htmlToMarkdown'
import { htmlToText } from './htmlPlain'

const atHand = (source: string) =>
  source.endsWith('.png') && !source.includes('//') ? `assets/${source}` : null
const markdownOf = (html: string) => htmlToMarkdown(html, atHand).markdown
const issuesOf = (html: string) => htmlToMarkdown(html, atHand).issues

/** What our Markdown shows: blocks on lines of their own, formulas between double dollars. */
function shown(markdown: string): string {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)
  const text = (node: Nodes): string => {
    if ((node.type as string).toLowerCase().includes('math'))
      return `$$${(node as { value?: string }).value}$$`
    if (node.type === 'break') return '\n'
    if (node.type === 'html') return `raw html ${node.value}`
    if ('value' in node) return node.value
    if (!('children' in node)) return ''
    const isInline = ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link'].includes(node.type)
    return node.children.map(text).join(isInline ? '' : '\n')
  }
  return text(parser.parse(markdown))
}

test('signs of Markdown, money and angle brackets are shown as they were', () => {
  const text =
    'Pay $5 or $6: a*b*c, snake_case_name, `x`, <b>, 1 < 2, #1, [x](y), ~~z~~, | & ^ \\* \\$ C:\\new \\d+'
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  expect(shown(markdownOf(html))).toBe(text)
})

test('entities are decoded exactly once', () => {
  expect(['&lt;', '&amp;lt;', '&amp;amp;lt;'].map((html) => shown(markdownOf(html)))).toEqual([
    '<',
    '&lt;',
    '&amp;lt;',
  ])
  expect(markdownOf('caf&eacute; &#8364;&#x31;')).toBe('café €1')
})

test('formulas of every kind become ours', () => {
  expect(markdownOf('a \\(x &lt; y\\) b')).toBe('a $x < y$ b')
  expect(markdownOf('a $$x^2$$ b')).toBe('a\n\n$$\nx^2\n$$\n\nb')
  expect(markdownOf('\\[x<br>y\\]')).toBe('$$\nx\ny\n$$')
  expect(markdownOf('[latex]$x$[/latex], [$]y[/$] and [latex]a $b$ c[/latex]')).toBe('$x$, $y$ and a $b$ c')
  expect(markdownOf('<anki-mathjax>z^2</anki-mathjax>')).toBe('$z^2$')
  expect(markdownOf('so $\\frac{v}{\\omega}$ holds')).toBe('so $\\frac{v}{\\omega}$ holds')
  expect(markdownOf('<img class="equation_image" src="/x" alt="LaTeX: \\frac{1}{2}">')).toBe('$\\frac{1}{2}$')
})

test('MathML becomes TeX: its own where it carries some', () => {
  const fraction = '<mfrac><mn>1</mn><msup><mi>x</mi><mn>2</mn></msup></mfrac>'
  expect(markdownOf(`<math>${fraction}</math>`)).toBe('$\\frac{1}{x^{2}}$')
  expect(markdownOf('<m:math><m:msqrt><m:mi>y</m:mi></m:msqrt></m:math>')).toBe('$\\sqrt{y}$')
  expect(
    markdownOf(
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics></math>',
    ),
  ).toBe('$\\alpha$')
})

test('dollars in code and of shells stay text', () => {
  expect(markdownOf('<code>\\(x\\) $a_b$</code>')).toBe('`\\(x\\) $a_b$`')
  expect(shown(markdownOf('echo $HOME_DIR/$USER and $5-$6'))).toBe('echo $HOME_DIR/$USER and $5-$6')
})

test('a formula in a table holds no pipe, which would end its cell', () => {
  expect(markdownOf('<table><tr><th>a</th></tr><tr><td>\\(|x|\\) or b|c</td></tr></table>')).toBe(
    '| a |\n| - |\n| $\\vert x\\vert $ or b\\|c |',
  )
})

test('sub- and superscript stay readable', () => {
  expect(markdownOf('H<sub>2</sub>O, 10<sup>-3</sup>')).toBe('H₂O, 10⁻³')
  expect(markdownOf('x<sub>Q&amp;A</sub>')).toBe('x$_{\\text{Q\\&A}}$')
})

test('code keeps its lines and its language', () => {
  expect(markdownOf('<pre><code class="language-py">if a:\n  b &lt; "$"</code></pre>')).toBe(
    '```py\nif a:\n  b < "$"\n```',
  )
  expect(markdownOf('use <code>a<br>b</code> here')).toBe('use\n\n```\na\nb\n```\n\nhere')
})

test('lists and tables come through, also inside one another', () => {
  expect(markdownOf('<ul><li>a<li>b<ol start=3><li>c</ol></ul>')).toBe('- a\n- b\n\n  3. c')
  expect(
    markdownOf(
      '<table><caption>T</caption><tr><td><ul><li>1<li>2</ul><pre>x\n\ny</pre></td><td>z</td></tr></table>',
    ),
  ).toBe('T\n\n| | |\n| - | - |\n| • 1 • 2 `x y` | z |')
})

test('pictures at hand are shown; others are named in the text and among the issues', () => {
  expect(htmlToMarkdown('<p>See <img src="a b.png" alt="A"></p>', atHand)).toEqual({
    markdown: 'See ![A](<assets/a b.png>)',
    issues: [],
  })
  expect(htmlToMarkdown('<img src="https://x.org/y.png" alt="Y"> <img src="z.gif">', atHand)).toEqual({
    markdown: '[Y](https://x.org/y.png) \\[picture not brought in: z.gif]',
    issues: [
      'The picture at https://x.org/y.png is on the web and was not brought in.',
      'The picture "z.gif" was not brought in: it is missing or cannot be used.',
    ],
  })
})

test('a sound becomes a link', () => {
  const withSound = (html: string) => htmlToMarkdown(html, (source) => `assets/${source}`).markdown
  expect(withSound('<audio controls><source src="word.mp3"></audio>')).toBe('[word.mp3](assets/word.mp3)')
  expect(markdownOf('<audio src="word.mp3"></audio>')).toBe('\\[sound not brought in: word.mp3]')
})

test('a picture of 20 MB written into its address is handed over whole and stands in no issue', () => {
  const address = `data:image/png;base64,${'A'.repeat(20_000_000)}`
  const seen: number[] = []
  const { markdown, issues } = htmlToMarkdown(`<img src="${address}"> end`, (source) => {
    seen.push(source.length)
    return null
  })
  expect(seen).toEqual([address.length])
  expect(markdown.length + issues.join('').length).toBeLessThan(300)
})

test('scripts, frames, styles and handlers are gone, and what a person would miss is said', () => {
  const html =
    '<style>p{}</style><script>alert(1)</script><p onclick="x()">a</p><iframe src="https://v.org/1"></iframe>' +
    '<a href="javascript:alert(1)">b</a><svg><text>c</text></svg>'
  expect(markdownOf(html)).toBe('a\n\nb')
  expect(issuesOf(html)).toEqual([
    'A script was left out.',
    'An embedded page was left out. https://v.org/1',
    'A drawing inside the text (SVG) was left out.',
    'A link to javascript:alert(1) was left as plain text.',
  ])
})

test('words in angle brackets that are no element are text', () => {
  expect(shown(markdownOf('put <bucket-name> in List<String> when x<5'))).toBe(
    'put <bucket-name> in List<String> when x<5',
  )
})

test('text after a script, comment or tag without end is not lost', () => {
  for (const html of ['<script>a word', '<!-- a word', '<b title="a word'])
    expect(shown(markdownOf(html))).toContain('a word')
})

test('spaces inside bold text go outside', () => {
  expect(markdownOf('a<b> bold </b>b<i> </i><b></b>c')).toBe('a **bold** b c')
})

test('3,000 elements inside one another do not overflow the stack', () => {
  for (const [open, close] of [
    ['<div>', '</div>'],
    ['<b>', '</b>'],
    ['<ul><li>', '</li></ul>'],
    ['<b><div>', '</b>'],
    ['<math><mrow>', '</mrow></math>'],
    ['<table><tr><td>', ''],
    ['<blockquote>', ''],
    ['<font color=red><p>', ''],
  ] as const) {
    const html = `${open.repeat(3000)}deep${close.repeat(3000)}`
    expect(markdownOf(html)).toContain('deep')
  }
})

test('a table that claims a billion columns stays small', () => {
  expect(markdownOf('<table><tr><td colspan=1000000000>a</td></tr></table>').length).toBeLessThan(500)
  const wide = `<table><tr>${'<td>x'.repeat(500)}</tr>${'<tr><td>y</tr>'.repeat(500)}</table>`
  expect(markdownOf(wide).length).toBeLessThan(10_000)
  expect(issuesOf(wide)).toEqual([
    'A table of 501 rows and 500 columns was too large to keep: it is shown as lines.',
  ])
})

test('a text that is too long is cut, and said so', () => {
  expect(issuesOf('word '.repeat(100_000))[0]).toContain('longer than 262144 characters')
})

test('any text, written as HTML, is shown as the same text', () => {
  const sign = fc.constantFrom(
    ...'$*_`<>&[]()#+-.!|~\\^{}=:@/"\' 1aé'.split(''),
    'www.',
    'http://',
    '\\(',
    '$$',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 25 }), (signs) => {
      const text = signs.join('').replaceAll(/\s+/g, ' ').trim()
      const html = text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        // Two marks that would make a formula of what is between them.
        .replaceAll(/\$|\\(?=[([])/g, (mark) => `<code></code>${mark}`)
      fc.pre(!/\$\$.*\$\$|\\\(.*\\\)/.test(text))
      expect(shown(plainMarkdown(text))).toBe(text)
      expect(shown(markdownOf(`<p>${html}</p>`))).toBe(text)
    }),
    { numRuns: 100 },
  )
})

test('no HTML makes it throw or lose the words between tags', () => {
  const piece = fc.constantFrom(
    ...[
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<ul>',
      '<li>',
    ],
    ...[
      '</ul>',
      '<pre>',
      '</pre>',
      '<code>',
      '</code>',
      '<a href="x">',
      '</a>',
      '<img src=x.png>',
      '<br>',
      '<h1>',
    ],
    ...[
      '</h1>',
      '<sub>',
      '</sub>',
      '\\(',
      '\\)',
      '$',
      '$$',
      '<math>',
      '</math>',
      '<mi>',
      '<!--',
      '-->',
      '"',
      '<select>',
    ],
    ...[
      '<blockquote>',
      '</blockquote>',
      '<ruby>',
      '<rt>',
      '&amp;',
      '&',
      '<',
      '>',
      '[latex]',
      '[/latex]',
      'q',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = `first ${pieces.join(' ')}`
      expect(markdownOf(html)).toContain('first')
      expect(htmlToText(html)).toContain('first')
    }),
    { numRuns: 100 },
  )
})
