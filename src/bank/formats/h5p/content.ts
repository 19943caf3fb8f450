/**
 * H5P's JSON, which may hold anything, read field by field.
 * Invariant: a field of another type than expected is as good as missing.
 */
import type { Collector, Place } from '../collector'

/** `markdown` turns a field's HTML into our Markdown, and reports what was lost; `picture` gives one as Markdown. */
export type ContentReading = {
  collector: Collector
  place: Place
  id: string | null
  title: string
  params: Record<string, unknown>
  markdown: (html: string) => string
  /** Address of a file of the package, by its path; null when it is not there. */
  media: (path: string) => string | null
}

export function recordOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The picture above a question, as a line of Markdown before it; empty when it has none. */
export function pictureAbove({ params, media, collector, place }: ContentReading): string {
  const holder = recordOf(params['media'])
  const { library, params: inner } = recordOf(holder['type'] ?? holder)
  const file = recordOf(recordOf(inner)['file'])
  const path = textOf(file['path'])
  if (!path) {
    const shown = textOf(library).split(' ')[0] ?? ''
    if (shown && shown !== 'H5P.Image')
      leftOut({ collector, place }, `A part of kind ${shown} above the question`)
    return ''
  }
  const address = media(path)
  if (address === null) leftOut({ collector, place }, `The picture "${path.slice(0, 200)}"`)
  const alt = textOf(recordOf(inner)['alt']).replaceAll(/[[\]\\\n]/g, ' ')
  return address === null ? '' : `![${alt}](${address})\n\n`
}

function leftOut({ collector, place }: Pick<ContentReading, 'collector' | 'place'>, what: string): void {
  const message = `${what} was not brought in: it is missing or cannot be shown.`
  collector.issue({ severity: 'warning', code: 'text-changed', message }, place)
}
