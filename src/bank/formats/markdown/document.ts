/**
 * A Markdown source made ready to be read: its blocks, its dialect, and what is said about the file rather than in it.
 * Invariant: lines keep their numbers whatever is cut away.
 */
import { withoutEnding } from '#core/common/withoutEnding'
import type { ImportOptions } from '../imported'
import { blocksOf, sourceOf, type Block } from './blocks'
import { markdownFormat, quizFenceLines, type MarkdownFormat } from './dialect'

/** `text` has LF line ends, `lines` start at index 0. */
export type MarkdownDocument = {
  text: string
  lines: string[]
  blocks: Block[]
  dialect: MarkdownFormat
  /** Numbers of lines, from 1, where quizdown says that options keep their order. */
  fixedOrderLines: number[]
}

/** Makes a document of a text with LF line ends; `format` may name the dialect. */
export function documentOf(source: string, format: ImportOptions['format']): MarkdownDocument {
  const dialect = dialectOf(source, format)
  const whole = withoutFrontMatter(source.split('\n'))
  const lines = (dialect === 'quizdown' ? quizFenceLines(whole) : null) ?? whole
  const fixedOrderLines = dialect === 'quizdown' ? cutSettings(lines) : []
  const text = lines.join('\n')
  return { text, lines, blocks: blocksOf(text), dialect, fixedOrderLines }
}

function dialectOf(source: string, format: ImportOptions['format']): MarkdownFormat {
  const voted = markdownFormat(source) ?? 'markdown-checkbox'
  const named = (['markdown-lettered', 'quizdown'] as const).find((dialect) => dialect === format)
  // Whoever detected checkboxes by the ending alone has not counted votes.
  return named ?? voted
}

/** Front matter becomes empty lines. */
function withoutFrontMatter(lines: string[]): string[] {
  if (lines[0]?.trim() !== '---') return lines
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---')
  return end < 0 ? lines : lines.map((line, index) => (index <= end ? '' : line))
}

const setting = /^\s*[A-Za-z]\w*\s*:/

/** Settings of a question stand between two lines of hyphens. They become empty lines, in place. */
function cutSettings(lines: string[]): number[] {
  const fixed: number[] = []
  for (let start = 0; start < lines.length; start += 1) {
    if (lines[start]?.trim() !== '---') continue
    let end = start + 1
    while (end < lines.length && setting.test(lines[end] ?? '')) end += 1
    if (end === start + 1 || lines[end]?.trim() !== '---') continue
    const isFixed = lines.slice(start, end).some((line) => /shuffleAnswers\s*:\s*false/i.test(line))
    if (isFixed) fixed.push(start + 1)
    lines.fill('', start, end + 1)
  }
  return fixed
}

/** The first heading of the first level, null without one. */
export function titleOf({ blocks, text }: MarkdownDocument): string | null {
  const heading = blocks.find((block) => block.type === 'heading' && block.depth === 1)
  if (!heading) return null
  const [line = ''] = sourceOf(heading, text).split('\n', 1)
  const title = line.replace(/^#\s+/, '').trim()
  const opened = withoutEnding(title, '#')
  return (/\s$/.test(opened) ? opened.trim() : title) || null
}
