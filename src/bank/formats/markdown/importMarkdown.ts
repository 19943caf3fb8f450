/**
 * Markdown banks in three dialects: checkboxes, lettered options with the key below them, and quizdown.
 * Invariant: the dialect is that of most of the file; lines keep their numbers whatever is cut away before.
 */
import { createCollector, type Collector } from '../collector'
import type { ImportOptions, ImportResult, SourceFile } from '../imported'
import { decodeSource } from '../sourceText'
import type { MarkdownFormat } from './dialect'
import { documentOf, titleOf, type MarkdownDocument } from './document'
import { readLettered } from './lettered'
import { readSections } from './sections'

const readers: Record<MarkdownFormat, (document: MarkdownDocument, collector: Collector) => void> = {
  'markdown-checkbox': readSections,
  'markdown-lettered': readLettered,
  quizdown: readSections,
}

/** Reads a Markdown file; `options.format` may name the dialect. */
export function importMarkdown(source: SourceFile, { format }: ImportOptions = {}): ImportResult {
  const { text, issues } = decodeSource(source.bytes)
  const document = documentOf(text.replace(/\r\n?/g, '\n'), format)
  const collector = createCollector(document.dialect, source)
  for (const issue of issues) collector.result.issues.push(issue)
  collector.result.title = titleOf(document)
  readers[document.dialect](document, collector)
  if (collector.result.questions.length + collector.result.unsupported.length === 0) {
    const message =
      'No questions were found. A question is a heading with - [x] and - [ ] options, or lettered options with an answer line.'
    collector.issue({ severity: 'error', code: 'no-questions', message })
  }
  return collector.result
}
