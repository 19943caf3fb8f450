/**
 * One question of a section: its stem, its options with their comments, its explanation.
 * Invariant: a list without checkboxes is an order to find; everything else goes by the checkboxes.
 */
import { addChoice } from '../choiceQuestion'
import { blankQuestion, type Collector, type Place } from '../collector'
import type { ImportedQuestion } from '../imported'
import {
  linesOf,
  quoteText,
  sourceOf,
  sourceOfAll,
  type Block,
  type HeadingBlock,
  type ItemBlock,
  type ListBlock,
} from './blocks'
import type { MarkdownDocument } from './document'
import { explanationOf, startsExplanation } from './explanation'
import { withoutHtml } from './inlineHtml'
import {
  namesOthersByPlace,
  withoutCheckbox,
  withoutLetters,
  withoutNumber,
  checkboxOf,
  checkboxOfItem,
} from './optionTexts'

/** `before` of a list is what ends the last option of the list before it. */
export type QuestionParts = {
  heading: HeadingBlock | null
  path: string[]
  body: Block[]
  lists: { list: ListBlock; before: Block[] }[]
  after: Block[]
}

type ReadOption = { text: string; why: string; isTicked: boolean; isBoxed: boolean; line: number }

/** Adds the question, or says why it cannot be asked. */
export function addSectionQuestion(
  collector: Collector,
  parts: QuestionParts,
  document: MarkdownDocument,
): void {
  const place = placeOf(parts, document)
  const read = optionsOf(parts, document)
  const { stem, title, hints } = stemOf(parts, document)
  const below = explanationOf(
    [takeExplanation(read.at(-1), document), textOf(parts.after, document)].join('\n\n').trim(),
  )
  const explanation = [...hints.map((hint) => `Hint: ${hint}`), below.explanation]
    .filter((text) => text !== '')
    .join('\n\n')
  const texts = withoutLetters(read.map(({ text }) => text))
  const more: Partial<ImportedQuestion> = {
    title,
    explanation,
    references: below.references,
    category: parts.path.map((name) => withoutHtml(name)),
    hasFixedOrder: namesOthersByPlace(texts) || isFixed(parts, document),
  }
  const options = read.map(({ why }, index) => ({ text: texts[index] ?? '', why }))
  if (read.every(({ isBoxed }) => !isBoxed)) {
    addOrdering(collector, { stem, options, more }, place)
    return
  }
  for (const { isBoxed, line, text } of read) {
    if (isBoxed) continue
    const message = 'This option has no readable checkbox; it was read as not correct.'
    collector.issue({ severity: 'warning', code: 'checkbox-unreadable', message }, { line, raw: text })
  }
  const keys = read.flatMap(({ isTicked }, index) => (isTicked ? [index] : []))
  addChoice(collector, { stem, options, keys, type: declaredType(parts, document), more }, place)
}

/** quizdown tells by the list: numbered for one answer, bullets for several. */
function declaredType({ lists }: QuestionParts, { dialect }: MarkdownDocument): 'single' | 'multiple' | null {
  if (dialect !== 'quizdown') return null
  return lists[0]?.list.ordered ? 'single' : 'multiple'
}

type Sequence = { stem: string; options: { text: string; why: string }[]; more: Partial<ImportedQuestion> }

function addOrdering(collector: Collector, { stem, options, more }: Sequence, place: Place): void {
  if (options.length < 2 || stem.trim() === '') {
    collector.refuse(
      { kind: 'one-option', reason: 'An order needs a text and at least two entries.', title: stem },
      place,
    )
    return
  }
  collector.add({
    ...blankQuestion('ordering', stem, place),
    ...more,
    hasFixedOrder: false,
    options: options.map(({ text, why }, index) => ({
      text,
      why,
      isCorrect: true,
      weight: null,
      position: index + 1,
    })),
  })
}

function placeOf({ heading, body, lists, after }: QuestionParts, { lines }: MarkdownDocument): Place {
  const blocks = [...(heading ? [heading] : []), ...body, ...lists.map(({ list }) => list), ...after]
  const start = Math.min(...blocks.map((block) => linesOf(block).start))
  const end = Math.max(...blocks.map((block) => linesOf(block).end))
  return { line: start, raw: lines.slice(start - 1, end).join('\n') }
}

