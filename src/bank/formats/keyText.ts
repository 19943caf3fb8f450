/**
 * Reads a key that people wrote as letters: `D`, `B, E`, `BE`, `Ac`, `A and C`, `Option B`, `B. Its text`.
 * Invariant: what could also be a word is not read as letters; a key is read whole or not at all.
 */

const filler = new Set([
  'and',
  'or',
  'options',
  'option',
  'answers',
  'answer',
  'choices',
  'choice',
  'are',
  'is',
  'the',
  'both',
])

/** Places of the options from 0, in the order written, each once; null when the text is no list of letters. */
export function lettersOf(text: string, optionCount: number): number[] | null {
  const plain = text.replace(/[*_`]/g, '').trim()
  const stated = /^\(?([A-Za-z])\)?\s{0,2}(?:[.):–—]|-\s)\s*\S/.exec(plain)
  if (stated && !/^\(?[A-Za-z]\)?[.)]?\s*(?:[,;&/]\s*)?\(?[A-Za-z]\)?[.)]?(?:$|[\s,;&/])/.test(plain)) {
    return [placeOf(stated[1] ?? '')]
  }
  const places: number[] = []
  for (const token of plain.split(/[^A-Za-z0-9]+/)) {
    if (token === '' || (token.length > 1 && filler.has(token.toLowerCase()))) continue
    const letters = lettersOfToken(token, optionCount)
    if (!letters) return null
    places.push(...letters)
  }
  return places.length > 0 ? [...new Set(places)] : null
}

/** A single letter, or a run of different letters that are all options. */
function lettersOfToken(token: string, optionCount: number): number[] | null {
  if (!/^[A-Za-z]{1,10}$/.test(token)) return null
  const places = token.split('').map(placeOf)
  if (token.length === 1) return places
  const isRun = places.every((place) => place < optionCount) && new Set(places).size === places.length
  return isRun ? places : null
}

function placeOf(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - 65
}
