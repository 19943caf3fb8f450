/** Marks a stretch of a text's source in what it is rendered to, by the places the parser keeps of every piece. */
type Point = { offset?: number | undefined }
type Position = { start: Point; end: Point }
type Node = {
  type: string
  tagName?: string
  value?: string
  properties?: Record<string, unknown>
  children?: Node[]
  position?: Position | undefined
}

/** Part of a text's source, in UTF-16 units. */
export type SourceRange = { start: number; end: number }

/**
 * A step of the Markdown parser that wraps a range of the source in `mark`, in as many pieces as it has. The first and
 * the last say so in `dataChange`, for those who cannot see where a mark begins and ends.
 */
export function markRange({ start, end }: SourceRange) {
  return () => (tree: Node) => {
    const marks: Node[] = []
    const markOf = (children: Node[]) => {
      const mark: Node = { type: 'element', tagName: 'mark', properties: {}, children }
      marks.push(mark)
      return mark
    }
    const visit = (node: Node): Node[] => {
      const place = placeOf(node)
      if (place && (place.end <= start || place.start >= end)) return [node]
      if (place && isMath(node)) return [markOf([node])]
      if (place && node.type === 'text') return pieces(node, place)
      if (node.children) node.children = node.children.flatMap(visit)
      return [node]
    }
    const pieces = (node: Node, place: SourceRange): Node[] => {
      const value = node.value ?? ''
      // Escapes, code and line ends make a text shorter than its source; then all of it is marked.
      const isLiteral = place.end - place.start === value.length
      const [a, b] = isLiteral ? [Math.max(0, start - place.start), end - place.start] : [0, value.length]
      const text = (part: string): Node[] => (part ? [{ type: 'text', value: part }] : [])
      const changed = text(value.slice(a, b))
      return [
        ...text(value.slice(0, a)),
        ...(changed.length > 0 ? [markOf(changed)] : []),
        ...text(value.slice(b)),
      ]
    }
    if (tree.children) tree.children = tree.children.flatMap(visit)
    if (marks[0]?.properties) marks[0].properties.dataFirst = ''
    const last = marks.at(-1)
    if (last?.properties) last.properties.dataLast = ''
  }
}

function placeOf({ position }: Node): SourceRange | null {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? null : { start, end }
}

/** A formula is one thing, drawn from its source as a whole. */
function isMath({ properties }: Node): boolean {
  return JSON.stringify(properties ?? {}).includes('language-math')
}
