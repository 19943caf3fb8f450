import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findInNotes, markWords, searchWords } from './noteSearch'

const notes = [
  {
    topic: 'pca',
    title: 'Principal components',
    text: '## Modes\n\n- Regular mode\n- Randomized mode for very many rows',
  },
  {
    topic: 'kinesis',
    title: 'Kinesis',
    text: 'Shards take records. Rows are no matter here.\n\nMode: on demand.',
  },
  {
    topic: 'box',
    title: 'Corrections',
    text: '> [!CORRECTION] 2026-11-24 · https://e.com\n> **Often taught:** Randomized means dense.\n> **Today:** It means large.',
  },
]

describe('finding', () => {
  test('every word has to be there; words that stand together come first', () => {
    expect(findInNotes(notes, 'rows MODE').map(({ topic }) => topic)).toEqual(['pca', 'kinesis'])
  })

  test('a word of the title comes before one of the text', () => {
    const both = [{ topic: 'a', title: 'Other', text: 'about kinesis' }, ...notes]
    expect(findInNotes(both, 'kinesis').map(({ topic }) => topic)).toEqual(['kinesis', 'a'])
  })

  test('a hit shows where the words stand, best piece first', () => {
    expect(findInNotes(notes, 'mode')[0]).toEqual({
      topic: 'pca',
      title: 'Principal components',
      excerpts: [
        { heading: 'Modes', text: 'Regular mode' },
        { heading: 'Modes', text: 'Randomized mode for very many rows' },
      ],
      count: 2,
    })
  })

  test('both sides of a correction are found', () => {
    expect(findInNotes(notes, 'dense large')[0]?.excerpts[0]?.text).toBe(
      'Randomized means dense. It means large.',
    )
  })

  test.each(['', '   ', '"('])('%j finds nothing', (query) => {
    expect(findInNotes(notes, query)).toEqual([])
  })

  test('a long paragraph is cut around the word', () => {
    const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`
    const excerpt = findInNotes([{ topic: 't', title: '', text }], 'needle')[0]?.excerpts[0]?.text ?? ''
    expect(excerpt).toContain('needle')
    expect(excerpt).toMatch(/^… .* …$/)
    expect(excerpt.length).toBeLessThan(190)
  })
})

test('the words of a query: no doubles, no marks, single letters only when alone', () => {
  expect(searchWords('A "Kinesis (kinesis) x')).toEqual(['kinesis'])
  expect(searchWords('k')).toEqual(['k'])
})

test('marking cuts a text and changes nothing in it', () => {
  expect(markWords('Regular mode, MODES', ['mode'])).toEqual(['Regular ', 'mode', ', ', 'MODE', 'S'])
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
      expect(markWords(text, words).join('')).toBe(text)
    }),
  )
})
