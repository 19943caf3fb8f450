import { expect, test } from 'vitest'
import { asciiSpelling } from './asciiSpelling'

test.each([
  ['Große Maße', 'Grosse Masse'],
  ['Übergröße für Ölfässer', 'Uebergroesse fuer Oelfaesser'],
  ['u\u0308ber', 'ueber'],
  ['STRAẞE', 'STRASsE'],
  ['Café Łódź, smørrebrød', 'Cafe Lodz, smorrebrod'],
  ['日本 1½', '日本 11⁄2'],
])('%s is spelled %s', (text, spelled) => {
  expect(asciiSpelling(text)).toBe(spelled)
})
