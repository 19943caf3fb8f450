/**
 * Mends a Markdown tree made from HTML where it holds what Markdown cannot write.
 * Invariant: after it, paragraphs and headings hold only what fits in a line and cells of tables what fits in a row;
 * no text is lost.
 */
import type { Nodes, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast'

type Child = RootContent

const inline = new Set(
  'break delete emphasis image inlineCode inlineMath link strong text footnoteReference'.split(' '),
)
const wrapping = new Set(['strong', 'emphasis', 'delete'])

/** Changes the tree in place. */
export function tidyMarkdown(tree: Parents): void {
  for (const child of tree.children) if ('children' in child) tidyMarkdown(child)
  if (tree.type === 'tableCell') {
    tree.children = inRow(tree.children)
    return
  }
  const children = (tree.children as Child[]).flatMap((child): Child[] => {
    if (child.type === 'paragraph') return splitParagraph(child)
    if (child.type === 'heading') return [{ ...child, children: inRow(child.children, '$') }]
    return wrapping.has(child.type) ? withoutBlocks(child).flatMap(spacesOutside) : [child]
  })
  tree.children = children as typeof tree.children
}

/** A paragraph, cut where it holds a block: code, a formula on a line of its own, a list. */
function splitParagraph({ children }: Paragraph): Child[] {
  const blocks: Child[] = []
  let line: PhrasingContent[] = []
  const endLine = () => {
    const kept = withoutOuterSpace(line)
    if (kept.some((node) => node.type !== 'text' || node.value.trim()))
      blocks.push({ type: 'paragraph', children: kept })
    line = []
  }
  for (const child of children as Child[]) {
    const block = isBlockFormula(child) ? ({ type: 'math', value: child.value } as const) : child
    if (inline.has(block.type)) line.push(block as PhrasingContent)
    else {
      endLine()
      blocks.push(block)
    }
  }
  endLine()
  return blocks
}

function isBlockFormula(node: Nodes): node is Extract<Nodes, { type: 'inlineMath' }> {
  return node.type === 'inlineMath' && Boolean(node.data && 'isBlock' in node.data)
}

function withoutOuterSpace(line: PhrasingContent[]): PhrasingContent[] {
  const from = line.findIndex((node) => !isSpace(node))
  const kept = from < 0 ? [] : line.slice(from, line.findLastIndex((node) => !isSpace(node)) + 1)
  return kept.map((node, index) => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === kept.length - 1 ? value.trimEnd() : value }
  })
}

/** Bold text over several paragraphs is bold text in each of them. */
function withoutBlocks(node: Child): Child[] {
  if (!('children' in node)) return [node]
  const around = (children: readonly Child[]) => ({ ...node, children }) as Child
  const pieces: Child[] = []
  let line: Child[] = []
  for (const child of [...(node.children as Child[]), null]) {
    if (child && inline.has(child.type)) {
      line.push(child)
      continue
    }
    if (line.length > 0) pieces.push(around(line))
    line = []
    if (child?.type === 'paragraph')
      pieces.push({ ...child, children: [around(child.children) as PhrasingContent] })
    else if (child) pieces.push(child)
  }
  return pieces
}

/** `<b> word </b>` is no strong text in Markdown: its outer spaces go outside. An empty one goes altogether. */
function spacesOutside(node: Child): Child[] {
  if (!wrapping.has(node.type) || !('children' in node)) return [node]
  const children = node.children.flatMap(spacesApart)
  const from = children.findIndex((child) => !isSpace(child))
  if (from < 0) return children
  const to = children.findLastIndex((child) => !isSpace(child)) + 1
  const middle = { ...node, children: children.slice(from, to) } as Child
  return [...children.slice(0, from), middle, ...children.slice(to)]
}

function isSpace(node: Child): boolean {
  return node.type === 'break' || (node.type === 'text' && !node.value.trim())
}

/** A text, and the spaces at its ends as texts of their own. */
function spacesApart(node: Child): Child[] {
  if (node.type !== 'text') return [node]
  const value = node.value.trim()
  if (!value) return node.value ? [node] : []
  const from = node.value.indexOf(value)
  const pieces = [node.value.slice(0, from), value, node.value.slice(from + value.length)]
  return pieces.flatMap((piece) => (piece ? [{ ...node, value: piece }] : []))
}

/** Everything in one line. `pipe` is what `|` becomes in a formula, where no backslash can save it. */
function inRow(nodes: readonly PhrasingContent[], pipe: '$' | '|' = '|'): PhrasingContent[] {
  const row: PhrasingContent[] = []
  for (const node of nodes as readonly Child[]) {
    if (row.length > 0 && !inline.has(node.type)) row.push({ type: 'text', value: ' ' })
    row.push(...lineOf(node, pipe))
  }
  return row
}

function lineOf(node: Child, pipe: '$' | '|'): PhrasingContent[] {
  switch (node.type) {
    case 'math':
    case 'inlineMath':
      return [{ type: 'inlineMath', value: pipe === '|' ? withoutPipes(node.value) : node.value }]
    case 'break':
      return [{ type: 'text', value: ' ' }]
    case 'code':
      return [{ type: 'inlineCode', value: node.value.replaceAll(/\s+/g, ' ') }]
    case 'inlineCode':
      return [{ ...node, value: node.value.replaceAll(/\s+/g, ' ') }]
    case 'listItem':
      return [{ type: 'text', value: '• ' }, ...inRow(node.children as unknown as PhrasingContent[], pipe)]
    case 'thematicBreak':
    case 'html':
      return []
    default:
      break
  }
  if (!('children' in node)) return [node as PhrasingContent]
  const children = inRow(node.children as PhrasingContent[], pipe)
  return inline.has(node.type) ? [{ ...node, children } as PhrasingContent] : children
}

function withoutPipes(tex: string): string {
  return tex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ').replaceAll('\n', ' ')
}
