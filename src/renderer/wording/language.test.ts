import { expect, test } from 'vitest'
import { languageOf, speak, spoken } from './language'

test('the first language that Rehearse speaks is chosen, whatever its region, else English', () => {
  expect(languageOf(['de-AT', 'en'])).toBe('de')
  expect(languageOf(['fr', 'en-GB', 'de'])).toBe('en')
  expect(languageOf(['fr-FR'])).toBe('en')
  expect(languageOf(['', 'DE'])).toBe('de')
  expect(languageOf([])).toBe('en')
})

test('rooms loaded before and after speak the other language, and what it lacks stays English', () => {
  const early = spoken('early', { title: 'Home', more: 'More' })
  speak({ early: { title: 'Start' }, late: { title: 'Hilfe' } })
  expect(early).toEqual({ title: 'Start', more: 'More' })
  expect(spoken('late', { title: 'Help' })).toEqual({ title: 'Hilfe' })
  expect(spoken('other', { title: 'Notes' })).toEqual({ title: 'Notes' })
  speak({})
  expect(early).toEqual({ title: 'Home', more: 'More' })
})