function isFixed(parts: QuestionParts, { fixedOrderLines }: MarkdownDocument): boolean {
  const start = parts.heading ? linesOf(parts.heading).start : 0
  const end = linesOf(parts.lists[0]?.list ?? parts.body[0] ?? (parts.heading as Block)).start
  return fixedOrderLines.some((line) => line >= start && line <= end)
}

/** A heading that is only a number gives the title; in quizdown a quote before the options is a hint. */
function stemOf(
  { heading, body }: QuestionParts,
  document: MarkdownDocument,
): { stem: string; title: string; hints: string[] } {
  const isHint = (block: Block) => document.dialect === 'quizdown' && block.type === 'blockquote'
  const hints = body.flatMap((block) =>
    isHint(block) && block.type === 'blockquote' ? [withoutHtml(quoteText(block, document.text))] : [],
  )
  const bodyText = textOf(
    body.filter((block) => !isHint(block)),
    document,
  )
  const headingText = heading ? headingOf(heading, document) : ''
  const named = withoutHtml(withoutNumber(headingText))
  const isTitle = named === '' || (bodyText !== '' && /^(?:question|q)\s*\S{0,10}$/i.test(named))
  const stem = isTitle ? bodyText : [named, bodyText].filter((text) => text !== '').join('\n\n')
  return { stem: heading ? stem : withoutNumber(stem), title: isTitle ? headingText : '', hints }
}

function headingOf(heading: HeadingBlock, { text }: MarkdownDocument): string {
  const source = sourceOf(heading, text)
  return (
    source.startsWith('#')
      ? source.replace(/^#{1,6}\s*/, '').replace(/\s#+\s*$/, '')
      : source.replace(/\n[^\S\n]*(?:=+|-+)\s*$/, '')
  ).trim()
}

/** Links back to the top and rulers are no part of a text. */
function textOf(blocks: readonly Block[], { text }: MarkdownDocument): string {
  const said = blocks.filter((block) => block.type !== 'thematicBreak' && !isWayBack(sourceOf(block, text)))
  return withoutHtml(sourceOfAll(said, text))
}

function isWayBack(source: string): boolean {
  return source.length < 200 && /^[^\p{L}\p{N}[]*\[[^\]]*\]\(#[^)]*\)[^\p{L}\p{N}]*$/u.test(source)
}

function optionsOf({ lists }: QuestionParts, document: MarkdownDocument): ReadOption[] {
  const options: ReadOption[] = []
  for (const { list, before } of lists) {
    const last = options.at(-1)
    if (last && before.length > 0) last.text = `${last.text}\n\n${textOf(before, document)}`
    for (const item of list.children) options.push(optionOf(item, document))
  }
  return options
}

/**
 * What stands right below the last option and is called an explanation is the question's, unless it is indented as the
 * option's own text. Takes it off the option.
 */
function takeExplanation(option: ReadOption | undefined, { lines }: MarkdownDocument): string {
  if (!option) return ''
  const texts = option.text.split('\n')
  const start = texts.findIndex(
    (text, index) =>
      index > 0 && startsExplanation(text) && startsExplanation(lines[option.line - 1 + index] ?? ''),
  )
  if (start < 0) return ''
  option.text = texts.slice(0, start).join('\n').trim()
  return texts.slice(start).join('\n')
}

function optionOf(item: ItemBlock, document: MarkdownDocument): ReadOption {
  const comments = item.children.flatMap((block) =>
    block.type === 'blockquote' ? [quoteText(block, document.text)] : [],
  )
  const source = textOf(
    item.children.filter((block) => block.type !== 'blockquote'),
    document,
  )
  const box = checkboxOfItem(item, document.text)
  return {
    text: checkboxOf(source) === 'unclear' ? source : withoutCheckbox(source),
    why: withoutHtml(comments.join('\n\n')),
    isTicked: box === 'ticked',
    isBoxed: box !== null,
    line: linesOf(item).start,
  }
}
