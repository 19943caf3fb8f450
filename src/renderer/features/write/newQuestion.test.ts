import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { firstText, idFor, withId } from './newQuestion'

describe('the id of a new question', () => {
  test('is made of its stem, and is nobody else’s', () => {
    expect(idFor('Which égg floats, and why does it not sink?', new Set())).toBe(
      'which-egg-floats-and-why-does',
    )
    expect(idFor('Which egg?', new Set(['which-egg', 'which-egg-2']))).toBe('which-egg-3')
    expect(idFor('Welche großen Maße gelten für Öl?', new Set())).toBe('welche-grossen-masse-gelten-fuer-oel')
    expect(idFor('日本', new Set())).toBe('question')
  })

  test('stands first in its text, unless it has one', () => {
    expect(withId('type: single\nstem: Why?', 'yaml', new Set())).toBe('id: why\ntype: single\nstem: Why?')
    expect(withId('id: mine', 'yaml', new Set(['mine']))).toBe('id: mine')
    expect(withId('stem: [', 'yaml', new Set())).toBe('stem: [')
  })

  test('goes into a first text that says where the question comes from', () => {
    const first = load(withId(firstText('2026-11-30', 'e/1'), 'yaml', new Set())) as object
    expect(first).toMatchObject({
      id: 'question',
      objectives: ['e/1'],
      asOf: '2026-11-30',
      source: 'original',
    })
  })
})
