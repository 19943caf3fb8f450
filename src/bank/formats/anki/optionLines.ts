/**
 * Options written into one field, a line each, and keys written in letters, numbers or words.
 * Invariant: a key is read in one way or not at all; what it names is not checked here.
 */
import { htmlToText } from '../html/htmlPlain'

const lineEnd = /<br\b[^<>]{0,200}>|<\/?(?:div|p|li|ul|ol)\b[^<>]{0,300}>|\n|\|\|/gi

/** Lines of a piece of HTML that are not empty, as HTML. Marks of text that run over lines are lost. */
export function linesOf(html: string): string[] {
  return html
    .slice(0, 200_000)
    .split(lineEnd)
    .filter((line) => htmlToText(line) !== '' || /<img\b/i.test(line))
}

const label = /^((?:\s|&nbsp;|<[a-z][^<>]{0,50}>){0,5})\(?([A-Za-z])[.):、]\s{0,3}/

/**
 * The options among lines: those labeled A, B, C in order up to the last line. `before` is what comes first. Null when
 * fewer than two are.
 */
export function labeledOptions(lines: readonly string[]): { before: string[]; options: string[] } | null {
  const letters = lines.map((line) => label.exec(line)?.[2]?.toUpperCase() ?? null)
  const start = letters.lastIndexOf('A')
  const labeled = letters.slice(start)
  const isInOrder = labeled.every((letter, index) => letter === String.fromCharCode(65 + index))
  if (start < 0 || labeled.length < 2 || !isInOrder) return null
  return {
    before: lines.slice(0, start),
    options: lines.slice(start).map((line) => line.replace(label, '$1')),
  }
}

/** `keys` count from 0. Numbers are left to whoever knows whether they count from 0 or from 1. */
export type KeyWords = { keys: number[] } | { numbers: number[] }

/** What a key says about options whose plain texts are given; null when it cannot be read. */
export function readKey(html: string, options: readonly string[]): KeyWords | null {
  const key = htmlToText(html)
  const folded = options.map(fold)
  const whole = folded.indexOf(fold(key))
  if (whole >= 0 && key) return { keys: [whole] }
  const flags = key.split(' ')
  if (
    flags.length === options.length &&
    options.length > 1 &&
    flags.every((flag) => flag === '0' || flag === '1')
  )
    return { keys: flags.flatMap((flag, index) => (flag === '1' ? [index] : [])) }
  if (/^\d{1,3}(?:[\s,;|]{1,5}\d{1,3}){0,25}$/.test(key))
    return { numbers: (key.match(/\d+/g) ?? []).map(Number) }
  const letters = lettersOf(key)
  if (letters) return { keys: letters }
  const named = linesOf(html.replaceAll(';', '||')).map((line) => folded.indexOf(fold(htmlToText(line))))
  return named.length > 1 && named.every((index) => index >= 0) ? { keys: named } : null
}

/** `B`, `BE`, `B, E`, `B and E`, or `B. the words of the option`. Null for anything else. */
export function lettersOf(key: string): number[] | null {
  const labeled = /^\(?([A-Z])\)?[.):](?:\s|$)/i.exec(key)
  const letters =
    labeled?.[1] ?? (/^\(?[A-Z](?:(?:\s|,|;|&|\/|and|und|y|et){0,5}[A-Z]){0,9}\)?\.?$/.test(key) ? key : null)
  if (letters === null) return null
  const found = (
    letters
      .replaceAll(/\b(?:and|und|y|et)\b/g, ' ')
      .toUpperCase()
      .match(/[A-Z]/g) ?? []
  ).map((letter) => letter.charCodeAt(0) - 65)
  return new Set(found).size === found.length ? found : null
}

function fold(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
