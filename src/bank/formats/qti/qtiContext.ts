/**
 * What every reader of QTI needs: where findings go, and how HTML of a file becomes Markdown with its pictures.
 * Invariant: what a text loses on the way is an issue at the question's place.
 */
import type { Collector, Place } from '../collector'
import type { MediaShelf } from '../media/mediaShelf'
import { markdownOf } from '../richText'

/** Gives the bytes of the file that `source`, written in the file at `base`, points to; null when it is not there. */
export type FindFile = (source: string, base: string) => { name: string; bytes: Uint8Array } | null

export type QtiContext = { collector: Collector; shelf: MediaShelf; findFile: FindFile }

/** Turns HTML of one question into Markdown. */
export type WriteHtml = (html: string) => string

/** `place.path` is the file that links are relative to. */
export function createHtmlWriter({ collector, shelf, findFile }: QtiContext, place: Place): WriteHtml {
  const findMedia = (source: string): string | null => {
    if (/^data:/i.test(source)) return shelf.addDataAddress(source)
    if (/^[a-z][a-z+.-]*:\/\//i.test(source)) return null
    const file = findFile(source, place.path ?? '')
    return file ? shelf.add(file.name, file.bytes) : null
  }
  return (html) => {
    const { markdown, issues } = markdownOf(html, 'html', findMedia)
    for (const message of issues) {
      collector.issue({ severity: 'warning', code: 'text-conversion', message }, place)
    }
    return markdown
  }
}
