/**
 * Reads JSON with the place of every object and list, and keeps what stands before a mistake.
 * Invariants: the text is read once, from start to end; nesting has a limit; a field called `__proto__` is a field.
 */
import { defaultLimits } from '../../limits'

/** `end` is after the closing bracket. Offsets count UTF-16 units. */
export type JsonSpan = { start: number; end: number }

/**
 * `spans` knows each object and list that was read whole. `fault` is where reading stopped, null when all was read;
 * `rest` is the offset after the value.
 */
export type JsonReading = {
  value: unknown
  spans: Map<object, JsonSpan>
  fault: { offset: number; message: string } | null
  rest: number
}

class JsonFault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}

type Cursor = { text: string; at: number; spans: Map<object, JsonSpan> }

/** Reads one value from `start` on. Never throws; on a mistake the lists and objects read so far are in the value. */
export function readJson(text: string, start = 0): JsonReading {
  const cursor: Cursor = { text, at: start, spans: new Map() }
  const holder: { value: unknown } = { value: undefined }
  try {
    readValue(cursor, 0, (value) => {
      holder.value = value
    })
    return { value: holder.value, spans: cursor.spans, fault: null, rest: skipSpace(cursor) }
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const fault = { offset: error.offset, message: error.message }
    return { value: holder.value, spans: cursor.spans, fault, rest: error.offset }
  }
}

/** A function from offsets to line numbers, from 1. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/** A value is handed over before its parts are read, so that a list cut short still has its head. */
type Take = (value: unknown) => void

function readValue(cursor: Cursor, depth: number, take: Take): void {
  if (depth > defaultLimits.nesting) throw new JsonFault('is nested too deep', cursor.at)
  const at = skipSpace(cursor)
  const character = cursor.text[at]
  if (character === '{') readObject(cursor, depth, take)
  else if (character === '[') readList(cursor, depth, take)
  else if (character === '"') take(readString(cursor))
  else take(readWord(cursor))
}

function readObject(cursor: Cursor, depth: number, take: Take): void {
  const start = cursor.at
  const fields: Record<string, unknown> = Object.create(null)
  take(fields)
  cursor.at += 1
  while (!isEnd(cursor, '}')) {
    if (cursor.text[cursor.at] !== '"')
      throw new JsonFault('should have a field name in quotes here', cursor.at)
    const name = readString(cursor)
    if (cursor.text[skipSpace(cursor)] !== ':') throw new JsonFault('should have a colon here', cursor.at)
    cursor.at += 1
    readValue(cursor, depth + 1, (value) => {
      fields[name] = value
    })
    readComma(cursor, '}')
  }
  cursor.at += 1
  cursor.spans.set(fields, { start, end: cursor.at })
}

function readList(cursor: Cursor, depth: number, take: Take): void {
  const start = cursor.at
  const items: unknown[] = []
  take(items)
  cursor.at += 1
  while (!isEnd(cursor, ']')) {
    readValue(cursor, depth + 1, (value) => items.push(value))
    readComma(cursor, ']')
  }
  cursor.at += 1
  cursor.spans.set(items, { start, end: cursor.at })
}

function isEnd(cursor: Cursor, bracket: string): boolean {
  const character = cursor.text[skipSpace(cursor)]
  if (character === undefined) throw new JsonFault('ends before it is complete', cursor.at)
  return character === bracket
}

/** A comma before the closing bracket is taken as well: people who write JSON by hand leave it there. */
function readComma(cursor: Cursor, bracket: string): void {
  const character = cursor.text[skipSpace(cursor)]
  if (character === ',') cursor.at += 1
  else if (character !== bracket && character !== undefined) {
    throw new JsonFault(`should have a comma or ${bracket} here`, cursor.at)
  }
}

const escapes: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
}

function readString(cursor: Cursor): string {
  const { text } = cursor
  const start = cursor.at
  let at = start + 1
  let plain = at
  let value = ''
  for (;;) {
    const character = text[at]
    if (character === undefined) throw new JsonFault('has a text whose closing quote is missing', start)
    if (character === '"') break
    if (character !== '\\') {
      at += 1
      continue
    }
    value += text.slice(plain, at)
    const { read, length } = readEscape(text, at)
    value += read
    at += length
    plain = at
  }
  cursor.at = at + 1
  return value + text.slice(plain, at)
}

function readEscape(text: string, at: number): { read: string; length: number } {
  const letter = text[at + 1] ?? ''
  const plain = escapes[letter]
  if (plain !== undefined) return { read: plain, length: 2 }
  const digits = text.slice(at + 2, at + 6)
  if (letter === 'u' && /^[0-9a-f]{4}$/i.test(digits)) {
    return { read: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 }
  }
  throw new JsonFault('has a backslash that means nothing here', at)
}

const word = /(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y

function readWord(cursor: Cursor): unknown {
  word.lastIndex = cursor.at
  const match = word.exec(cursor.text)
  if (!match) throw new JsonFault('has something here that is not JSON', cursor.at)
  cursor.at = word.lastIndex
  return JSON.parse(match[0])
}

function skipSpace(cursor: Cursor): number {
  while (' \n\r\t'.includes(cursor.text[cursor.at] ?? 'x')) cursor.at += 1
  return cursor.at
}
