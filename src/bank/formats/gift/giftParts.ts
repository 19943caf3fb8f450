/**
 * Takes a GIFT block apart: name, stem, answers, general feedback.
 * Invariant: the answers are the first braces, as in Moodle, unless those cannot be meant: braces of code in the stem.
 */

/** All texts are still protected. `answers` is null where there are no braces. */
export type GiftParts = {
  title: string
  stem: string
  answers: string | null
  feedback: string
  notes: { code: string; message: string }[]
}
export type GiftFault = { code: string; reason: string; title: string }

/** Where the missing word of a stem stands. */
const blank = '_____'

/** Takes apart a block that went through `protect`. */
export function giftParts(block: string): GiftParts | GiftFault {
  const { title, text } = takeTitle(block)
  const open = answersStart(text)
  if (open < 0) {
    const isPlain = !text.includes('}')
    const reason =
      'It has a closing brace "}" and no opening one; write "\\}" where a brace is part of the text.'
    if (!isPlain) return { code: 'braces', reason, title: title || text }
    return { title, stem: text, answers: null, feedback: '', notes: [] }
  }
  const close = answersEnd(text, open)
  if (close < 0) {
    const reason = 'Its answers have no closing brace "}", or a blank line stands among them.'
    return { code: 'braces', reason, title: title || text.slice(0, open) }
  }
  const inside = text.slice(open + 1, close)
  const separator = inside.lastIndexOf('####')
  return {
    title,
    stem: stemAround(text.slice(0, open), text.slice(close + 1)),
    answers: (separator < 0 ? inside : inside.slice(0, separator)).trim(),
    feedback: separator < 0 ? '' : inside.slice(separator + 4),
    notes: notesOf(text, open, close),
  }
}

function takeTitle(block: string): { title: string; text: string } {
  if (!block.startsWith('::')) return { title: '', text: block }
  const end = block.indexOf('::', 2)
  if (end < 0) return { title: '', text: block.slice(2).trim() }
  return { title: block.slice(2, end).trim(), text: block.slice(end + 2).trim() }
}

/** The first brace, or the first that starts like answers where the first does not: `f(x) { return x } {=a ~b}`. */
function answersStart(text: string): number {
  const first = text.indexOf('{')
  const sure = /\{\s{0,1000}(?:[=~#]|%-?\d|(?:T|F|TRUE|FALSE)\s{0,100}[}#])/.exec(text)
  return sure && sure.index > first && text.indexOf('}', sure.index) >= 0 ? sure.index : first
}

/** The first closing brace, or the one that closes the first when others open and close in between. */
function answersEnd(text: string, open: number): number {
  const first = text.indexOf('}', open)
  if (first < 0 || !text.slice(open + 1, first).includes('{')) return first
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return first
}

/** Words after the answers make the braces a blank. Stray quotes and semicolons do not. */
function stemAround(before: string, after: string): string {
  if (/^[\s"';,]*$/.test(after)) return before
  return `${before}${blank}${after}`
}

function notesOf(text: string, open: number, close: number): GiftParts['notes'] {
  const notes: GiftParts['notes'] = []
  if (text.indexOf('{') < open) {
    const message =
      'Its text has braces of its own; the answers were taken to start at a later brace. Write "\\{" for a brace in the text.'
    notes.push({ code: 'braces-in-stem', message })
  }
  if (text.slice(open + 1, close).includes('{')) {
    const message =
      'Its answers have braces of their own, which were taken as part of the text. Write "\\{" and "\\}" for them.'
    notes.push({ code: 'braces-in-answers', message })
  }
  return notes
}
