/**
 * HTML tables made fit for Markdown's: no larger than is bearable, captions before them.
 * Invariant: no text of a cell is lost.
 */
import type { Element, Root } from 'hast'

/** A table with more cells than this, the missing ones of its rows included, is shown as lines. */
const mostCells = 5000

/** Changes the tree in place; what was done to a table is added to `issues`. */
export function mendTables(node: Root | Element, issues: Set<string>): void {
  for (const child of [...node.children]) {
    // Nobody asks where in the text a piece stood, and the tree is copied whole once more.
    delete child.position
    if (child.type !== 'element') continue
    mendTables(child, issues)
    if (child.tagName !== 'table') continue
    const { rowCount, columnCount } = extentOf(child)
    if (rowCount * columnCount > mostCells) {
      issues.add(
        `A table of ${rowCount} rows and ${columnCount} columns was too large to keep: it is shown as lines.`,
      )
      flatten(child)
    }
  }
  node.children = (node.children as Element[]).flatMap((child) =>
    child.tagName === 'table' ? afterCaption(child) : [child],
  )
}

/** Markdown's tables have no caption: it becomes the paragraph before. */
function afterCaption(table: Element): Element[] {
  const isCaption = (child: Element['children'][number]) =>
    child.type === 'element' && child.tagName === 'caption'
  const captions = (table.children.filter(isCaption) as Element[]).map((caption) => ({
    ...caption,
    tagName: 'p',
  }))
  table.children = table.children.filter((child) => !isCaption(child))
  return [...captions, table]
}

function extentOf(table: Element): { rowCount: number; columnCount: number } {
  let rowCount = 0
  let columnCount = 0
  for (const row of elementsIn(table)) {
    if (row.tagName !== 'tr') continue
    rowCount += 1
    const cells = row.children.filter((child) => child.type === 'element')
    const width = cells.reduce((sum, { properties }) => sum + (Number(properties['colSpan']) || 1), 0)
    columnCount = Math.max(columnCount, width)
  }
  return { rowCount, columnCount }
}

function flatten(table: Element): void {
  for (const element of [...elementsIn(table), table]) {
    if (element.tagName === 'tr') element.tagName = 'p'
    else if (element.tagName === 'td' || element.tagName === 'th') {
      element.tagName = 'span'
      element.children.push({ type: 'text', value: ' ' })
    } else if (/^(?:table|thead|tbody|tfoot|caption)$/.test(element.tagName)) element.tagName = 'div'
  }
}

/** Every element below, tables inside the table left out. */
function elementsIn(element: Element): Element[] {
  const found: Element[] = []
  const waiting: Element[] = [element]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.children) {
      if (child.type !== 'element' || child.tagName === 'table') continue
      found.push(child)
      waiting.push(child)
    }
  }
  return found
}
