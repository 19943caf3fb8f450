/**
 * Gaps of Anki's cloze notes: `{{c1::answer::hint}}`, also one inside another.
 * Invariant: one pass over the text; what is no gap stays as it was.
 */

/** A gap with its numbers, the HTML it hides and its hint; a text otherwise. */
type Piece = string | { numbers: number[]; inside: Piece[]; hint: string }

const opening = /\{\{c([\d,]{1,40})::|\}\}/g
const deepest = 8

/** `gapNumbers` in ascending order, each once. */
export type ClozeText = { pieces: Piece[]; gapNumbers: number[] }

/** Reads the gaps of a field. */
export function readCloze(html: string): ClozeText {
  const root: Piece[] = []
  const open: { numbers: number[]; inside: Piece[]; mark: string }[] = []
  const numbers = new Set<number>()
  const here = () => open.at(-1)?.inside ?? root
  let at = 0
  for (const hit of html.matchAll(opening)) {
    const text = html.slice(at, hit.index)
    if (text) here().push(text)
    at = hit.index + hit[0].length
    const gap = hit[0] === '}}' ? open.pop() : null
    if (gap) {
      const { inside, hint } = hintApart(gap.inside)
      here().push({ numbers: gap.numbers, inside, hint })
      for (const number of gap.numbers) numbers.add(number)
    } else if (hit[0] !== '}}' && open.length < deepest) {
      open.push({ numbers: (hit[1] ?? '').split(',').map(Number), inside: [], mark: hit[0] })
    } else here().push(hit[0])
  }
  const rest = html.slice(at)
  if (rest) here().push(rest)
  // A gap that does not end is text.
  for (let gap = open.pop(); gap; gap = open.pop()) here().push(gap.mark, ...gap.inside)
  return { pieces: root, gapNumbers: [...numbers].filter((number) => number > 0).sort((a, b) => a - b) }
}

/** What stands after `::` in a gap is its hint. */
function hintApart(inside: Piece[]): { inside: Piece[]; hint: string } {
  const last = inside.at(-1)
  const mark = typeof last === 'string' ? last.indexOf('::') : -1
  if (typeof last !== 'string' || mark < 0) return { inside, hint: '' }
  return { inside: [...inside.slice(0, -1), last.slice(0, mark)], hint: last.slice(mark + 2) }
}

/** How a blank is written, so that it can be told from other text afterwards. */
export const blank = '_____'

/** The text with the gaps of `number` blank and all others filled in; with null all are filled in, in bold. */
export function clozeHtml({ pieces }: ClozeText, number: number | null): string {
  return pieces.map((piece) => pieceHtml(piece, number)).join('')
}

function pieceHtml(piece: Piece, number: number | null): string {
  if (typeof piece === 'string') return piece
  if (number !== null && piece.numbers.includes(number))
    return piece.hint ? `${blank} (${piece.hint})` : blank
  const inside = piece.inside.map((part) => pieceHtml(part, number)).join('')
  return number === null && !/\\[([)\]]|<(?:div|p|li|table)\b/i.test(inside) ? `<b>${inside}</b>` : inside
}

/** What the gaps of `number` hide, in order, as HTML. */
export function hiddenBy({ pieces }: ClozeText, number: number): string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return []
    if (piece.numbers.includes(number)) return [piece.inside.map((part) => pieceHtml(part, -1)).join('')]
    return hiddenBy({ pieces: piece.inside, gapNumbers: [] }, number)
  })
}
