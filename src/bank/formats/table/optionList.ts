/**
 * Options that stand in one cell: a list as programs print it, one on each line, or lettered in a row.
 * Invariant: a cell that is not clearly a list is one text.
 */
import { itemsOf, isFields, textOf } from '../json/fields'
import { readJson } from '../json/readJson'
import { withoutLetters } from '../markdown/optionTexts'

/** The options of a cell in their order; fewer than two when it holds no list. */
export function optionsOfCell(cell: string): string[] {
  const text = cell.trim()
  const listed = /^(?:\[|array\(|\{)/.test(text) ? printedList(text) : []
  if (listed.length > 1) return withoutLetters(listed)
  for (const separator of [/\r\n|\r|\n/, /\s?\|\s?/, /;\s?/]) {
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '')
    if (parts.length > 1) return withoutLetters(parts)
  }
  const inRow = text.split(/[\s,]{1,20}(?=\(?[B-J][.)]\s?\S)/)
  const bare = withoutLetters(inRow)
  return inRow.length > 1 && bare.some((option, index) => option !== inRow[index]) ? bare : []
}

/** JSON, or the list a Python program prints: quoted texts up to the bracket that closes the first list. */
function printedList(text: string): string[] {
  const { value, fault } = readJson(text)
  if (fault === null && Array.isArray(value)) return itemsOf(value).map((item) => textOf(item) ?? '')
  if (fault === null && isFields(value)) {
    const inner = Object.values(value)
    const list = inner.find(Array.isArray)
    return list ? itemsOf(list).map((item) => textOf(item) ?? '') : inner.map((item) => textOf(item) ?? '')
  }
  return pythonTexts(text)
}

function pythonTexts(text: string): string[] {
  const texts: string[] = []
  let at = text.indexOf('[') + 1
  while (at > 0 && at < text.length) {
    const character = text[at]
    if (character === ']') break
    if (character !== "'" && character !== '"') {
      at += 1
      continue
    }
    const { value, end } = pythonText(text, at, character)
    texts.push(value)
    at = end
  }
  return texts
}

function pythonText(text: string, start: number, quote: string): { value: string; end: number } {
  let value = ''
  let at = start + 1
  while (at < text.length && text[at] !== quote) {
    if (text[at] === '\\' && (text[at + 1] === quote || text[at + 1] === '\\')) at += 1
    value += text[at] ?? ''
    at += 1
  }
  return { value, end: at + 1 }
}
