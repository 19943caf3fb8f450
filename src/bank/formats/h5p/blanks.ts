/**
 * The blanks of H5P's texts, between asterisks: `*answer/other answer:hint*`.
 * Invariant: one pass; a doubled asterisk is one, and an asterisk without partner stays.
 */
import { htmlToText } from '../html/htmlPlain'

/** A text, or a blank with every answer it takes and its hint, all plain. */
export type BlankPiece = string | { answers: string[]; hint: string }

/** Reads the blanks of a piece of HTML. `hasAlternatives` tells whether `/` parts answers. */
export function readBlanks(html: string, hasAlternatives = true): BlankPiece[] {
  const pieces: BlankPiece[] = []
  let text = ''
  let at = 0
  for (let open = html.indexOf('*'); open >= 0; open = html.indexOf('*', at)) {
    const close = html.indexOf('*', open + 1)
    if (close < 0) break
    text += html.slice(at, open)
    at = close + 1
    if (close === open + 1) {
      text += '*'
      continue
    }
    if (text) pieces.push(text)
    text = ''
    pieces.push(blankOf(html.slice(open + 1, close), hasAlternatives))
  }
  const rest = text + html.slice(at)
  return rest ? [...pieces, rest] : pieces
}

function blankOf(inside: string, hasAlternatives: boolean): { answers: string[]; hint: string } {
  // A slash after a backslash is part of an answer.
  const plain = htmlToText(inside.replaceAll('\\/', '\u0001'))
  const colon = plain.indexOf(':')
  const words = colon < 0 ? plain : plain.slice(0, colon)
  const answers = (hasAlternatives ? words.split('/') : [words]).map((word) =>
    word.replaceAll('\u0001', '/').trim(),
  )
  return {
    answers: [...new Set(answers.filter(Boolean))],
    hint: colon < 0 ? '' : plain.slice(colon + 1).trim(),
  }
}
