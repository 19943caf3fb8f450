/**
 * Tells which dialect of Markdown bank a text is in, by votes of its lines.
 * Invariant: one pass over the lines; what stands in code fences has no vote.
 */

export type MarkdownFormat = 'markdown-checkbox' | 'markdown-lettered' | 'quizdown'

const bulletTask = /^\s*[-*+] \[[ xX]\](?:\s|$)/
const orderedTask = /^\s*\d{1,4}[.)] \[[ xX]\](?:\s|$)/
const optionLine = /^\s*(?:[-*+]\s+)?(?:\*\*)?\(?[A-Ja-j][.)]\s/
const keyLine =
  /(?:^|[\s>*_])(?:correct\s{1,3})?(?:answers?|ans|key)\s{0,3}(?:\([^)]{0,20}\)\s{0,3})?(?:(?:is|are)\s{0,3})?(?:\*{1,3}\s{0,3})?[:：]/i
const itemComment = /^\s{2,}> /
const quizdownOption = /^(?:shuffleAnswers|shuffleQuestions|nQuestions):/
const heading = /^#{1,6}\s/
const plainOrdered = /^\d{1,4}\.\s+(?!\[[ xX]\])/

/** Documentation tools show a quiz that stands in a fence of this name, as `quizdown` or `{quizdown}`. */
const quizFence = /^[ \t]{0,12}(?:`{3,10}|~{3,10})[ \t]{0,3}\{?quizdown\}?[ \t]*$/m

/** The lines of all such fences in their places, the others empty; null when there is none. */
export function quizFenceLines(lines: readonly string[]): string[] | null {
  let fence: string | null = null
  let indent: number | null = null
  let found = false
  const kept = lines.map((line) => {
    const before = fence
    fence = fenceAfter(fence, line)
    if (before === null) indent = fence !== null && quizFence.test(line) ? line.search(/\S/) : null
    found ||= indent !== null
    const isInside = before !== null && fence !== null && indent !== null
    return isInside ? line.slice(Math.min(indent ?? 0, Math.max(0, line.search(/\S/)))) : ''
  })
  return found ? kept : null
}

type Votes = {
  bullet: number
  ordered: number
  options: number
  keys: number
  marks: number
  sequences: number
}

/** The dialect most of the text is in, or null when it holds nothing that looks like a question. */
export function markdownFormat(text: string): MarkdownFormat | null {
  if (quizFence.test(text)) return 'quizdown'
  const { bullet, ordered, options, keys, marks, sequences } = votesOf(text)
  const tasks = bullet + ordered
  const lettered = Math.min(options, keys * 6)
  if (lettered > tasks && keys > 0 && options > 1 && isMarkdownKey(text, keys)) return 'markdown-lettered'
  if (tasks === 0) return null
  const isQuizdown = ordered > 0 || marks > 0 || (sequences > 0 && sequences * 4 > bullet)
  return isQuizdown ? 'quizdown' : 'markdown-checkbox'
}

/** Without a sign of Markdown, letters and answers are Aiken's. */
function isMarkdownKey(text: string, keyCount: number): boolean {
  const aikenKeys = text.match(/^ANSWER\s*:\s*[A-Z]\s*$/gim)?.length ?? 0
  return aikenKeys < keyCount || /^#{1,6}\s|<details|^[ \t]*[-*+][ \t]+\(?[A-J][.)]/m.test(text)
}

function votesOf(text: string): Votes {
  const votes: Votes = { bullet: 0, ordered: 0, options: 0, keys: 0, marks: 0, sequences: 0 }
  let fence: string | null = null
  let isUnderHeading = false
  let before = ''
  // A number above bullets with checkboxes is that of a question, not a place in an order.
  let sequencesAbove = 0
  for (const line of text.split(/\r\n|\r|\n/)) {
    fence = fenceAfter(fence, line)
    if (fence !== null) continue
    if (heading.test(line)) {
      isUnderHeading = true
      sequencesAbove = votes.sequences
    }
    const vote = voteOf(line, before)
    if (vote && (vote !== 'sequences' || isUnderHeading)) votes[vote] += 1
    if (vote === 'bullet') votes.sequences = sequencesAbove
    before = line
  }
  return votes
}

function voteOf(line: string, before: string): keyof Votes | null {
  if (bulletTask.test(line)) return 'bullet'
  if (orderedTask.test(line)) return 'ordered'
  if (optionLine.test(line)) return 'options'
  if (keyLine.test(line)) return 'keys'
  const isComment = itemComment.test(line) && (bulletTask.test(before) || orderedTask.test(before))
  if (isComment || quizdownOption.test(line)) return 'marks'
  return plainOrdered.test(line) ? 'sequences' : null
}

/** The fence that is open after a line, or null. */
export function fenceAfter(fence: string | null, line: string): string | null {
  const mark = /^\s*(?:>\s?|[-*+]\s+)?(`{3,}|~{3,})(.*)/.exec(line)
  if (!mark) return fence
  const [, signs = '', info = ''] = mark
  if (fence === null) return signs.startsWith('`') && info.includes('`') ? null : signs
  return signs.startsWith(fence) && info.trim() === '' ? null : fence
}
