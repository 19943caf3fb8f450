import { expect, test } from 'vitest'
import fc from 'fast-check'
import { splitCorrections } from './corrections'

const box = [
  '> [!CORRECTION] 2026-11-24 · https://e.com/page',
  '> **Often taught:** Old `way`.',
  '> **Today:** New way,',
  '> on two lines.',
].join('\n')

const parsed = {
  kind: 'correction',
  checkedOn: '2026-11-24',
  source: 'https://e.com/page',
  taught: 'Old `way`.',
  today: 'New way,\non two lines.',
}

test('boxes stand between the texts around them', () => {
  expect(splitCorrections(`Before\n\n${box}\n\n${box}\n\nAfter`)).toEqual([
    { kind: 'text', text: 'Before\n' },
    parsed,
    parsed,
    { kind: 'text', text: '\nAfter' },
  ])
})

test.each([
  ['an address that is no web address', box.replace('https://e.com/page', 'javascript:alert(1)')],
  ['no date', box.replace('2026-11-24', 'today')],
  ['no "Today"', box.replace('**Today:**', 'Today:')],
  ['another kind of box', box.replace('CORRECTION', 'NOTE')],
  ['a code block', `\`\`\`\n${box}\n\`\`\``],
])('%s stays Markdown', (_, text) => {
  expect(splitCorrections(text)).toEqual([{ kind: 'text', text }])
})

test('no line of a note is lost', () => {
  const line = fc.constantFrom('', 'Text', '> quote', '```', ...box.split('\n'))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const texts = splitCorrections(lines.join('\n')).map((piece) =>
        piece.kind === 'text' ? piece.text : `${piece.taught} ${piece.today}`,
      )
      for (const word of ['Text', 'quote', 'Old', 'New', 'two lines']) {
        const count = (text: string) => text.split(word).length
        expect(count(texts.join('\n'))).toBe(count(lines.join('\n')))
      }
    }),
  )
})
