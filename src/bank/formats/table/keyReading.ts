/**
 * What a column of keys says: letters, texts of options, or places that count from 0 or from 1.
 * Invariant: the reading is decided by the rows or left open; it is never a guess.
 */
import { lettersOf } from '../keyText'
import { keyReadings, type KeyReading } from '../imported'
import { plainHeader } from './headerNames'

/**
 * A row's key with what it may point to. Several keys are given as a list where the source has one. `labels` are the
 * headers of the option columns, `ids` what the source itself calls its options, both in the order of the options.
 */
export type KeyRow = {
  key: string | readonly string[]
  options: readonly string[]
  labels: readonly string[]
  ids?: readonly string[]
}

/** Places of options from 0; null when the key says nothing in this reading. Places may be beyond the options. */
export function readKey(row: KeyRow, reading: KeyReading): number[] | null {
  const { key } = row
  if (typeof key === 'string') return readOne({ ...row, key }, reading)
  const places = key.map((one) => readOne({ ...row, key: one }, reading))
  return places.every((place) => place !== null) ? [...new Set(places.flat())] : null
}

const longestLetters = 5

function readOne(
  { key, options, labels, ids }: KeyRow & { key: string },
  reading: KeyReading,
): number[] | null {
  // A whole text leaves no doubt, whatever letter it starts with.
  const whole = key.length > longestLetters ? options.indexOf(key) : -1
  if (whole >= 0) return [whole]
  const called = ids?.indexOf(key) ?? -1
  if (called >= 0) return [called]
  const named = labelPlaces(key, labels)
  if (named) return named
  switch (reading) {
    case 'letter':
      return lettersOf(key, options.length)
    case 'text':
      return textPlaces(key, options)
    case 'from-0':
      return numberPlaces(key, 0)
    case 'from-1':
      return numberPlaces(key, 1)
  }
}

/** `reading` is null when the rows allow several, which are `choices`; `misfits` rows fit another reading only. */
export type KeyDecision = { reading: KeyReading | null; choices: KeyReading[]; misfits: number }

/** How many times more rows must speak for a reading than against it. */
const clearMajority = 5

/**
 * Decides the reading of all rows. A row that fits no reading has no say. Of readings that fit equally well and differ,
 * `usual` is taken if it is one of them: what the template that the headers belong to says of its keys.
 */
export function decideReading(rows: readonly KeyRow[], usual: KeyReading | null): KeyDecision {
  const table = rows
    .map((row) => new Map(keyReadings.map((reading) => [reading, fittingPlaces(row, reading)])))
    .filter((places) => [...places.values()].some((place) => place !== null))
  if (table.length === 0) return { reading: null, choices: [], misfits: 0 }
  const misfitsOf = (reading: KeyReading) => table.filter((places) => places.get(reading) === null).length
  const least = Math.min(...keyReadings.map(misfitsOf))
  const rivals = keyReadings.filter(
    (reading) =>
      misfitsOf(reading) < Math.max(1, least) * clearMajority &&
      misfitsOf(reading) < table.length &&
      (least > 0 || misfitsOf(reading) === 0),
  )
  const distinct = rivals.filter(
    (reading, index) => !rivals.slice(0, index).some((other) => agree(table, other, reading)),
  )
  const [first] = distinct
  if (first && distinct.length === 1) return { reading: first, choices: [], misfits: misfitsOf(first) }
  if (usual && rivals.includes(usual)) return { reading: usual, choices: [], misfits: misfitsOf(usual) }
  return { reading: null, choices: distinct, misfits: 0 }
}

function agree(
  table: readonly Map<KeyReading, number[] | null>[],
  one: KeyReading,
  other: KeyReading,
): boolean {
  return table.every((places) => String(places.get(one)) === String(places.get(other)))
}

/** Places in order, null when one is not there. */
function fittingPlaces(row: KeyRow, reading: KeyReading): number[] | null {
  const places = readKey(row, reading)
  if (!places || places.some((place) => place < 0 || place >= row.options.length)) return null
  return places.toSorted((a, b) => a - b)
}

/** `option_b` or `Answer 2`, several with commas. A single letter or number is left to the readings. */
function labelPlaces(key: string, labels: readonly string[]): number[] | null {
  const plainLabels = labels.map(plainHeader)
  const parts = key.split(/[,;|]/).map(plainHeader)
  if (parts.some((part) => part.length < 2 || /^\d+$/.test(part))) return null
  const places = parts.map((part) => plainLabels.indexOf(part))
  return places.length > 0 && places.every((place) => place >= 0) ? places : null
}

const separators = /[\s,;|&/]+/

function numberPlaces(key: string, base: 0 | 1): number[] | null {
  const parts = key
    .trim()
    .replace(/^\[|\]$/g, '')
    .split(separators)
    .filter((part) => part !== '' && part !== 'and')
  if (parts.length === 0 || !parts.every((part) => /^\d{1,3}(?:\.0{1,6})?$/.test(part))) return null
  return [...new Set(parts.map((part) => Math.trunc(Number(part)) - base))]
}

/** The option with this very text, else the options whose texts, joined by a separator, make up the key. */
function textPlaces(key: string, options: readonly string[]): number[] | null {
  const exact = options.indexOf(key)
  if (exact >= 0) return [exact]
  const folded = options.map(fold)
  const whole = folded.indexOf(fold(key))
  if (whole >= 0) return [whole]
  return listedPlaces(fold(key).replace(/^\[|\]$/g, ''), folded)
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Options hold commas themselves: at each place the longest option that stands there is taken. */
function listedPlaces(key: string, options: readonly string[]): number[] | null {
  const byLength = options
    .map((text, place) => ({ text, place }))
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => b.text.length - a.text.length)
  const places: number[] = []
  let rest = key
  while (rest !== '') {
    const found = byLength.find(({ text, place }) => startsAsPart(rest, text) && !places.includes(place))
    if (!found) return null
    places.push(found.place)
    rest = rest
      .replace(/^["']/, '')
      .slice(found.text.length)
      .replace(/^["']?\s?[,;|/]?\s?/, '')
  }
  return places.length > 0 ? places : null
}

function startsAsPart(rest: string, text: string): boolean {
  const plain = rest.replace(/^["']/, '')
  return plain.startsWith(text) && /^(?:$|["']?\s?[,;|/])/.test(plain.slice(text.length))
}
