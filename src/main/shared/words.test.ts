import { afterEach, expect, test } from 'vitest'
import { speakFirstOf, words } from './words'

afterEach(() => speakFirstOf([]))

test.each([
  [['de-AT', 'en'], 'Abbrechen'],
  [['fr_FR.UTF-8', 'de_DE.UTF-8', 'en'], 'Abbrechen'],
  [['en-GB', 'de'], 'Cancel'],
  [['fr', 'C'], 'Cancel'],
  [[''], 'Cancel'],
])('the first language of %j that the shells speak is theirs', (languages, cancel) => {
  speakFirstOf(languages)
  expect(words.cancel).toBe(cancel)
})
