/**
 * Our Markdown as HTML for other programs.
 * Invariant: the same allowlist as on our screens: HTML in a text is shown as text, and a `$` that is money can be taken
 * for a formula by nobody.
 */
import type { Element, ElementContent, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { bankMath } from '../../bankMath'

/** `picture` gives the address to write for one of the bank's pictures, null to show its description instead. */
export type HtmlTarget = {
  picture: (path: string) => string | null
  /** TeX as the program wants it, already safe as HTML. */
  formula: (tex: string, isBlock: boolean) => string
  /** Elements without content end in ` />`. */
  isXml?: boolean
}

const toTree = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(bankMath)
  .use(remarkRehype, {
    handlers: { html: (_, node: { value: string }) => ({ type: 'text', value: node.value }) },
    clobberPrefix: '',
  })
  .freeze()

/** HTML of a text: inline when it is one paragraph, else blocks. */
export function markdownToHtml(markdown: string, target: HtmlTarget): string {
  const tree = toTree.runSync(toTree.parse(markdown))
  const blocks = tree.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [only] = blocks
  const isLine = blocks.length === 1 && only?.type === 'element' && only.tagName === 'p'
  const children = isLine ? only.children : blocks
  return toHtml(
    {
      type: 'root',
      children: children.map((node) => targeted(node as ElementContent, target) as RootContent),
    },
    { allowDangerousHtml: true, closeSelfClosing: target.isXml === true, allowParseErrors: false },
  )
}

type Node = ElementContent | { type: 'raw'; value: string }

function targeted(node: ElementContent, target: HtmlTarget): Node {
  if (node.type === 'text') return { type: 'raw', value: escapedText(node.value) }
  if (node.type !== 'element') return { type: 'text', value: '' }
  const formula = formulaOf(node)
  if (formula) return { type: 'raw', value: target.formula(formula.tex, formula.isBlock) }
  if (node.tagName === 'img') return pictureOf(node, target)
  if (node.tagName === 'input') return { type: 'text', value: node.properties['checked'] ? '[x]' : '[ ]' }
  const children = node.children.map((child) => targeted(child, target)) as ElementContent[]
  return { ...node, properties: keptProperties(node), children }
}

/** Text as HTML in which no program finds a formula: signs of TeX are written as entities. */
export function escapedText(text: string): string {
  return escapedHtml(text)
    .replaceAll('$', '&#36;')
    .replaceAll(/\\(?=[()[\]])/g, '&#92;')
    .replaceAll(/\[(?=latex\]|&#36;)/gi, '&#91;')
}

/** The least that makes text HTML, also between quotes. */
export function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function formulaOf(node: Element): { tex: string; isBlock: boolean } | null {
  const code = node.tagName === 'pre' && node.children[0]?.type === 'element' ? node.children[0] : node
  const classes = [code.properties['className']].flat()
  if (code.tagName !== 'code' || !classes.includes('language-math')) return null
  const tex = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  // Two dollars with nothing between are two dollars.
  return { tex: tex.trim() || '\\$ \\$', isBlock: classes.includes('math-display') }
}

function pictureOf(node: Element, { picture }: HtmlTarget): Node {
  const source = decodedPath(node.properties['src'] ?? '')
  const alt = node.properties['alt'] ?? ''
  const address = source.startsWith('assets/') ? picture(source.slice('assets/'.length)) : null
  if (address === null) return { type: 'raw', value: escapedText(`[Picture: ${alt || source}]`) }
  return { ...node, properties: { src: address, alt } }
}

function decodedPath(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** Addresses of the web only, as on our screens. */
function keptProperties({ tagName, properties }: Element): Element['properties'] {
  const { href, className, start, align } = properties
  if (tagName === 'a') return /^https?:\/\//i.test(href ?? '') ? { href } : {}
  if (tagName === 'code') return className === undefined ? {} : { className }
  if (tagName === 'ol') return start === undefined ? {} : { start }
  return align === undefined ? {} : { align }
}

/** The text a person reads, in one line: for places that take no markup. */
export function markdownToLine(markdown: string): string {
  const tree = toTree.runSync(toTree.parse(markdown))
  return tree.children.map(lineOf).join(' ').replaceAll(/\s+/g, ' ').trim()
}

function lineOf(node: RootContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  const formula = formulaOf(node)
  if (formula) return `\\(${formula.tex}\\)`
  if (node.tagName === 'img') return `[Picture: ${node.properties['alt'] ?? ''}]`
  const isBlock = /^(?:p|li|tr|td|th|pre|br|blockquote|h[1-6])$/.test(node.tagName)
  return node.children.map(lineOf).join('') + (isBlock ? ' ' : '')
}

/** TeX between the marks most programs know. */
export function bracketedFormula(tex: string, isBlock: boolean): string {
  // A dollar in a formula must not pair up with one outside.
  const escaped = escapedHtml(tex).replaceAll('$', '&#36;')
  return isBlock ? `\\[${escaped}\\]` : `\\(${escaped}\\)`
}
