/**
 * Cuts a file whose tags do not fit together into its items, so that a broken one does not take its neighbors with it.
 * Invariant: one pass over the text; a piece ends at its closing tag or where the next item starts.
 */

/** One item as it stands in the file; `line` counts from 1. */
export type ItemPiece = { text: string; line: number }

/** The pieces that start with a tag of one of the names, with or without prefix, in order. */
export function itemPieces(text: string, names: readonly string[]): ItemPiece[] {
  const mark = new RegExp(
    `<!\\[CDATA\\[|<!--|<(/?)(?:[A-Za-z][\\w.-]{0,40}:)?(?:${names.join('|')})(?=[\\s/>])`,
    'g',
  )
  const pieces: ItemPiece[] = []
  const lines = createLineCounter(text)
  let start = -1
  const finish = (end: number): void => {
    if (start >= 0) pieces.push({ text: text.slice(start, end), line: lines(start) })
    start = -1
  }
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[0].startsWith('<!')) {
      mark.lastIndex = endOfAside(text, match[0], mark.lastIndex)
    } else if (match[1] === '/') {
      const end = text.indexOf('>', mark.lastIndex)
      finish(end < 0 ? text.length : end + 1)
    } else {
      finish(match.index)
      start = match.index
    }
  }
  finish(text.length)
  return pieces
}

/** Where a CDATA section or a comment ends. One that another of its kind starts in was never closed. */
function endOfAside(text: string, open: string, from: number): number {
  const close = text.indexOf(open === '<!--' ? '-->' : ']]>', from)
  const next = text.indexOf(open, from)
  return close < 0 || (next >= 0 && next < close) ? from : close
}

/** Lines of growing places, counted once over the whole text. */
function createLineCounter(text: string): (index: number) => number {
  let line = 1
  let at = 0
  return (index) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < index; next = text.indexOf('\n', at)) {
      line += 1
      at = next + 1
    }
    return line
  }
}
