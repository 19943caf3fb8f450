/**
 * HTML of other programs as Markdown of ours.
 * Invariant: what a browser would show as text is shown as the same text by our Markdown: a literal `$`, `*`, `_` or
 * `<` is escaped, an entity decoded exactly once. Never throws, and its time is linear in the text's length.
 */
import type { Parents, Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { cleanHtml, type CleanHtml } from './cleanHtml'
import { mendTables } from './htmlTables'
import { plainOf } from './htmlPlain'
import { markdownHandlers, type Conversion } from './markdownHandlers'
import { tidyMarkdown } from './tidyMarkdown'

/** `markdown` without white space at its ends; `issues` are sentences, each once. */
export type MarkdownOfHtml = { markdown: string; issues: string[] }

const reader = unified().use(rehypeParse, { fragment: true })
const writer = unified()
  // Cells padded to the width of the longest make a table quadratic in size.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkStringify, {
    ...{ bullet: '-', emphasis: '_', rule: '-', fences: true, listItemIndent: 'one' },
    // Whatever follows `www.` is read as an address, backslashes and all.
    unsafe: [{ character: '.', before: '[Ww]', inConstruct: 'phrasing' }],
  })
  .freeze()

/**
 * `html` may be anything, also plain text. `media(src)` gives the address to write for a picture, a sound or a linked
 * file (`assets/name.png`), null when it is not at hand; it is asked with the address as written, entities decoded,
 * also for one that holds its picture (`data:`).
 */
export function htmlToMarkdown(html: string, media: (src: string) => string | null): MarkdownOfHtml {
  const plain = plainWords(html)
  if (plain !== null) return { markdown: plain, issues: [] }
  const clean = cleanHtml(html)
  const issues = new Set(clean.issues)
  try {
    return { markdown: convert(clean.html, { ...clean, issues, media }), issues: [...issues] }
  } catch {
    // A tree too wide for the parser: better its words than nothing.
    issues.add('The layout of the text could not be kept: it is shown as plain text.')
    return { markdown: plainMarkdown(wordsOf(clean)), issues: [...issues] }
  }
}

/** Plain text so that Markdown shows it as it is; line ends are kept. */
export function plainMarkdown(text: string): string {
  const paragraphs = text.split(/\n[^\S\n]*\n\s*/).map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => line.trim())
    const children = lines.flatMap((value, index) => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, value },
    ])
    return { type: 'paragraph' as const, children }
  })
  return written({ type: 'root', children: paragraphs })
}

function convert(html: string, conversion: Conversion): string {
  const tree = reader.parse(html)
  mendTables(tree, conversion.issues)
  const toMarkdown = rehypeRemark({ handlers: markdownHandlers(conversion) })
  const markdown = toMarkdown(tree, undefined as never)
  return written(markdown)
}

function wordsOf({ html, formulas }: CleanHtml): string {
  return plainOf(
    html.replaceAll(/<img data-formula="(\d+)">/g, (_, index: string) => formulas[Number(index)]?.tex ?? ''),
  )
}

function written(tree: Root): string {
  const root = tree as Parents
  tidyMarkdown(root)
  return writer.stringify(tree).trim()
}

/** Words without any character that HTML or Markdown reads something into, perhaps in one paragraph; else null. */
function plainWords(html: string): string | null {
  if (html.length > 5000) return null
  const inner = /^<p>([^<]*)<\/p>$/i.exec(html.trim())?.[1] ?? html
  const words = inner.replaceAll(/\s+/g, ' ').trim()
  return /^(?:[\p{L}][\p{L}\p{N} ,;.?!'"()%/-]*)?$/u.test(words) && !/www\./i.test(words) ? words : null
}
