/** Marks found words in a rendered text. Works on the tree the parser gives, so it can add nothing but `mark`. */
import { markWords } from '#core/notes/noteSearch'

type Node = { type: string; tagName?: string; value?: string; properties?: object; children?: Node[] }

/** A step of the Markdown parser that wraps every place of `words` in `mark`, in text and in code alike. */
export function markHits(words: readonly string[]) {
  const mark = (node: Node): Node[] => {
    if (node.type === 'text') return piecesOf(node.value ?? '', words)
    if (node.children && !isMath(node)) node.children = node.children.flatMap(mark)
    return [node]
  }
  return () => (tree: Node) => {
    mark(tree)
  }
}

function piecesOf(text: string, words: readonly string[]): Node[] {
  return markWords(text, words).map((value, index): Node => {
    const leaf: Node = { type: 'text', value }
    const isHit = index % 2 === 1
    return isHit ? { type: 'element', tagName: 'mark', properties: {}, children: [leaf] } : leaf
  })
}

/** Maths reads its source whole. */
function isMath({ properties }: Node): boolean {
  return JSON.stringify(properties ?? {}).includes('language-math')
}
