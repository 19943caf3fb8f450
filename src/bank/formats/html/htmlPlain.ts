/**
 * Pieces of HTML as the characters they stand for: formulas, answers to be typed, attribute values.
 * Invariant: entities are decoded exactly once, in linear time.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { blockElements } from './htmlElements'
import { readTag, startsLikeTag } from './htmlTags'

/** Entities decoded once; what is no entity stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));?/g,
    (whole, ...groups) => {
      const [decimal, hexadecimal, name] = groups as (string | undefined)[]
      if (name !== undefined)
        return whole.endsWith(';') ? decodeNamedCharacterReference(name) || whole : whole
      return characterOf(
        Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10),
        whole,
      )
    },
  )
}

function characterOf(code: number, whole: string): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : whole
}

/** The text without tags and comments, entities decoded once; lines end where a block or a `<br>` does. */
export function plainOf(html: string): string {
  let text = ''
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    text += html.slice(at, open)
    const comment = html.startsWith('<!--', open) ? html.indexOf('-->', open) : null
    const tag = readTag(html, open)
    at = comment === null ? (tag?.end ?? open + 1) : comment + 3
    if (comment === null) text += tag ? lineEndOf(tag.name) : '<'
    // A comment or tag that the text ends in: what follows is text.
    if (comment === -1 || (!tag && startsLikeTag(html, open))) {
      at = open + 1
      break
    }
  }
  return decodeEntities(text + html.slice(at))
}

function lineEndOf(name: string): string {
  return name === 'br' || blockElements.has(name) ? '\n' : ''
}

/** As `plainOf`, in one line: white space collapsed, none at the ends. For answers that are typed, titles and tags. */
export function htmlToText(html: string): string {
  return plainOf(html).replaceAll(/\s+/g, ' ').trim()
}
