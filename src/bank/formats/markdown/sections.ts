/**
 * Questions of the checkbox dialect and of quizdown: a heading, what belongs to it, and a list to choose from.
 * Invariant: only a list of checkboxes makes a question (in quizdown a numbered list as well), so that a table of
 * contents or a code sample is none.
 */
import type { Collector, Place } from '../collector'
import { linesOf, sourceOf, type Block, type HeadingBlock, type ListBlock } from './blocks'
import type { MarkdownDocument } from './document'
import { startsExplanation } from './explanation'
import { checkboxOfItem, withoutNumber } from './optionTexts'
import { addSectionQuestion, type QuestionParts } from './sectionQuestion'

type Section = { heading: HeadingBlock | null; blocks: Block[]; path: string[] }

/** Reads every section of the document, in its order. */
export function readSections(document: MarkdownDocument, collector: Collector): void {
  const found = sectionsOf(document).map((section) => ({ section, parts: partsOf(section, document) }))
  const level = questionLevel(found)
  const passedOver: Place[] = []
  for (const { section, parts } of found) {
    for (const part of parts) addSectionQuestion(collector, part, document)
    if (parts.length > 0 || level === null || section.heading?.depth !== level) continue
    const place = placeOfSection(section, document)
    if (isQuestionText(place.raw)) refuseBare(collector, place)
    else passedOver.push(place)
  }
  const [first] = passedOver
  if (!first) return
  const message = `${passedOver.length} headings have no options and were passed over, the first in line ${first.line}.`
  collector.issue({ severity: 'info', code: 'headings-without-options', message }, first)
}

function placeOfSection({ heading, blocks }: Section, { lines }: MarkdownDocument): Place {
  const all = [...(heading ? [heading] : []), ...blocks].map(linesOf)
  const start = Math.min(...all.map((block) => block.start))
  return { line: start, raw: lines.slice(start - 1, Math.max(...all.map((block) => block.end))).join('\n') }
}

/** A heading of the questions' level that asks or tells at length is a question whose options are missing. */
function isQuestionText(raw: string): boolean {
  const [heading = ''] = raw.split('\n')
  return heading.includes('?') || heading.split(/\s+/, 9).length > 8
}

function refuseBare(collector: Collector, place: Place): void {
  const reason = 'This heading looks like a question, but no list of checkboxes follows it.'
  collector.refuse({ kind: 'no-options', reason, title: place.raw.split('\n')[0] ?? '' }, place)
}

function questionLevel(found: readonly { section: Section; parts: QuestionParts[] }[]): number | null {
  const counts = new Map<number, number>()
  for (const { section, parts } of found) {
    if (section.heading && parts.length > 0) {
      counts.set(section.heading.depth, (counts.get(section.heading.depth) ?? 0) + 1)
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** `path` holds the headings above a section's own, outermost first, without the title of the document. */
function sectionsOf({ blocks, text }: MarkdownDocument): Section[] {
  const sections: Section[] = [{ heading: null, blocks: [], path: [] }]
  const open: { depth: number; title: string }[] = []
  for (const block of blocks) {
    if (block.type !== 'heading') {
      sections.at(-1)?.blocks.push(block)
      continue
    }
    while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop()
    const path = open.filter(({ depth }) => depth > 1).map(({ title }) => title)
    sections.push({ heading: block, blocks: [], path })
    open.push({
      depth: block.depth,
      title: sourceOf(block, text)
        .replace(/^#+\s*/, '')
        .trim(),
    })
  }
  return sections
}

/** The questions of a section: usually one, several where paragraphs stand between lists, none without a list. */
function partsOf(section: Section, document: MarkdownDocument): QuestionParts[] {
  const nested = nestedSections(section, document)
  if (nested.length > 0) return nested.flatMap((inner) => partsOf(inner, document))
  const parts: QuestionParts[] = []
  let before: Block[] = []
  for (const block of section.blocks) {
    const last = parts.at(-1)
    if (!isChoiceList(block, document)) before.push(block)
    else if (last && before.every(belongsToOption)) {
      last.lists.push({ list: block, before })
      before = []
    } else {
      const { after, body } = last ? splitBetween(before, document) : { after: [], body: before }
      if (last) last.after = after
      parts.push({
        heading: section.heading,
        path: section.path,
        body,
        lists: [{ list: block, before: [] }],
        after: [],
      })
      before = []
    }
  }
  const last = parts.at(-1)
  if (!last) return sequenceOf(section, document)
  last.after = before
  return parts.length > 1 ? withoutSharedHeading(parts) : parts
}

/**
 * What stands between two lists of checkboxes: from the word "Explanation" on it belongs to the question above, up to
 * the next number, or else up to the last paragraph.
 */
function splitBetween(blocks: Block[], { text }: MarkdownDocument): { after: Block[]; body: Block[] } {
  const sources = blocks.map((block) => sourceOf(block, text))
  const from = sources.findIndex(startsExplanation)
  if (from < 0) return { after: [], body: blocks }
  const numbered = sources.findIndex((source, index) => index > from && withoutNumber(source) !== source)
  const start = numbered < 0 ? Math.max(from + 1, blocks.length - 1) : numbered
  return { after: blocks.slice(from, start), body: [...blocks.slice(0, from), ...blocks.slice(start)] }
}

/** Between two lists of checkboxes, code or a table is the end of the option before it. */
function belongsToOption(block: Block): boolean {
  return block.type === 'code' || block.type === 'table'
}

/** A heading over several questions is their category, unless the first has no other text. */
function withoutSharedHeading(parts: QuestionParts[]): QuestionParts[] {
  return parts.map((part, index) =>
    index === 0 && part.body.length === 0 ? part : { ...part, heading: null },
  )
}

/** Numbered questions with their checkboxes inside them. */
function nestedSections({ blocks, path }: Section, document: MarkdownDocument): Section[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list' || hasCheckboxes(block, document)) return []
    const questions = block.children.filter((item) =>
      item.children.some((child) => isChoiceList(child, document)),
    )
    return questions.map((item) => ({ heading: null, blocks: item.children, path }))
  })
}

function isChoiceList(block: Block, document: MarkdownDocument): block is ListBlock {
  return block.type === 'list' && hasCheckboxes(block, document)
}

function hasCheckboxes(list: ListBlock, { text }: MarkdownDocument): boolean {
  return list.children.some((item) => checkboxOfItem(item, text) !== null)
}

/** In quizdown a numbered list without checkboxes is to be put in order. */
function sequenceOf({ heading, blocks, path }: Section, { dialect }: MarkdownDocument): QuestionParts[] {
  if (dialect !== 'quizdown' || !heading) return []
  const index = blocks.findIndex((block) => block.type === 'list')
  const list = blocks[index]
  if (list?.type !== 'list' || !list.ordered) return []
  return [
    {
      heading,
      path,
      body: blocks.slice(0, index),
      lists: [{ list, before: [] }],
      after: blocks.slice(index + 1),
    },
  ]
}
