import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { QuestionType } from '#core/bank/question'
import { typeEdits } from './changeType'
import { withEdits } from './source/editSource'

describe('another type', () => {
  const text = `id: a
type: multiple
stem: Why?
options:
  - { text: One, correct: true, why: It is. }
  - { text: Two, correct: true }
  - { text: Three }`
  const changed = (from: string, type: QuestionType) =>
    load(withEdits(from, typeEdits(load(from), type), 'yaml')) as Record<string, unknown>

  test('has one key, places, or ids as it needs them, and keeps every text', () => {
    expect(changed(text, 'single')['options']).toEqual([
      { text: 'One', correct: true, why: 'It is.' },
      { text: 'Two' },
      { text: 'Three' },
    ])
    expect(changed(text, 'ordering')['options']).toMatchObject([
      { position: 1 },
      { position: 2 },
      { position: 3 },
    ])
    expect(changed(text, 'matching')).toMatchObject({
      prompts: [{ text: '', answer: 'a' }],
      options: [{ id: 'a', text: 'One', why: 'It is.' }, { id: 'b' }, { id: 'c' }],
    })
    expect(changed(text, 'multiple')).toEqual(load(text))
  })

  test('has an answer in the place of options where it is typed, and options again', () => {
    expect(changed(text, 'numeric')).toEqual({ id: 'a', type: 'numeric', stem: 'Why?', answer: {} })
    const numeric = withEdits(text, typeEdits(load(text), 'numeric'), 'yaml')
    expect(load(withEdits(numeric, [{ path: ['answer', 'value'], value: 1.5 }], 'yaml'))).toMatchObject({
      answer: { value: 1.5 },
    })
    const typed = withEdits(text, typeEdits(load(text), 'text'), 'yaml')
    expect(load(typed)).toEqual({ id: 'a', type: 'text', stem: 'Why?', answer: { accepted: [''] } })
    expect(changed(typed, 'single')).toMatchObject({ options: [{ text: '', correct: true }, { text: '' }] })
    expect(changed(typed, 'single')).not.toHaveProperty('answer')
  })
})
