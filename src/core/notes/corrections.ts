/**
 * The "Often taught / Today" boxes of study notes: a quoted block that opens with `[!CORRECTION] date · address`.
 * Invariant: what is not exactly such a box stays Markdown, so no text of a note is ever lost.
 */

/** `taught` and `today` are Markdown; `checkedOn` is an ISO date; `source` is an http or https address. */
export type Correction = {
  kind: 'correction'
  checkedOn: string
  source: string
  taught: string
  today: string
}

/** Markdown between two boxes, never blank. */
export type Passage = { kind: 'text'; text: string }

const opening = /^ {0,3}> ?\[!CORRECTION\] +(\d{4}-\d\d-\d\d) +· +(https?:\/\/\S+) *$/
const quoted = /^ {0,3}> ?/
const fence = /^ {0,3}(?:```|~~~)/
const taughtHead = '**Often taught:**'
const todayHead = '**Today:**'

/** A note in pieces, in order: boxes, and the Markdown between them. Boxes inside code blocks are code. */
export function splitCorrections(markdown: string): (Passage | Correction)[] {
  const pieces: (Passage | Correction)[] = []
  let kept: string[] = []
  const flush = () => {
    const text = kept.join('\n')
    if (text.trim()) pieces.push({ kind: 'text', text })
    kept = []
  }
  const lines = markdown.split(/\r?\n/)
  let isCode = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (fence.test(line)) isCode = !isCode
    const box = isCode ? null : readBox(lines, index)
    if (box) {
      flush()
      pieces.push(box.correction)
      index = box.lastIndex
    } else kept.push(line)
  }
  flush()
  return pieces
}

/** The next box ends the one before, so that each line is looked at for one box only. */
function isInside(line: string | undefined): boolean {
  return line !== undefined && quoted.test(line) && !opening.test(line)
}

function readBox(lines: string[], index: number): { correction: Correction; lastIndex: number } | null {
  const head = opening.exec(lines[index] ?? '')
  if (!head) return null
  let end = index + 1
  while (isInside(lines[end])) end += 1
  const text = lines
    .slice(index + 1, end)
    .map((line) => line.replace(quoted, ''))
    .join('\n')
    .trim()
  const turn = text.indexOf(todayHead)
  if (!text.startsWith(taughtHead) || turn < 0) return null
  const taught = text.slice(taughtHead.length, turn).trim()
  const today = text.slice(turn + todayHead.length).trim()
  if (!taught || !today) return null
  const [, checkedOn = '', source = ''] = head
  return { correction: { kind: 'correction', checkedOn, source, taught, today }, lastIndex: end - 1 }
}
