import { expect, test } from 'vitest'
import { blockText, noteBlocks } from './noteBlocks'

const note = `Opening text
on two lines.

## Points

- **First.** One point
  that goes on.
- Second

| Setting | Effect |
|---|---|
| \`eta\` | learning rate |
| More? | no colon |

| Exam | Minutes | Pass |
|---|---|---|
| MLS | 180 | 750 |

\`\`\`
code | kept
  as it is
\`\`\`

> [!CORRECTION] 2026-11-24 · https://e.com
> **Often taught:** Old.
> **Today:** New.

> A plain quote.
`

test('paragraphs, points, rows, code and corrections are blocks under their heading', () => {
  const blocks = noteBlocks(note)
  expect(blocks.map((block) => (block.kind === 'line' ? block.markdown : block.today))).toEqual([
    'Opening text on two lines.',
    '**First.** One point that goes on.',
    'Second',
    '**`eta`**: learning rate',
    '**More?** no colon',
    '**MLS**: Minutes 180; Pass 750',
    '```\ncode | kept\n  as it is\n```',
    'New.',
    'A plain quote.',
  ])
  expect(blocks.map((block) => block.heading)).toEqual([null, ...Array.from({ length: 8 }, () => 'Points')])
})

test('a correction reads as both of its sides', () => {
  const box = noteBlocks(note).find((block) => block.kind === 'correction')
  expect(box && blockText(box)).toBe('Old. New.')
})

test('a text without words has no blocks', () => {
  expect(noteBlocks('\n\n')).toEqual([])
})
