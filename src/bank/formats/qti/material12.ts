/**
 * Texts of QTI 1.2 as HTML.
 * Invariant: what a text says of itself (HTML or plain) counts; HTML that was escaped twice is read once more.
 */
import { decodeEntities } from '../html/htmlPlain'
import { htmlFor } from '../richText'
import { attributeOf, childrenOf, escapeHtml, innerHtmlOf, isElement, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'

/** What belongs to a response, and what stands in for material. */
const aside = /^(?:response_|render_|altmaterial$)/

/** The HTML of all material inside an element, in order; what belongs to a response is left out. */
export function materialHtml(element: XmlElement | null | undefined): string {
  return childrenOf(element)
    .map((child) => (aside.test(child.name) ? '' : partHtml(child)))
    .join('')
}

function partHtml(element: XmlElement): string {
  switch (element.name) {
    case 'mattext':
    case 'mat_formattedtext':
      return mattextHtml(element)
    case 'matemtext':
      return `<em>${escapeHtml(textOf(element))}</em>`
    case 'matbreak':
      return '<br>'
    case 'matimage':
      return imageHtml(element)
    case 'mataudio':
    case 'matvideo':
      return `<audio src="${escapeHtml(attributeOf(element, 'uri'))}"></audio>`
    case 'matapplication':
      return fileHtml(element)
    case 'flow':
    case 'flow_mat':
    case 'flow_label':
      return wrapped(materialHtml(element))
    default:
      return materialHtml(element)
  }
}

function wrapped(html: string): string {
  return html.trim() === '' ? '' : `<div>${html}</div>`
}

function mattextHtml(element: XmlElement): string {
  if (element.children.some((child) => isElement(child))) return innerHtmlOf(element)
  const text = textOf(element)
  const type = (attributeOf(element, 'texttype') || attributeOf(element, 'type')).toLowerCase()
  if (/html/.test(type)) return unescapedTwice(text)
  return htmlFor(text, type === 'text/plain' || type === 'plain' ? 'plain' : 'auto')
}

/** A text that opens and ends with a tag in entities was escaped once too often. */
function unescapedTwice(text: string): string {
  const opened = /^\s*&lt;(p|div|span|h[1-6]|ul|ol|table|strong|em|b|i)\b/i.exec(text)
  if (!opened || /<[a-z]/i.test(text)) return text
  const end = text.trimEnd().toLowerCase()
  return /&lt;\/[a-z0-9]{1,20}&gt;$/.test(end) || end.endsWith('/&gt;') ? decodeEntities(text) : text
}

function imageHtml(element: XmlElement): string {
  const alt = escapeHtml(attributeOf(element, 'label'))
  const data = textOf(element).replace(/\s+/g, '')
  const type = attributeOf(element, 'imagtype') || 'image/png'
  const isEmbedded = /base64/i.test(attributeOf(element, 'embedded')) && data !== ''
  const source = isEmbedded ? `data:${type};base64,${data}` : attributeOf(element, 'uri')
  return source === '' ? '' : `<img src="${escapeHtml(source)}" alt="${alt}">`
}

/** A file beside the text: a picture is shown, another kind is named. */
function fileHtml(element: XmlElement): string {
  const uri = attributeOf(element, 'uri')
  if (/\.(?:png|jpe?g|gif|webp|svg)$/i.test(uri)) return `<img src="${escapeHtml(uri)}" alt="">`
  return escapeHtml(attributeOf(element, 'label') || uri)
}
