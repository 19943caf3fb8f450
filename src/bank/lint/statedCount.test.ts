import { describe, expect, test } from 'vitest'
import { requestFor, statedCount } from './statedCount'

describe('the number a stem asks for', () => {
  test.each([
    ['Which? (Choose two.)', 2],
    ['Which? Select the 3.', 3],
    ['Which of the two is it?', null],
    ['Choose 5% of the rows.', null],
  ])('in English: %s', (stem, count) => {
    expect(statedCount(stem, { language: 'en' })).toBe(count)
  })

  test.each([
    ['Welche? Wähle zwei.', 2],
    ['Welche? Wählen Sie zwei aus.', 2],
    ['Welche? Wählen Sie bitte die drei richtigen.', 3],
    ['Welche? (zwei auswählen)', 2],
    ['Welche? (Die fünf auswählen.)', 5],
    ['Welche? (2 auswählen)', 2],
    ['Welche? (Bitte 3 richtige Antworten ankreuzen)', 3],
    ['Welche? WÄHLE 4', 4],
    ['Welche? (Choose two.)', 2],
    ['Welche zwei gelten?', null],
    ['Wähle zweierlei.', null],
    ['Wähle 2 % der Zeilen.', null],
    ['Welche zwanzig auswählen?', null],
  ])('in German: %s', (stem, count) => {
    expect(statedCount(stem, { language: 'de-AT' })).toBe(count)
  })

  test('is only what stands in brackets where that is asked for', () => {
    const asked = (stem: string) => statedCount(stem, { language: 'de', isBracketed: true })
    expect(asked('Sie wollen zwei auswählen. Welches Modell passt?')).toBeNull()
    expect(asked('Welches Modell passt? (Zwei auswählen.)')).toBe(2)
  })

  test('can be asked for in the bank’s language', () => {
    for (const language of ['en', 'de'])
      for (const count of [1, 2, 3, 4, 5, 6, 7])
        expect(statedCount(requestFor(count, language), { language, isBracketed: true })).toBe(count)
    expect(requestFor(2, 'de')).toBe('(Zwei auswählen.)')
  })
})
