/**
 * Texts of learning systems, which say or leave open whether they are HTML, Markdown or plain, as our Markdown.
 * Invariant: text that only looks like markup is shown as it was written.
 */
import { htmlToMarkdown } from './html/htmlToMarkdown'
import { decodeEntities } from './html/htmlPlain'
import { escapeHtml } from './xml/xmlQuery'

/** `auto` is HTML when it has tags or entities of HTML in it, else plain; its line ends count in both. */
export type TextFormat = 'html' | 'markdown' | 'plain' | 'auto'

/** Gives `assets/<name>` for what a text points to, or null when it is not there. */
export type FindMedia = (source: string) => string | null

export type MarkdownText = { markdown: string; issues: string[] }

/** The text as Markdown, without space around it, with what was lost on the way. */
export function markdownOf(text: string, format: TextFormat, findMedia: FindMedia): MarkdownText {
  if (text.trim() === '') return { markdown: '', issues: [] }
  if (format === 'markdown') return { markdown: withMarkdownMedia(text.trim(), findMedia), issues: [] }
  const { markdown, issues } = htmlToMarkdown(htmlFor(text.trim(), format), findMedia)
  return { markdown: withBlanks(markdown.trim()), issues }
}

/** The text as HTML; Markdown is taken for plain. */
export function htmlFor(text: string, format: TextFormat): string {
  if (format === 'html') return text
  const isHtml = format === 'auto' && looksLikeHtml(text)
  const html = isHtml ? text : escapeHtml(text)
  return isHtml && hasBlocks(text) ? html : html.replace(/\n/g, '<br>')
}

const knownTag =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|math|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)(?=[\s/>])[^<>]{0,2000}>/i

/** Whether a text has a tag or an entity that a browser would understand. */
export function looksLikeHtml(text: string): boolean {
  return knownTag.test(text) || /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i.test(text)
}

function hasBlocks(text: string): boolean {
  return /<(?:p|div|br|ul|ol|table|pre|h[1-6]|blockquote)[\s/>]/i.test(text)
}

/** Pictures of a Markdown text; an address nobody knows stays as it is. */
function withMarkdownMedia(text: string, findMedia: FindMedia): string {
  return text
    .replace(/(!\[[^\]\n]{0,300}\]\()([^)\s]{1,2000})/g, (whole, head: string, address: string) => {
      const found = findMedia(address)
      return found ? `${head}${found}` : whole
    })
    .replace(/<img\b[^<>]{0,3000}>/gi, (tag) => {
      const found = findMedia(decodeEntities(/\bsrc\s*=\s*["']([^"']+)["']/i.exec(tag)?.[1] ?? ''))
      return found ? `![${/\balt\s*=\s*["']([^"'\]]*)["']/i.exec(tag)?.[1] ?? ''}](${found})` : tag
    })
}

/** The blank of a missing word reads as one again. On a line of its own it would be a rule across the page. */
function withBlanks(markdown: string): string {
  if (!markdown.includes('\\_\\_\\_\\_\\_')) return markdown
  return markdown
    .split('\n')
    .map((line) => (/[^\s\\_]/.test(line) ? line.replaceAll('\\_\\_\\_\\_\\_', '_____') : line))
    .join('\n')
}
