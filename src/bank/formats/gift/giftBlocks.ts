/**
 * Cuts a GIFT file into blocks: what stands between blank lines is one question, one category or comments.
 * Invariant: every line that is not blank is in exactly one block. Source: what Moodle does with a GIFT file.
 */
import { protect } from './giftEscapes'

/** `text` is without comment lines; `comments` are those lines without their slashes. `line` is that of the first text. */
export type GiftBlock = {
  text: string
  comments: string[]
  raw: string
  line: number
  /** How the file was mended to get this block. */
  note: 'none' | 'blank-lines-joined' | 'split-from-neighbor'
}

type Run = { lines: string[]; line: number; note: GiftBlock['note'] }

/** The blocks of a file in order. Answers with blank lines among them are one block, two questions in one run are two. */
export function giftBlocks(text: string): GiftBlock[] {
  return joined(runsOf(text)).flatMap(splitCategory).flatMap(splitNeighbors).map(blockOf)
}

function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let open: Run | null = null
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') {
      open = null
    } else if (open) {
      open.lines.push(line)
    } else {
      open = { lines: [line], line: index + 1, note: 'none' }
      runs.push(open)
    }
  }
  return runs
}

const isComment = (line: string): boolean => line.trimStart().startsWith('//')

function plainText(lines: string[]): string {
  return lines.filter((line) => !isComment(line)).join('\n')
}

/** Joins a run whose brace stays open with those that follow it up to the one that closes it. */
function joined(runs: Run[]): Run[] {
  const result: Run[] = []
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index]
    if (!run) continue
    const last = isLeftOpen(run) ? closingRun(runs, index) : index
    if (last === index) {
      result.push(run)
      continue
    }
    const parts = runs.slice(index, last + 1)
    result.push({ ...run, lines: withGaps(parts), note: 'blank-lines-joined' })
    index = last
  }
  return result
}

function withGaps(parts: Run[]): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const first = parts[0]?.line ?? part.line
    while (lines.length < part.line - first) lines.push('')
    lines.push(...part.lines)
  }
  return lines
}

function isLeftOpen(run: Run): boolean {
  const text = protect(plainText(run.lines))
  return text.lastIndexOf('{') > text.lastIndexOf('}')
}

/** Index of the run that closes the brace of run `from`, or `from` when what follows is no list of answers. */
function closingRun(runs: Run[], from: number): number {
  for (let index = from + 1; index < runs.length && index <= from + 30; index += 1) {
    const text = protect(plainText(runs[index]?.lines ?? [])).trim()
    const open = text.indexOf('{')
    const close = text.indexOf('}')
    if (close >= 0 && (open < 0 || close < open)) return index
    if (open >= 0 || !/^[=~#%]|^$/.test(text)) return from
  }
  return from
}

/** A category line ends its block, also when no blank line follows it. */
function splitCategory(run: Run): Run[] {
  const at = run.lines.findIndex((line) => !isComment(line))
  if (!run.lines[at]?.trimStart().startsWith('$CATEGORY:') || at + 1 >= run.lines.length) return [run]
  const rest = { lines: run.lines.slice(at + 1), line: run.line + at + 1, note: run.note }
  return [{ ...run, lines: run.lines.slice(0, at + 1) }, ...splitCategory(rest)]
}

/** Answers that end a line, with a line of another question's braces below: two questions without a blank line between. */
function splitNeighbors(run: Run): Run[] {
  const parts: Run[] = []
  let from = 0
  let isOpen = false
  for (const [index, line] of run.lines.entries()) {
    const text = isComment(line) ? '' : protect(line)
    const end = text.lastIndexOf('}')
    isOpen = end >= 0 || text.includes('{') ? text.lastIndexOf('{') > end : isOpen
    if (end < 0 || isOpen || text.slice(end + 1).trim() !== '') continue
    if (!hasAnswers(run.lines.slice(index + 1)) || !hasAnswers(run.lines.slice(from, index + 1))) continue
    parts.push({ lines: run.lines.slice(from, index + 1), line: run.line + from, note: partNote(run, from) })
    from = index + 1
  }
  parts.push({ lines: run.lines.slice(from), line: run.line + from, note: partNote(run, from) })
  return parts
}

function partNote(run: Run, from: number): GiftBlock['note'] {
  return from === 0 ? run.note : 'split-from-neighbor'
}

function hasAnswers(lines: string[]): boolean {
  const text = protect(plainText(lines.slice(0, 40)))
  const open = /\{\s{0,200}(?:[=~#}]|(?:T|F|TRUE|FALSE)\s{0,20}[}#])/.exec(text)
  return open !== null && text.indexOf('}', open.index) >= 0
}

function blockOf(run: Run): GiftBlock {
  const first = run.lines.findIndex((line) => line.trim() !== '' && !isComment(line))
  return {
    text: plainText(run.lines).trim(),
    comments: run.lines.filter(isComment).map((line) => line.trim().slice(2)),
    raw: run.lines.join('\n'),
    line: run.line + Math.max(0, first),
    note: run.note,
  }
}
