/**
 * H5P packages: question sets, single questions, and questions inside columns, books, presentations and videos.
 * Invariant: nothing of a package is run; what can hold a question and cannot be read is unsupported by name.
 */
import { openArchive } from './archive/readArchive'
import { createCollector, cutRaw, type Collector } from './collector'
import { finish } from './finish'
import { h5pQuestions } from './h5p/questions'
import { listOf, recordOf, textOf, type ContentReading } from './h5p/content'
import { htmlToMarkdown } from './html/htmlToMarkdown'
import type { ImportResult, SourceFile } from './imported'
import { createMediaShelf } from './media/mediaShelf'

/** Parts that hold other parts. */
const containers = new Set(
  [
    'QuestionSet',
    'Column',
    'RowColumn',
    'Row',
    'InteractiveBook',
    'CoursePresentation',
    'InteractiveVideo',
    'Accordion',
  ].map((name) => `H5P.${name}`),
)
/** Parts that are shown and not answered. */
const shown = new Set(
  [
    'AdvancedText',
    'Text',
    'Image',
    'Audio',
    'Video',
    'Link',
    'Table',
    'Nil',
    'Shape',
    'GoToQuestion',
    'IFrameEmbed',
  ].map((name) => `H5P.${name}`),
)
const deepest = 40

/** Reads a package. */
export async function importH5p(source: SourceFile): Promise<ImportResult> {
  const collector = createCollector('h5p', source)
  const archive = await openArchive(source.bytes)
  const head = recordOf(jsonOf(archive.read('h5p.json')))
  const content = jsonOf(archive.read('content/content.json'))
  const { result } = collector
  if (content === null) {
    const message = 'The package has no content that can be read (content/content.json).'
    collector.issue({ severity: 'error', code: 'content-missing', message })
  } else {
    const shelf = createMediaShelf()
    const media = (path: string) => {
      const bytes = archive.read(`content/${path.split('#', 1)[0] ?? ''}`)
      return bytes && shelf.add(path, bytes)
    }
    const root = { library: textOf(head['mainLibrary']), params: content, metadata: { title: '' } }
    const walk: Walk = { collector, media, shownCount: 0 }
    readPart(walk, root, 0)
    result.title = textOf(head['title']).trim() || null
    result.media = shelf.files
    sayRest(walk, head)
    finish(collector, shelf)
  }
  result.issues.push(
    ...archive.issues.map((issue) => ({ ...issue, path: `${source.path}/${issue.path ?? ''}` })),
  )
  return result
}

type Walk = { collector: Collector; media: (path: string) => string | null; shownCount: number }

function jsonOf(bytes: Uint8Array | null): unknown {
  try {
    return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

/** A part is `{ library: 'H5P.MultiChoice 1.14', params, subContentId, metadata }`. */
function readPart(walk: Walk, part: Record<string, unknown>, depth: number): void {
  const library = textOf(part['library']).split(' ')[0] ?? ''
  const add = h5pQuestions.get(library)
  if (add) add(readingOf(walk, part))
  else if (containers.has(library)) readInside(walk, part['params'], depth + 1)
  else if (shown.has(library)) walk.shownCount += 1
  else refuse(walk, part, library)
}

/** Looks for parts in anything. */
function readInside(walk: Walk, value: unknown, depth: number): void {
  if (depth > deepest || value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const item of listOf(value)) readInside(walk, item, depth + 1)
    return
  }
  const record = recordOf(value)
  if (/^H5P\.\w+ \d/.test(textOf(record['library'])) && 'params' in record) {
    readPart(walk, record, depth)
    return
  }
  for (const item of Object.values(record)) readInside(walk, item, depth + 1)
}

function readingOf({ collector, media }: Walk, part: Record<string, unknown>): ContentReading {
  const params = recordOf(part['params'])
  const place = { line: null, raw: cutRaw(JSON.stringify(params)) }
  const said = new Set<string>()
  const title = textOf(recordOf(part['metadata'])['title']).trim()
  return {
    ...{ collector, place, params, media, id: textOf(part['subContentId']) || null },
    // H5P's own stand-ins for a title that nobody wrote.
    title: /^Untitled\b/i.test(title) ? '' : title,
    markdown: (html) => {
      const { markdown, issues } = htmlToMarkdown(html, media)
      for (const message of issues) {
        if (!said.has(message)) collector.issue({ severity: 'warning', code: 'text-changed', message }, place)
        said.add(message)
      }
      return markdown
    },
  }
}

function refuse(walk: Walk, part: Record<string, unknown>, library: string): void {
  const { place, title } = readingOf(walk, part)
  const reason = library
    ? `Parts of kind ${library.slice(0, 80)} cannot be asked here.`
    : 'The package does not say what kind of content it holds.'
  walk.collector.refuse({ kind: library || 'unknown', reason, title }, place)
}

function sayRest({ collector, shownCount }: Walk, head: Record<string, unknown>): void {
  if (shownCount > 0) {
    const message = `${shownCount} parts that are read or watched and not answered were left out.`
    collector.issue({ severity: 'info', code: 'parts-left-out', message })
  }
  const license = textOf(head['license']).trim()
  if (license && license !== 'U') {
    const message = `The package states the license ${license.slice(0, 80)}.`
    collector.issue({ severity: 'info', code: 'license-stated', message })
  }
}
