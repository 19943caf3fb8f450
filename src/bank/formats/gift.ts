/**
 * Moodle's GIFT: questions as text, answers between braces.
 * Invariant: a block that cannot be read is refused by itself; the blocks around it come through.
 */
import { categoryPath } from './categoryPath'
import { createCollector, type Collector, type Place } from './collector'
import { finish } from './finish'
import { giftAnswers, giftText, type GiftText } from './gift/giftAnswers'
import { giftBlocks, type GiftBlock } from './gift/giftBlocks'
import { protect, restore } from './gift/giftEscapes'
import { giftParts } from './gift/giftParts'
import { addAnswered } from './gift/giftQuestion'
import type { ImportOptions, ImportResult, SourceFile } from './imported'
import { markdownOf } from './richText'
import { decodeSource } from './sourceText'

/** Reads one GIFT file. Never throws. */
export function importGift(source: SourceFile, options: ImportOptions = {}): ImportResult {
  const collector = createCollector('gift', source)
  const { text, issues } = decodeSource(source.bytes, options.mapping?.encoding)
  for (const issue of issues) collector.result.issues.push({ ...issue, path: source.path })
  let category: string[] = []
  for (const block of giftBlocks(text)) {
    const place: Place = { line: block.line, raw: block.raw }
    const named = /^\$CATEGORY:(.*)/s.exec(block.text)
    if (named) category = categoryPath(restore(protect(named[1] ?? '')))
    else if (block.text !== '') readBlock({ collector, block, place, category })
  }
  finish(collector)
  return collector.result
}

type Reading = { collector: Collector; block: GiftBlock; place: Place; category: string[] }

function readBlock({ collector, block, place, category }: Reading): void {
  if (block.note === 'blank-lines-joined') {
    const message = 'The answers have blank lines among them; they were read as one question.'
    collector.issue({ severity: 'warning', code: 'blank-lines', message }, place)
  } else if (block.note === 'split-from-neighbor') {
    const message = 'No blank line stands before this question; it was read as one of its own.'
    collector.issue({ severity: 'warning', code: 'no-blank-line', message }, place)
  }
  const parts = giftParts(protect(block.text))
  if ('reason' in parts) {
    collector.refuse({ kind: parts.code, reason: parts.reason, title: restore(parts.title) }, place)
    return
  }
  for (const { code, message } of parts.notes) collector.issue({ severity: 'warning', code, message }, place)
  const stem = giftText(parts.stem, 'auto')
  const write = textWriter(collector, place)
  const more = {
    title: restore(parts.title).replace(/\s+/g, ' ').trim(),
    category,
    ...marksOf(block.comments),
    explanation: write(giftText(parts.feedback, stem.format)),
  }
  if (parts.answers === null) {
    const reason = 'It has no braces: it is a text to read, not a question.'
    collector.refuse({ kind: 'description', reason, title: more.title || stem.text, severity: 'info' }, place)
    return
  }
  const answers = giftAnswers(parts.answers, stem.format)
  addAnswered({ collector, place, write }, answers, { stem: write(stem), more })
}

function textWriter(collector: Collector, place: Place): (text: GiftText) => string {
  return ({ text, format }) => {
    const { markdown, issues } = markdownOf(text, format, () => null)
    for (const message of issues) {
      collector.issue({ severity: 'warning', code: 'text-conversion', message }, place)
    }
    return markdown
  }
}

/** `[id:…]` and `[tag:…]` of the comments above a question; `\]` is a bracket that belongs to the name. */
function marksOf(comments: string[]): { sourceId: string | null; tags: string[] } {
  let sourceId: string | null = null
  const tags: string[] = []
  for (const [, kind, escaped = ''] of comments
    .join('\n')
    .matchAll(/\[(id|tag):((?:[^\]\\\n]|\\[^\n]){1,300})\]/g)) {
    const value = escaped.replace(/\\(.)/g, '$1').trim()
    if (kind === 'tag') tags.push(value)
    else sourceId ??= value
  }
  return { sourceId, tags }
}
