/**
 * Texts of a Moodle XML question with the files embedded in it.
 * Invariant: a link to an embedded file becomes the asset it was kept as; a file that is missing is said.
 */
import type { Collector, Place } from '../collector'
import type { MediaShelf } from '../media/mediaShelf'
import { markdownOf, type TextFormat } from '../richText'
import { allOf, attributeOf, childOf, childrenOf, innerHtmlOf, isElement, textOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'

/** Gives the Markdown of an element that has a `<text>`; empty for null. */
export type ReadText = (element: XmlElement | null) => string

const formats: Record<string, TextFormat> = {
  html: 'html',
  plain_text: 'plain',
  markdown: 'markdown',
  moodle_auto_format: 'auto',
}

/** `question` is the whole question: files of any of its parts are found from any other. */
export function createTextReader(
  question: XmlElement,
  shelf: MediaShelf,
  report: { collector: Collector; place: Place },
): ReadText {
  const files = embeddedFiles(allOf(question, 'file'))
  return (element) => {
    // Each text has its own files: five options may each have another image.png.
    const own = embeddedFiles(childrenOf(element, 'file'))
    const findMedia = (source: string): string | null => {
      if (/^data:/i.test(source)) return shelf.addDataAddress(source)
      const name = linkedName(source)
      const file = own.get(name) ?? files.get(name) ?? files.get(name.replace(/^.*\//, ''))
      return file ? shelf.add(attributeOf(file, 'name') || 'file', bytesOf(file)) : null
    }
    const content = rawText(element)
    const format = formats[attributeOf(element, 'format')] ?? 'auto'
    const { markdown, issues } = markdownOf(content.text, content.isMarkup ? 'html' : format, findMedia)
    for (const message of issues) {
      report.collector.issue({ severity: 'warning', code: 'text-conversion', message }, report.place)
    }
    return markdown
  }
}

/** Some writers leave tags in the text as they are instead of escaping them. */
function rawText(element: XmlElement | null): { text: string; isMarkup: boolean } {
  const holder = childOf(element, 'text')
  if (!holder) {
    const own = (element?.children ?? []).map((child) => (isElement(child) ? '' : child))
    return { text: own.join(''), isMarkup: false }
  }
  const isMarkup = childrenOf(holder).length > 0
  return { text: isMarkup ? innerHtmlOf(holder) : textOf(holder), isMarkup }
}

/** By name, and by path and name where there is a path; the first of a name counts. */
function embeddedFiles(elements: XmlElement[]): Map<string, XmlElement> {
  const files = new Map<string, XmlElement>()
  for (const file of elements) {
    const name = attributeOf(file, 'name')
    const path = attributeOf(file, 'path').replace(/^\/|\/$/g, '')
    files.set(path === '' ? name : `${path}/${name}`, file)
    if (!files.has(name)) files.set(name, file)
  }
  return files
}

function bytesOf(file: XmlElement): Uint8Array {
  return Buffer.from(textOf(file).replace(/\s+/g, ''), 'base64')
}

/** The name a link gives: `@@PLUGINFILE@@/my%20picture.png?time=1` is `my picture.png`. */
function linkedName(source: string): string {
  const [path = ''] = source
    .trim()
    .replace(/^@@PLUGINFILE@@\/?/, '')
    .split(/[?#]/, 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The picture Moodle 1 kept beside the text, as an asset; null when there is none. */
export function oldPicture(question: XmlElement, shelf: MediaShelf): string | null {
  const data = childOf(question, 'image_base64')
  if (!data || textOf(data).trim() === '') return null
  const name = textOf(childOf(question, 'image')).trim()
  return shelf.add(name || 'picture.png', bytesOf(data))
}
